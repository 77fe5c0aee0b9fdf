import { newId, type Tx } from '@zasluga/kernel';
import { instant, later } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import { SHORT_FUND } from './load-funds';
import { persona } from './people';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';

interface News {
  to: string;
  kind: string;
  actor: string | null;
  subject: [type: string, id: string];
  at: Date;
  params?: Record<string, string | number>;
}

const READING_SEED = 11;
/** Whatever is older has been read. */
const READ_AFTER_HOURS = 60;

const CURATOR = 'karimova';
const REWARD_ADMIN = 'gareeva';

/** What everybody was told, as if it had happened; the latest of it is still unread. */
export async function loadNotices(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const chance = new Chance(READING_SEED);
  const left = new Set(plan.employees.filter((one) => one.leftOn).map((one) => one.key));
  const all = [
    ...ofRecognitions(ids, plan),
    ...ofPraise(ids, plan),
    ...ofDecisions(ids, plan),
    ...ofRedemptions(ids, plan),
    ofFunds(ids, plan),
    ofJury(ids, plan),
  ];
  const rows = all
    .filter((one) => one.to !== one.actor && one.at < plan.today && !left.has(one.to))
    .map((one): Row => {
      const hours = (plan.today.getTime() - one.at.getTime()) / 3_600_000;
      const read = later(one.at, chance.int(3, 700));
      return {
        id: newId(one.at.getTime()),
        employee_id: ids.of('employee', one.to),
        kind: one.kind,
        actor_id: ids.orNull('employee', one.actor),
        subject_type: one.subject[0],
        subject_id: one.subject[1],
        params: one.params ?? {},
        read_at: hours > READ_AFTER_HOURS ? read : null,
        created_at: one.at,
      };
    });
  await insertRows(tx, 'notice', rows);
}

/** The barista who looks at the demo finds a jury to sit on. */
function ofJury(ids: Ids, plan: DemoPlan): News {
  const at = instant(plan.today, 2, 655);
  const subject: News['subject'] = ['award_round', ids.of('award_round', 'shift')];
  return { to: persona('employee'), kind: 'jury_invited', actor: REWARD_ADMIN, subject, at };
}

function ofRecognitions(ids: Ids, plan: DemoPlan): News[] {
  return plan.recognitions.flatMap((one, index) => {
    const subject: News['subject'] = ['recognition', ids.of('recognition', String(index))];
    const received = one.receivers.map((to) => ({
      to,
      kind: 'recognition_received',
      actor: one.giver,
      subject,
      at: later(one.at, 1 / 6),
    }));
    const commented = one.comments.flatMap((comment) =>
      [one.giver, ...one.receivers].map((to) => ({
        to,
        kind: 'recognition_commented',
        actor: comment.author,
        subject,
        at: comment.at,
      })),
    );
    return [...received, ...commented];
  });
}

function ofPraise(ids: Ids, plan: DemoPlan): News[] {
  return plan.praise.flatMap((one, index): News[] => {
    const waiting: News = {
      to: CURATOR,
      kind: 'praise_waiting',
      actor: null,
      subject: ['praise', ids.of('praise', String(index))],
      at: one.at,
    };
    if (one.fate !== 'published' || !one.decidedAt) return [waiting];
    const subject: News['subject'] = ['recognition', ids.of('praised', String(index))];
    const at = one.decidedAt;
    return [waiting, ...one.receivers.map((to) => ({ to, kind: 'praise_received', actor: null, subject, at }))];
  });
}

/** Whoever answers is told once that something waits, and not whose it is; the author of each answer. */
function ofDecisions(ids: Ids, plan: DemoPlan): News[] {
  const managers = new Map(plan.employees.map((one) => [one.key, one.manager]));
  const waiting = new Map<string, Date>();
  for (const one of plan.decisions) {
    const manager = managers.get(one.employee);
    if (manager && !one.answer) waiting.set(manager, one.at);
  }
  const reviewers = [...waiting].map(([to, at]): News => {
    const subject: News['subject'] = ['reviewer', ids.of('employee', to)];
    return { to, kind: 'decision_recorded', actor: null, subject, at };
  });
  const authors = plan.decisions.flatMap((one, index): News[] => {
    if (!one.answer) return [];
    const subject: News['subject'] = ['decision', ids.of('decision', String(index))];
    return [{ to: one.employee, kind: 'decision_backed', actor: one.answer.by, subject, at: one.answer.at }];
  });
  return [...reviewers, ...authors];
}

function ofFunds(ids: Ids, { today }: DemoPlan): News {
  const { key, asker, askedDaysAgo, points } = SHORT_FUND;
  return {
    to: REWARD_ADMIN,
    kind: 'fund_request_waiting',
    actor: asker,
    subject: ['fund', ids.of('fund', key)],
    at: instant(today, askedDaysAgo, 660),
    params: { points },
  };
}

function ofRedemptions(ids: Ids, plan: DemoPlan): News[] {
  return plan.redemptions.flatMap((one, index): News[] => {
    const subject: News['subject'] = ['redemption', ids.of('redemption', String(index))];
    const waiting: News = { to: REWARD_ADMIN, kind: 'redemption_waiting', actor: one.employee, subject, at: one.at };
    if (one.fate === 'waiting' || !one.settledAt) return [waiting];
    return [
      waiting,
      { to: one.employee, kind: `redemption_${one.fate}`, actor: REWARD_ADMIN, subject, at: one.settledAt },
    ];
  });
}
