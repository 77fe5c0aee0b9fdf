import { Args, Context, ID, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, isUuid, type Unit } from '@zasluga/kernel';
import { Employee, employeeById } from '../../company';
import { endDelegation, nameDelegate } from './delegation.commands';
import { Delegation } from './delegation.entity';
import { NameDelegateInput } from './delegation.input';
import { delegatesOf, principalsOf } from './delegation.queries';

@Resolver(() => Delegation)
export class DelegationResolver {
  @Allow('recognition.delegate')
  @Query(() => [Delegation], { description: 'who gives in the viewer’s name' })
  myDelegates(@Context() unit: Unit) {
    return unit.read((tx) => delegatesOf(tx, unit.viewer!.employeeId));
  }

  @Allow('recognition.give')
  @Query(() => [Delegation], { description: 'in whose name the viewer may give today' })
  myPrincipals(@Context() unit: Unit) {
    return unit.read((tx) => principalsOf(tx, unit.viewer!.employeeId));
  }

  @Allow('recognition.delegate')
  @Mutation(() => Delegation)
  nameDelegate(@Context() unit: Unit, @Args('input') input: NameDelegateInput) {
    return unit.write((tx) => nameDelegate(tx, unit.viewer!, input));
  }

  @Allow('recognition.delegate')
  @Mutation(() => ID)
  async endDelegation(@Context() unit: Unit, @Args('id', { type: () => ID }) id: string) {
    if (isUuid(id)) await unit.write((tx) => endDelegation(tx, unit.viewer!, id));
    return id;
  }

  @ResolveField(() => Employee)
  principal(delegation: Delegation, _: unknown, unit: Unit) {
    return unit.load(employeeById, delegation.principalId);
  }

  @ResolveField(() => Employee)
  delegate(delegation: Delegation, _: unknown, unit: Unit) {
    return unit.load(employeeById, delegation.delegateId);
  }
}
