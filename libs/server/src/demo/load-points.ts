import { allowanceOf, DomainError, type ErrorCode, type PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { demandPosted, reservePoints, returnReservation, settleReservation } from '../points';
import { instant, later, localMonth } from './calendar';
import type { Ids } from './load-company';
import { companyPayments } from './load-statement';
import { worksAt } from './people';
import type { DemoPlan } from './plan';

/** Something that happened to points; told to the ledger in the order of time. */
interface Happening {
  at: Date;
  tell: (tx: Tx) => Promise<void>;
}

const MONTHS_MAX = 6;

/**
 * Lets all points of the plan move through the ledger, each at its own time: its invariants hold as if it had been lived. Answers the hold
 * of each redemption by its place in the plan.
 */
export async function loadPoints(tx: Tx, ids: Ids, plan: DemoPlan): Promise<Map<number, string>> {
  const holds = new Map<number, string>();
  const gifts = giftsOf(ids, plan);
  const others = [...months(ids, plan), ...redemptions(ids, plan, holds), ...companyPayments(ids, plan)].sort(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
  for (const one of others) {
    const after = gifts.findIndex((gift) => gift.at >= one.at);
    await give(tx, gifts.splice(0, after < 0 ? gifts.length : after));
    await one.tell(tx);
  }
  await give(tx, gifts);
  return holds;
}

/** The first of each month since the first fact: what was left lapses, and everybody gets the allowance anew. */
function months(ids: Ids, plan: DemoPlan): Happening[] {
  const first = plan.recognitions[0]?.at ?? plan.today;
  const firsts: Date[] = [];
  for (let daysAgo = MONTHS_MAX * 31; daysAgo >= 0; daysAgo--) {
    const at = instant(plan.today, daysAgo, 5);
    if (localMonth(at) !== localMonth(later(at, -1440)) && localMonth(at) >= localMonth(first)) firsts.push(at);
  }
  return firsts.map((at) => ({
    at: at > plan.today ? plan.today : at,
    tell: async (tx) => {
      const here = plan.employees.filter((one) => worksAt(one, at));
      await tx.sql('demo.expire', 'select points_expire($1, $2)', [localMonth(later(at, -1440)), at]);
      await tx.sql('demo.issue', `select points_issue('allowance', $1, $3::uuid[], $4::int[], $2)`, [
        localMonth(at),
        at,
        here.map((one) => ids.of('employee', one.key)),
        here.map((one) => allowanceOf(one)),
      ]);
    },
  }));
}

interface PlannedGift {
  at: Date;
  giver: string;
  recognition: string;
  receivers: string[];
  points: number[];
  label: PeriodLabel;
  allowance: number;
}

/** Oldest first. */
function giftsOf(ids: Ids, plan: DemoPlan): PlannedGift[] {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  return plan.recognitions.flatMap((one, index) => {
    const giver = people.get(one.giver);
    if (one.points === 0 || !giver) return [];
    return [
      {
        at: one.at,
        giver: ids.of('employee', one.giver),
        recognition: ids.of('recognition', String(index)),
        receivers: one.receivers.map((key) => ids.of('employee', key)).sort(),
        points: one.receivers.map(() => one.points),
        label: localMonth(one.at),
        allowance: allowanceOf(giver),
      },
    ];
  });
}

/** What holdGift and settleGift do, with the keys that they would use, for many recognitions in one round trip and in their order. */
const GIVE_ALL = `
  select h.refusal, h.params
  from jsonb_to_recordset($1) as r(at timestamptz, giver uuid, recognition uuid, receivers uuid[], points int[], label text, allowance int)
  cross join lateral (
    select max(g.refusal) as refusal, (array_agg(g.refusal_params))[1] as params, jsonb_agg(jsonb_build_object('ends', g.id,
      'to', jsonb_build_object('kind', 'earned', 'owner', g.why ->> 'receiverId'), 'why', g.why) order by g.id) as legs
    from points_give(r.giver, 'recognition/' || r.recognition, r.recognition, r.receivers, r.points, r.label, r.allowance, r.at) g) h
  cross join lateral points_move(r.giver, 'gift/' || r.recognition, 'gift', case when h.refusal is null then h.legs end, r.at) s`;

/** Held and, as nobody took the thanks back, settled. */
async function give(tx: Tx, gifts: readonly PlannedGift[]): Promise<void> {
  if (gifts.length === 0) return;
  const told = await tx.sql<{ refusal: ErrorCode | null; params: Record<string, number> }>('demo.give', GIVE_ALL, [
    JSON.stringify(gifts),
  ]);
  const refused = told.find((one) => one.refusal);
  if (refused?.refusal) throw new DomainError(refused.refusal, undefined, refused.params);
}

function redemptions(ids: Ids, plan: DemoPlan, holds: Map<number, string>): Happening[] {
  return plan.redemptions.flatMap((one, index) => {
    const redemptionId = ids.of('redemption', String(index));
    const employeeId = ids.of('employee', one.employee);
    const reserve = async (tx: Tx) => {
      const wish = { employeeId, key: redemptionId, points: one.pricePoints, redemptionId, at: one.at };
      holds.set(index, demandPosted(await reservePoints(tx, wish))[0] ?? '');
    };
    const { settledAt } = one;
    if (!settledAt) return [{ at: one.at, tell: reserve }];
    const settle = async (tx: Tx) => {
      const holdId = holds.get(index) ?? '';
      const key = `redemption/${redemptionId}/${one.fate === 'fulfilled' ? 'fulfil' : 'cancel'}`;
      const actorId = one.fate === 'cancelled' ? employeeId : ids.of('employee', 'gareeva');
      const request = { actorId, key, at: settledAt };
      const ended =
        one.fate === 'fulfilled'
          ? settleReservation(tx, request, { employeeId, holdId })
          : returnReservation(tx, request, { holdId });
      demandPosted(await ended);
    };
    return [
      { at: one.at, tell: reserve },
      { at: settledAt, tell: settle },
    ];
  });
}
