import { Module } from '@nestjs/common';
import { EmployeeConnectionResolver, EmployeeResolver } from './employee.resolver';
import { PeopleImportResolver, UploadController } from './import';
import { PeopleExportController } from './people-export.controller';
import { PlaceResolver, TouchpointResolver, UnitResolver } from './structure.resolver';

@Module({
  controllers: [UploadController, PeopleExportController],
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
