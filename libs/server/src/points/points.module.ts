import { Module } from '@nestjs/common';
import { FundRequestFields, FundResolver } from './funds/fund.resolver';
import { LeavingJobs } from './leaving/leaving.jobs';
import { PointsJobs } from './points.jobs';
import { PointsResolver } from './points.resolver';

@Module({ providers: [PointsResolver, PointsJobs, LeavingJobs, FundResolver, FundRequestFields] })
export class PointsModule {}
