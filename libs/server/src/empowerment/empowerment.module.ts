import { Module } from '@nestjs/common';
import { AnswerJobs } from './answer/answer.jobs';
import { AnswerResolver, DecisionCommentResolver } from './answer/answer.resolver';
import { BudgetResolver } from './budgets/budget.resolver';
import { DecisionResolver } from './decision.resolver';
import { EntryResolver } from './entry/entry.resolver';
import { PhotoController } from './entry/photo/photo.controller';
import { KeptLimitResolver, LimitResolver } from './limits/limit.resolver';
import { MenuResolver } from './menu/menu.resolver';
import { PocketCardController } from './menu/pocket-card.controller';
import { OutcomeResolver } from './outcomes/outcome.resolver';

@Module({
  controllers: [PhotoController, PocketCardController],
  providers: [
    AnswerJobs,
    AnswerResolver,
    BudgetResolver,
    DecisionCommentResolver,
    DecisionResolver,
    EntryResolver,
    KeptLimitResolver,
    LimitResolver,
    MenuResolver,
    OutcomeResolver,
  ],
})
export class EmpowermentModule {}
