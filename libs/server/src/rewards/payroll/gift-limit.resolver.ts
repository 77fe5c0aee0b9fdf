import { Args, Context, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, type Unit } from '@zasluga/kernel';
import { Company, companyById, setGiftTaxFree } from '../../company';

const MINOR_MAX = 1_000_000_000;

@Resolver()
export class GiftLimitResolver {
  @Allow('rewards.read')
  @Query(() => Int, {
    description: 'gifts to one person up to this sum a year carry no tax; minor units; counsel confirms',
  })
  async giftTaxFree(@Context() unit: Unit) {
    return (await unit.load(companyById, unit.viewer!.companyId)).giftTaxFreeMinor;
  }

  @Allow('points.export_payroll')
  @Mutation(() => Company)
  async setGiftTaxFree(@Context() unit: Unit, @Args('amountMinor', { type: () => Int }) amountMinor: number) {
    if (amountMinor < 0 || amountMinor > MINOR_MAX)
      throw new DomainError('input.out_of_range', 'amountMinor', { min: 0, max: MINOR_MAX });
    await unit.write((tx) => setGiftTaxFree(tx, unit.viewer!, amountMinor));
    return unit.load(companyById, unit.viewer!.companyId);
  }
}
