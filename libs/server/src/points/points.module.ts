import { Module } from '@nestjs/common';
import { LapseJobs } from './expiry/lapse.jobs';
import { BooksController } from './books/books.controller';
import { BookCorrectionFields, BookResolver } from './books/book.resolver';
import { DaysOffResolver } from './funds/days-off.resolver';
import { CapFields, FundPlanFields, FundRequestFields, FundResolver } from './funds/fund.resolver';
import { LeavingJobs } from './leaving/leaving.jobs';
import { LeavingResolver } from './leaving/leaving.resolver';
import { PointsJobs } from './points.jobs';
import { PointsSettingsResolver } from './settings/settings.resolver';
import { BalanceFields, StatementResolver } from './statement/statement.resolver';

@Module({
  controllers: [BooksController],
  providers: [
    PointsJobs,
    StatementResolver,
    BalanceFields,
    LapseJobs,
    LeavingJobs,
    LeavingResolver,
    PointsSettingsResolver,
    FundResolver,
    FundRequestFields,
    FundPlanFields,
    DaysOffResolver,
    CapFields,
    BookResolver,
    BookCorrectionFields,
  ],
})
export class PointsModule {}
