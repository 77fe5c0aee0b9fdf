import { Module } from '@nestjs/common';
import { EmployeeResolver } from './employee.resolver';

@Module({ providers: [EmployeeResolver] })
export class CompanyModule {}
