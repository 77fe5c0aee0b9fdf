import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { forgetVoters } from './vote.commands';

@Injectable()
export class PanelJobs {
  /** Votes of a round that has ended lose every tie to who cast them. */
  @OnCalendar('rewards.forget_voters', '23 * * * *')
  async hourly(tx: Tx): Promise<void> {
    await forgetVoters(tx);
  }
}
