import { Module } from '@nestjs/common';
import { BalanceResolver } from './balance/balance.resolver';
import { CharterController } from './charter/charter.controller';
import { CharterResolver, CharterVersionFields } from './charter/charter.resolver';
import { FairnessJobs } from './fairness/fairness.jobs';
import { FairnessResolver, FairnessVerdictFields } from './fairness/fairness.resolver';
import { EmpowermentReportResolver } from './empowerment/empowerment.resolver';
import { ReleaseJobs } from './empowerment/release.jobs';
import { CultureResolver } from './culture.resolver';

@Module({
  providers: [
    CultureResolver,
    EmpowermentReportResolver,
    ReleaseJobs,
    BalanceResolver,
    CharterResolver,
    CharterVersionFields,
    CharterController,
    FairnessJobs,
    FairnessResolver,
    FairnessVerdictFields,
  ],
})
export class CultureModule {}
