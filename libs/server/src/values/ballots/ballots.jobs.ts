import { Injectable } from '@nestjs/common';
import { HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { announceBallots } from './announcements';

@Injectable()
export class BallotsJobs {
  /** Every hour, because a day begins at another hour in every zone. */
  @OnCalendar('values.ballots', '11 * * * *')
  hourly(tx: Tx): Promise<void> {
    return announceBallots(tx);
  }

  /** A campaign that begins today is announced today. */
  @HandlesJob('values.announce_ballots')
  soon(tx: Tx): Promise<void> {
    return announceBallots(tx);
  }
}
