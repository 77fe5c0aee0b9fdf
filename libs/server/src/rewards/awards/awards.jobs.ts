import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { announceRound } from './announce';
import { closeDueRounds, dueToAnnounce, openDueRounds } from './round.calendar';

@Injectable()
export class AwardsJobs {
  /** Every quarter of an hour: a surprise is announced at a chosen time, and a month begins at another hour in every zone. */
  @OnCalendar('rewards.award_rounds', '*/15 * * * *')
  async rounds(tx: Tx): Promise<void> {
    await closeDueRounds(tx);
    await openDueRounds(tx);
    for (const { id } of await dueToAnnounce(tx)) await announceRound(tx, null, id);
  }
}
