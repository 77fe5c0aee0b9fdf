import { Injectable } from '@nestjs/common';
import { HandlesJob, type Tx } from '@zasluga/kernel';
import { notify } from '../notices';
import { redemptionOf } from './redemption/redemption.queries';

const MANAGERS = `select e.id from employee e where e.status = 'active' and 'reward_admin' = any(e.roles)`;

@Injectable()
export class RewardsJobs {
  /** Tells the reward administrators that somebody waits; not when it has been handed over or cancelled meanwhile. */
  @HandlesJob('rewards.waiting')
  async waiting(tx: Tx, { id }: { id: string }): Promise<void> {
    const redemption = await redemptionOf(tx, id);
    if (redemption?.state !== 'reserved') return;
    const to = (await tx.sql<{ id: string }>('rewards.managers', MANAGERS)).map((one) => one.id);
    const subject = { type: 'redemption', id };
    await notify(tx, { to, kind: 'redemption_waiting', subject, actorId: redemption.employeeId });
  }
}
