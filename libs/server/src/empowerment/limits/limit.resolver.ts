import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Unit as CompanyUnit, unitById } from '../../company';
import { removeLimit, saveLimit } from './limit.commands';
import { DecisionLimit, HoldingLimit, KeptDecisionLimit } from './limit.entity';
import { DecisionLimitInput } from './limit.input';
import { holdingLimits, keptLimits, ownLimits, titlesOfPeople } from './reach.queries';

@Resolver(() => DecisionLimit)
export class LimitResolver {
  @Allow('decisions.record')
  @Query(() => [HoldingLimit], { description: 'one’s own: while the case is not said, then case by case' })
  myDecisionLimits(@Context() unit: Unit) {
    return unit.read((tx) => ownLimits(tx, unit.viewer!.employeeId));
  }

  @Allow('decisions.guide')
  @Query(() => [KeptDecisionLimit], { description: 'the general ones first' })
  decisionLimits(@Context() unit: Unit) {
    return unit.read(keptLimits);
  }

  @Allow('decisions.guide')
  @Query(() => [HoldingLimit], { description: 'what holds for somebody of that unit with that title' })
  decisionLimitsFor(
    @Context() unit: Unit,
    @Args('unitId', { type: () => ID, nullable: true }) unitId: string | null,
    @Args('roleTitle') roleTitle: string,
  ) {
    if (unitId && !isUuid(unitId)) throw new DomainError('input.not_found', 'unitId');
    return unit.read((tx) => holdingLimits(tx, { unitId: unitId ?? null, roleTitle }));
  }

  @Allow('decisions.guide')
  @Query(() => [String], { description: 'titles that people have, the most frequent first' })
  decisionRoleTitles(@Context() unit: Unit) {
    return unit.read(titlesOfPeople);
  }

  @Allow('decisions.guide')
  @Mutation(() => DecisionLimit)
  saveDecisionLimit(@Context() unit: Unit, @Args('input') input: DecisionLimitInput) {
    return unit.write((tx) => saveLimit(tx, unit.viewer!, input));
  }

  @Allow('decisions.guide')
  @Mutation(() => Boolean, { description: 'false when it was gone already' })
  removeDecisionLimit(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => removeLimit(tx, unit.viewer!, id));
  }

  @ResolveField(() => CompanyUnit, { nullable: true, description: 'with the units below it; null: the whole company' })
  unit(limit: DecisionLimit, _: unknown, unit: Unit) {
    return limit.unitId && unit.load(unitById, limit.unitId);
  }
}

@Resolver(() => KeptDecisionLimit)
export class KeptLimitResolver {
  @ResolveField(() => CompanyUnit, { nullable: true, description: 'with the units below it; null: the whole company' })
  unit(limit: KeptDecisionLimit, _: unknown, unit: Unit) {
    return limit.unitId && unit.load(unitById, limit.unitId);
  }
}
