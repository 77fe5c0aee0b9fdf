import { ResolveField, Resolver } from '@nestjs/graphql';
import type { Unit as RequestUnit } from '@zasluga/kernel';
import { employeeById, placeById, unitById } from './company.loader';
import { Employee } from './employee.entity';
import { Place, Unit } from './structure.entity';

// Field resolvers take GraphQL's own arguments and no decorators: Nest then calls them directly.
@Resolver(() => Employee)
export class EmployeeResolver {
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
}
