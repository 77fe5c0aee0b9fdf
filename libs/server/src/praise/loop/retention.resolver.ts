import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError, PRAISE_RETENTION_MONTHS } from '@zasluga/domain';
import { Allow, clock, type Unit } from '@zasluga/kernel';
import { Company, companyById, setPraiseRetention } from '../../company';
import { COUNTED_MAX, countOlder } from './retention.queries';

const { min, max } = PRAISE_RETENTION_MONTHS;
const checked = (months: number): number => {
  if (months < min || months > max) throw new DomainError('input.out_of_range', 'months', { min, max });
  return months;
};

@Resolver()
export class PraiseRetentionResolver {
  @Allow('company.administer')
  @Query(() => Int, { description: `how many praises the next night would erase; counted up to ${COUNTED_MAX}` })
  praiseOlderThan(@Context() unit: Unit, @Args('months', { type: () => Int }) months: number) {
    return unit.read((tx) => countOlder(tx, checked(months), clock.now()));
  }

  @Allow('company.administer')
  @Mutation(() => Company, { description: 'how many months customers’ words are kept' })
  async setPraiseRetention(@Context() unit: Unit, @Args('months', { type: () => Int }) months: number) {
    await unit.write((tx) => setPraiseRetention(tx, unit.viewer!, checked(months)));
    return unit.load(companyById, unit.viewer!.companyId);
  }
}
