import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { remindJurors } from './jury.reminder';
import { forgetVoters } from './vote.commands';

@Injectable()
export class PanelJobs {
  /** Votes of a round that has ended lose every tie to who cast them. */
  @OnCalendar('rewards.forget_voters', '23 * * * *')
  async hourly(tx: Tx): Promise<void> {
    await forgetVoters(tx);
  }

  /** Every hour: the days end at another hour in every zone. */
  @OnCalendar('rewards.remind_jurors', '31 * * * *')
  async reminders(tx: Tx): Promise<void> {
    await remindJurors(tx);
  }
}
