import { Module } from '@nestjs/common';
import { BalanceResolver } from './balance/balance.resolver';
import { CharterController } from './charter/charter.controller';
import { CharterResolver, CharterVersionFields } from './charter/charter.resolver';
import { FairnessResolver, FairnessVerdictFields } from './fairness/fairness.resolver';
import { CultureResolver } from './culture.resolver';

@Module({
  providers: [
    CultureResolver,
    BalanceResolver,
    CharterResolver,
    CharterVersionFields,
    CharterController,
    FairnessResolver,
    FairnessVerdictFields,
  ],
})
export class CultureModule {}
