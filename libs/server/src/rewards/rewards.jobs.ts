import { Injectable } from '@nestjs/common';
import { HandlesJob, OnCalendar, type Tx } from '@zasluga/kernel';
import { notify } from '../notices';
import { markDays, markFirstPraise } from './milestones/mark';
import { redemptionOf } from './redemption/redemption.queries';
import { settleRecognition } from './rules/settlement';
import { payUnfunded } from './rules/unfunded';

const MANAGERS = `select e.id from employee e where e.status = 'active' and 'reward_admin' = any(e.roles)`;

@Injectable()
export class RewardsJobs {
  /** Tells the reward administrators that somebody waits; not when it has been handed over or cancelled meanwhile. */
  @HandlesJob('rewards.waiting')
  async waiting(tx: Tx, { id }: { id: string }): Promise<void> {
    const redemption = await redemptionOf(tx, id);
    if (redemption?.state !== 'reserved' && redemption?.state !== 'requested') return;
    const to = (await tx.sql<{ id: string }>('rewards.managers', MANAGERS)).map((one) => one.id);
    const subject = { type: 'redemption', id };
    await notify(tx, { to, kind: 'redemption_waiting', subject, actorId: redemption.employeeId });
  }

  /** A recognition was published, edited, hidden, taken back or shown again; it is locked and read as it is now. */
  @HandlesJob('recognition.happened')
  async happened(tx: Tx, { id }: { id: string }): Promise<void> {
    await settleRecognition(tx, id);
    await markFirstPraise(tx, id);
  }

  /** Every hour: a day begins at another hour in every zone. */
  @OnCalendar('rewards.milestones', '11 * * * *')
  async milestones(tx: Tx): Promise<void> {
    await markDays(tx);
  }

  @OnCalendar('rewards.unfunded', '*/10 * * * *')
  async unfunded(tx: Tx): Promise<void> {
    await payUnfunded(tx);
  }

  /** Tells whoever redeemed of the yes, when it still stands. */
  @HandlesJob('rewards.approved')
  async approved(tx: Tx, { id }: { id: string }): Promise<void> {
    const redemption = await redemptionOf(tx, id);
    if (redemption?.state !== 'reserved' || !redemption.decidedAt) return;
    const subject = { type: 'redemption', id };
    await notify(tx, {
      to: [redemption.employeeId],
      kind: 'redemption_approved',
      subject,
      actorId: redemption.decidedById,
    });
  }
}
