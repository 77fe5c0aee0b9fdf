import { allowanceOf, DomainError, type ErrorCode, type PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { demandPosted, reservePoints, returnReservation, settleGift, settleReservation } from '../points';
import { instant, later, localMonth } from './calendar';
import type { Ids } from './load-company';
import { worksAt } from './people';
import type { DemoPlan } from './plan';

/** Something that happened to points; told to the ledger in the order of time. */
interface Happening {
  at: Date;
  tell: (tx: Tx) => Promise<void>;
}

const MONTHS_MAX = 6;

/** The ledger writes this time beside what it is told next, because the company is a demo. */
const setMoment = (tx: Tx, at: Date | null) =>
  tx.sql('demo.moment', `select set_config('app.moment', $1, true)`, [at?.toISOString() ?? '']);

/** Lets all points of the plan move through the ledger, each at its own time: its invariants hold as if it had been lived. */
export async function loadPoints(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const happenings = [...months(ids, plan), ...gifts(ids, plan), ...redemptions(ids, plan)];
  for (const one of happenings.sort((a, b) => a.at.getTime() - b.at.getTime())) {
    await setMoment(tx, one.at);
    await one.tell(tx);
  }
  await setMoment(tx, null);
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
      await expire(tx, localMonth(later(at, -1440)));
      await tx.sql('demo.issue', `select points_issue('allowance', $1, $2::uuid[], $3::int[])`, [
        localMonth(at),
        here.map((one) => ids.of('employee', one.key)),
        here.map((one) => allowanceOf(one)),
      ]);
    },
  }));
}

const expire = (tx: Tx, label: PeriodLabel) => tx.sql('demo.expire', 'select points_expire($1)', [label]);

const GIVE = `select refusal, refusal_params as params from points_give($1, $2, $3, $4::uuid[], $5::int[], $6, $7)`;

interface Refusal {
  refusal: ErrorCode | null;
  params: Record<string, number> | null;
}

/** Held and, as nobody took the thanks back, settled. */
function gifts(ids: Ids, plan: DemoPlan): Happening[] {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  return plan.recognitions.flatMap((one, index) => {
    const giver = people.get(one.giver);
    if (one.points === 0 || !giver) return [];
    const recognitionId = ids.of('recognition', String(index));
    const receivers = one.receivers.map((key) => ids.of('employee', key)).sort();
    const values = [
      ids.of('employee', one.giver),
      `recognition/${recognitionId}`,
      recognitionId,
      receivers,
      receivers.map(() => one.points),
      localMonth(one.at),
      allowanceOf(giver),
    ];
    const tell = async (tx: Tx) => {
      const [first] = await tx.sql<Refusal>('demo.give', GIVE, values);
      if (first?.refusal) throw new DomainError(first.refusal, undefined, first.params ?? {});
      demandPosted(await settleGift(tx, recognitionId));
    };
    return [{ at: one.at, tell }];
  });
}

function redemptions(ids: Ids, plan: DemoPlan): Happening[] {
  return plan.redemptions.flatMap((one, index) => {
    const redemptionId = ids.of('redemption', String(index));
    const employeeId = ids.of('employee', one.employee);
    let holdId = '';
    const reserve: Happening = {
      at: one.at,
      tell: async (tx) => {
        const reservation = { employeeId, key: redemptionId, points: one.pricePoints, redemptionId };
        holdId = demandPosted(await reservePoints(tx, reservation))[0] ?? '';
      },
    };
    const { settledAt } = one;
    if (!settledAt) return [reserve];
    const request = { actorId: ids.of('employee', 'gareeva'), key: `redemption/${redemptionId}/${one.fate}` };
    const settle = async (tx: Tx) => {
      const ended =
        one.fate === 'fulfilled'
          ? settleReservation(tx, request, { employeeId, holdId })
          : returnReservation(tx, request, { holdId });
      demandPosted(await ended);
    };
    return [reserve, { at: settledAt, tell: settle }];
  });
}
