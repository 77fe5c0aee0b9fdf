import { Module } from '@nestjs/common';
import { CustomersLineResolver } from './customers-line.resolver';
import { PraisePointResolver } from './praise-point.resolver';
import { PraiseController } from './praise.controller';
import { PraiseJobs } from './praise.jobs';
import { PraiseResolver } from './praise.resolver';

@Module({ providers: [PraiseController, PraiseResolver, PraisePointResolver, CustomersLineResolver, PraiseJobs] })
export class PraiseModule {}
