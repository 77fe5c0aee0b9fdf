import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type Unit } from '@zasluga/kernel';
import { EmployeeRecord, employeeRecordById, setShownToCustomers } from '../company';

/** What only the person decides. */
@Resolver()
export class OwnConsentResolver {
  @Allow('identity.own')
  @Mutation(() => EmployeeRecord, { description: 'whether customers see me' })
  async setShownToCustomers(@Context() unit: Unit, @Args('shown') shown: boolean) {
    const viewer = unit.viewer!;
    await unit.write((tx) => setShownToCustomers(tx, viewer, shown));
    return unit.load(employeeRecordById, viewer.employeeId);
  }
}
