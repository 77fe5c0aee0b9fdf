import { Module } from '@nestjs/common';
import { PraiseController } from './praise.controller';
import { PraiseJobs } from './praise.jobs';

@Module({ providers: [PraiseController, PraiseJobs] })
export class PraiseModule {}
