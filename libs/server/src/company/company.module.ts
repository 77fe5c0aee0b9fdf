import { Module } from '@nestjs/common';
import { EmployeeConnectionResolver, EmployeeResolver } from './employee.resolver';
import { PeopleImportResolver, UploadController } from './import';
import { PlaceResolver, TouchpointResolver, UnitResolver } from './structure.resolver';

@Module({
  controllers: [UploadController],
  providers: [
    EmployeeResolver,
    EmployeeConnectionResolver,
    UnitResolver,
    PlaceResolver,
    TouchpointResolver,
    PeopleImportResolver,
  ],
})
export class CompanyModule {}
