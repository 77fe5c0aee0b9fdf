import { Module } from '@nestjs/common';
import { PointsJobs } from './points.jobs';
import { PointsResolver } from './points.resolver';

@Module({ providers: [PointsResolver, PointsJobs] })
export class PointsModule {}
