import { Injectable } from '@nestjs/common';
import { clock, enqueue, HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { eraseExpired, forgetOldContacts } from './erase.commands';
import { remindOfPraise } from './reminder';

const LET_GO = 'praise.let_go';

@Injectable()
export class PraiseLoopJobs {
  @OnCalendar('praise.retention', '23 3 * * *')
  nightly(tx: Tx): Promise<void> {
    return enqueue(tx, LET_GO, {}, { key: LET_GO });
  }

  /** A batch, and the next one in a transaction of its own. */
  @HandlesJob(LET_GO)
  async letGo(tx: Tx): Promise<void> {
    const now = clock.now();
    const more = [await eraseExpired(tx, now), await forgetOldContacts(tx, now)];
    if (more.includes(true)) await enqueue(tx, LET_GO, {});
  }

  @HandlesJob('praise.remind')
  remind(tx: Tx, payload: Record<string, unknown>): Promise<void> {
    return remindOfPraise(tx, String(payload['praiseId']));
  }
}
