import { Module } from '@nestjs/common';
import { CustomersLineResolver } from './customers-line/customers-line.resolver';
import { PraisePointResolver } from './points/praise-point.resolver';
import { PraiseController } from './page/praise.controller';
import { PraiseJobs } from './praise.jobs';
import { PrintController } from './print/print.controller';
import { PrintShop } from './print/print-shop';
import { SymbolReader } from './print/symbol-reader';
import { PraiseResolver } from './queue/praise.resolver';

@Module({
  controllers: [PrintController],
  providers: [
    PraiseController,
    PraiseResolver,
    PraisePointResolver,
    CustomersLineResolver,
    PraiseJobs,
    SymbolReader,
    PrintShop,
  ],
})
export class PraiseModule {}
