import { Args, Context, ID, Int, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '@zasluga/domain';
import { Allow, type Unit } from '@zasluga/kernel';
import { Value, valueById } from '../../values';
import { closeAward, createAward, editAward } from './award.commands';
import { Award, AwardCriterion } from './award.entity';
import { AwardInput, EditAwardInput } from './award.input';
import { allAwards, awardById, criteriaByAward } from './award.queries';

@Resolver(() => Award)
export class AwardResolver {
  @Allow('rewards.run_awards')
  @Query(() => [Award], { description: 'programmes; those that are no longer given last' })
  awards(@Context() unit: Unit) {
    return unit.read(allAwards);
  }

  @Allow('rewards.run_awards')
  @Mutation(() => Award)
  createAward(@Context() unit: Unit, @Args('input') input: AwardInput) {
    return unit.write(async (tx) => one(await awardById.fetch(tx, [await createAward(tx, unit.viewer!, input)])));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => Award)
  editAward(@Context() unit: Unit, @Args('input') input: EditAwardInput) {
    return unit.write(async (tx) => one(await awardById.fetch(tx, [await editAward(tx, unit.viewer!, input)])));
  }

  @Allow('rewards.run_awards')
  @Mutation(() => Award, { description: 'no new rounds; or again' })
  closeAward(
    @Context() unit: Unit,
    @Args('id', { type: () => ID }) id: string,
    @Args('closed', { type: () => Boolean }) closed: boolean,
  ) {
    return unit.write(async (tx) => one(await awardById.fetch(tx, [await closeAward(tx, unit.viewer!, id, closed)])));
  }

  @ResolveField(() => [AwardCriterion])
  async criteria(award: Award, _: unknown, unit: Unit) {
    return (await unit.load(criteriaByAward, award.id)).criteria;
  }

  @ResolveField(() => Boolean, { description: 'no longer given' })
  closed(award: Award): boolean {
    return award.closedAt !== null;
  }

  @ResolveField(() => Int, {
    nullable: true,
    description: 'to each person: told to those who run awards, and to nobody beforehand',
  })
  points(award: Award, _: unknown, unit: Unit): number | null {
    return can(unit.viewer!, 'rewards.run_awards') ? award.points : null;
  }

  @ResolveField(() => [Int], {
    nullable: true,
    description: 'the same of the second and the third place; a place that is not there is not honoured',
  })
  otherPoints(award: Award, _: unknown, unit: Unit): number[] | null {
    return can(unit.viewer!, 'rewards.run_awards') ? award.otherPoints : null;
  }
}

const one = ([award]: Award[]): Award => award!;

@Resolver(() => AwardCriterion)
export class AwardCriterionFields {
  @ResolveField(() => Value, { nullable: true })
  value(criterion: AwardCriterion, _: unknown, unit: Unit) {
    return criterion.valueId && unit.load(valueById, criterion.valueId);
  }
}
