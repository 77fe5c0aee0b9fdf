import { Args, Context, ID, Int, Mutation, ObjectType, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { can } from '@zasluga/domain';
import { Allow, Connection, isUuid, type Unit as RequestUnit } from '@zasluga/kernel';
import { employeeById, employeeRecordById, placeById, unitById } from './company.loader';
import { createEmployee, setEmployeeStatus, updateEmployee } from './employee.commands';
import { Employee, EmployeeStatus } from './employee.entity';
import { EmployeeInput, EmployeesArgs, SearchPeopleArgs } from './employee.input';
import { type EmployeeFilter, employeesCount, employeesPage, searchPeople } from './employee.queries';
import { EmployeeRecord } from './employee-record.entity';
import { Place, Unit } from './structure.entity';

@ObjectType()
export class EmployeeConnection extends Connection(Employee) {
  filter: EmployeeFilter;
}

@Resolver(() => Employee)
export class EmployeeResolver {
  @Allow('company.read')
  @Query(() => EmployeeConnection)
  async employees(@Context() unit: RequestUnit, @Args() { first, after, ...filter }: EmployeesArgs) {
    return { ...(await unit.read((tx) => employeesPage(tx, filter, { first, after }))), filter };
  }

  @Allow('company.read')
  @Query(() => Employee, { nullable: true })
  async employee(@Context() unit: RequestUnit, @Args('id', { type: () => ID }) id: string) {
    if (!isUuid(id)) return null;
    const [found] = await unit.read((tx) => employeeById.fetch(tx, [id]));
    return found ?? null;
  }

  @Allow('company.read')
  @Query(() => [Employee])
  searchPeople(@Context() unit: RequestUnit, @Args() { query, limit, withMe }: SearchPeopleArgs) {
    const exceptId = withMe ? undefined : unit.viewer!.employeeId;
    return unit.read((tx) => searchPeople(tx, query, { limit, exceptId }));
  }

  @Allow('company.administer')
  @Mutation(() => Employee)
  async createEmployee(@Context() unit: RequestUnit, @Args('input') input: EmployeeInput) {
    const id = await unit.write((tx) => createEmployee(tx, unit.viewer!, input));
    return unit.load(employeeById, id);
  }

  @Allow('company.administer')
  @Mutation(() => Employee)
  async updateEmployee(
    @Context() unit: RequestUnit,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: EmployeeInput,
  ) {
    await unit.write((tx) => updateEmployee(tx, unit.viewer!, id, input));
    return unit.load(employeeById, id);
  }

  @Allow('company.administer')
  @Mutation(() => Employee)
  async setEmployeeStatus(
    @Context() unit: RequestUnit,
    @Args('id', { type: () => ID }) id: string,
    @Args('status', { type: () => EmployeeStatus }) status: EmployeeStatus,
  ) {
    await unit.write((tx) => setEmployeeStatus(tx, unit.viewer!, id, status));
    return unit.load(employeeById, id);
  }

  // Field resolvers take GraphQL's own arguments and no decorators: Nest then calls them directly.
  @ResolveField(() => Unit, { nullable: true })
  unit(employee: Employee, _: unknown, unit: RequestUnit) {
    return employee.unitId && unit.load(unitById, employee.unitId);
  }
  @ResolveField(() => Place, { nullable: true })
  place(employee: Employee, _: unknown, unit: RequestUnit) {
    return employee.placeId && unit.load(placeById, employee.placeId);
  }
  @ResolveField(() => Employee, { nullable: true })
  manager(employee: Employee, _: unknown, unit: RequestUnit) {
    return employee.managerId && unit.load(employeeById, employee.managerId);
  }
  @ResolveField(() => EmployeeRecord, { nullable: true, description: 'null for whoever may not read it' })
  record(employee: Employee, _: unknown, unit: RequestUnit) {
    return can(unit.viewer!, 'company.read_record', employee) ? unit.load(employeeRecordById, employee.id) : null;
  }
}

@Resolver(() => EmployeeConnection)
export class EmployeeConnectionResolver {
  @ResolveField(() => Int)
  totalCount(connection: EmployeeConnection, _: unknown, unit: RequestUnit) {
    return unit.read((tx) => employeesCount(tx, connection.filter));
  }
}
