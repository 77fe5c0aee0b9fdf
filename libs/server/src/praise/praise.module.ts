import { Module } from '@nestjs/common';
import { CustomersLineResolver } from './customers-line/customers-line.resolver';
import { PraisePointResolver } from './points/praise-point.resolver';
import { PraiseController } from './page/praise.controller';
import { PraiseJobs } from './praise.jobs';
import { PraiseResolver } from './queue/praise.resolver';

@Module({ providers: [PraiseController, PraiseResolver, PraisePointResolver, CustomersLineResolver, PraiseJobs] })
export class PraiseModule {}
