import { Module } from '@nestjs/common';
import { LeavingJobs } from './leaving/leaving.jobs';
import { PointsJobs } from './points.jobs';
import { PointsResolver } from './points.resolver';

@Module({ providers: [PointsResolver, PointsJobs, LeavingJobs] })
export class PointsModule {}
