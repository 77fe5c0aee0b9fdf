import { Module } from '@nestjs/common';
import { PraisePointResolver } from './praise-point.resolver';
import { PraiseController } from './praise.controller';
import { PraiseJobs } from './praise.jobs';
import { PraiseResolver } from './praise.resolver';

@Module({ providers: [PraiseController, PraiseResolver, PraisePointResolver, PraiseJobs] })
export class PraiseModule {}
