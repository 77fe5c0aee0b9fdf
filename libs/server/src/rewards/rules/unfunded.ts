import type { Tx } from '@zasluga/kernel';
import { fundFor } from '../../points';
import { tryToPay, type Unfunded } from './turns';

/** Of one run and one unit; what is left waits for the next. A unit whose fund stays empty is in nobody's way. */
const AT_ONCE = 100;
const WAITING = `select s.*
  from (select distinct unit_id from reward_settlement where state = 'unfunded') u
  cross join lateral (
    select s.recognition_id as "recognitionId", s.employee_id as "employeeId", s.unit_id as "unitId", s.turn, s.points, s.attempts,
      s.explanation -> 'why' as why, s.settled_at as "settledAt"
    from reward_settlement s join employee e on e.id = s.employee_id
    where s.state = 'unfunded' and s.unit_id is not distinct from u.unit_id and e.status <> 'left'
    order by s.settled_at, s.recognition_id, s.employee_id, s.turn limit ${AT_ONCE} for update of s skip locked) s
  order by "settledAt", "recognitionId", "employeeId", turn`;

/**
 * What the rules owe is paid when its fund has been filled again, the oldest first: a fund that has not enough for one waits for it, and
 * nobody later overtakes. Harmless when repeated. Returns how many were paid.
 */
export async function payUnfunded(tx: Tx): Promise<number> {
  const empty = new Set<string>();
  let paid = 0;
  for (const one of await tx.sql<Unfunded>('rules.unfunded', WAITING)) {
    const fund = await fundFor(tx, 'rule', one.unitId);
    if (!fund || empty.has(fund.ownerId)) continue;
    if (await tryToPay(tx, one, fund)) paid += 1;
    else empty.add(fund.ownerId);
  }
  return paid;
}
