import { Module } from '@nestjs/common';
import { EmployeeConnectionResolver, EmployeeResolver } from './employee.resolver';
import { PlaceResolver, TouchpointResolver, UnitResolver } from './structure.resolver';

@Module({
  providers: [EmployeeResolver, EmployeeConnectionResolver, UnitResolver, PlaceResolver, TouchpointResolver],
})
export class CompanyModule {}
