import { Injectable } from '@nestjs/common';
import { OnCalendar, type Tx } from '@zasluga/kernel';

@Injectable()
export class IdentityJobs {
  /** Sessions that ended a month ago, and counts of windows that are over. */
  @OnCalendar('identity.clear', '23 3 * * *')
  async clear(tx: Tx): Promise<void> {
    await tx.sql(
      'session.clear',
      `delete from session where least(ended_at, expires_at) < clock_timestamp() - interval '30 days'`,
    );
    await tx.sql('attempts.clear', 'delete from door.attempts where expire < $1', [Date.now()]);
  }
}
