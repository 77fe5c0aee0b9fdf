import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { expireAllowances, issueAllowances } from './allowances';
import { beginFundPlans, fillDueFunds, lapseDueFunds } from './funds/fund.periods';
import { rememberRefresh } from './ledger/refresh';

@Injectable()
export class PointsJobs {
  /** Every hour, because a month begins at another hour in every zone; once it has begun nothing is left to do until the next. */
  @OnCalendar('points.periods', '7 * * * *')
  async periods(tx: Tx): Promise<void> {
    await issueAllowances(tx);
    await rememberRefresh(tx);
    await expireAllowances(tx);
    await beginFundPlans(tx);
    await lapseDueFunds(tx);
    await fillDueFunds(tx);
  }
}
