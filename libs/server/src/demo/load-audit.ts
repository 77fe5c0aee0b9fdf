import { newId, type Tx } from '@zasluga/kernel';
import { instant } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';
import { RANKINGS } from './texts';

interface Deed {
  at: Date;
  actor: string;
  deed: string;
  subject: [type: string, id: string];
}

const PRAISE_DEEDS = {
  published: 'praise.publish',
  hidden: 'praise.hide',
  complaint: 'praise.take_problem',
  waiting: '',
} as const;

/** Who did what, as the commands would have noted it. */
export async function loadAudit(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const deeds: Deed[] = RANKINGS.map((one) => ({
    at: instant(plan.today, one.daysAgo + 2, 700),
    actor: 'sokolova',
    deed: 'values.rank',
    subject: ['value_ranking', ids.of('ranking', String(one.daysAgo))],
  }));
  plan.praise.forEach((one, index) => {
    if (!one.decidedAt) return;
    deeds.push({
      at: one.decidedAt,
      actor: 'karimova',
      deed: PRAISE_DEEDS[one.fate],
      subject: ['praise', ids.of('praise', String(index))],
    });
  });
  plan.redemptions.forEach((one, index) => {
    const subject: Deed['subject'] = ['redemption', ids.of('redemption', String(index))];
    deeds.push({ at: one.at, actor: one.employee, deed: 'rewards.redeem', subject });
    const actor = one.fate === 'cancelled' ? one.employee : 'gareeva';
    if (one.settledAt) deeds.push({ at: one.settledAt, actor, deed: `rewards.${one.fate}`, subject });
  });
  await insertRows(
    tx,
    'audit_log',
    deeds.map((one): Row => ({
      id: newId(one.at.getTime()),
      actor_id: ids.of('employee', one.actor),
      deed: one.deed,
      subject_type: one.subject[0],
      subject_id: one.subject[1],
      at: one.at,
    })),
  );
}
