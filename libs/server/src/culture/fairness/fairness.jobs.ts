import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';
import { noteFairness } from './night.queries';

/** Comparing texts takes seconds, on a busy machine many: at night nobody waits for it, and what was noted before is shown meanwhile. */
const PATIENCE = `set local statement_timeout = '10min'`;

@Injectable()
export class FairnessJobs {
  /** Once a night, and when the server starts: ten thousand people and 150,000 thanks take ten seconds, which nobody should wait for. */
  @OnCalendar('culture.fairness', '13 4 * * *')
  async nightly(tx: Tx): Promise<void> {
    await tx.sql('fairness.patience', PATIENCE);
    await noteFairness(tx);
  }
}
