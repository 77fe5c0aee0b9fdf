import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { DomainError } from '@zasluga/domain';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Unit as CompanyUnit, unitById } from '../../company';
import { removeBudget, setBudget } from './budget.commands';
import { BudgetColour, RecoveryBudget } from './budget.entity';
import { RecoveryBudgetInput } from './budget.input';
import { budgets, ownBudgetColour } from './budget.report';

@Resolver(() => RecoveryBudget)
export class BudgetResolver {
  @Allow('decisions.record')
  @Query(() => BudgetColour, { nullable: true, description: 'null where there is none, or too few stand behind it' })
  myBudgetColour(@Context() unit: Unit) {
    return unit.read((tx) => ownBudgetColour(tx, unit.viewer!.employeeId));
  }

  @Allow('decisions.guide')
  @Query(() => [RecoveryBudget], { description: 'the company’s first; a unit’s latest first' })
  recoveryBudgets(@Context() unit: Unit) {
    return unit.read(budgets);
  }

  @Allow('decisions.guide')
  @Mutation(() => RecoveryBudget)
  setRecoveryBudget(@Context() unit: Unit, @Args('input') input: RecoveryBudgetInput) {
    return unit.write((tx) => setBudget(tx, unit.viewer!, input));
  }

  @Allow('decisions.guide')
  @Mutation(() => Boolean, { description: 'false when it was gone already' })
  removeRecoveryBudget(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) throw new DomainError('input.not_found', 'id');
    return unit.write((tx) => removeBudget(tx, unit.viewer!, id));
  }

  @ResolveField(() => CompanyUnit, { nullable: true, description: 'with the units below it; null: the whole company' })
  unit(budget: RecoveryBudget, _: unknown, unit: Unit) {
    return budget.unitId && unit.load(unitById, budget.unitId);
  }
}
