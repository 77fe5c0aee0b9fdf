import type { PeriodLabel } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { CURRENT_LABEL } from '../allowances';
import { demandPosted } from '../ledger/ledger';
import { fundLabelOf } from './fund-for.queries';
import { fillFund, lapseFund } from '../ledger/fund-movements';

const PER_CALL = 500;
/** Open funds that fill themselves and have not in this period; what was put in by hand before counts. */
const TO_FILL = `
  select f.id as "ownerId", f.label, (f.cap - coalesce(s.filled, 0))::int as points
  from (select f.*, ${fundLabelOf(CURRENT_LABEL)} as label from points_fund f where f.auto_fill and f.closed_at is null) f
  left join lateral (
    select sum(p.amount) as filled from points_account a join points_posting p on p.account_id = a.id
    join points_transfer t on t.id = p.transfer_id and t.kind in ('fund.issue', 'fund.move')
    where a.kind = 'fund' and a.owner_id = f.id and a.label = f.label) s on true
  where f.cap > coalesce(s.filled, 0)
    and not exists (select from points_transfer t where t.actor_id = f.id and t.request_key = 'fill/' || f.label)
  order by f.id limit ${PER_CALL}`;

/** Funds that fill themselves, once a period each, up to their caps; repeating it adds nothing. Returns how many. */
export async function fillDueFunds(tx: Tx): Promise<number> {
  const due = await tx.sql<{ ownerId: string; label: PeriodLabel; points: number }>('fund.to_fill', TO_FILL);
  for (const { points, ...fund } of due)
    demandPosted(await fillFund(tx, { actorId: fund.ownerId, key: `fill/${fund.label}` }, fund, points));
  return due.length;
}

/** What is left in periods that are over, and in funds that were closed; also what came back to them since. */
const TO_LAPSE = `
  select a.owner_id as "ownerId", a.label, a.seq
  from points_account a join points_fund f on f.id = a.owner_id
  where a.kind = 'fund' and a.balance > 0 and (f.closed_at is not null or a.label < ${fundLabelOf(CURRENT_LABEL)})
  order by a.id limit ${PER_CALL}`;

/** What is left of periods that are over lapses, to nobody: nothing is carried over. Returns how many accounts. */
export async function lapseDueFunds(tx: Tx): Promise<number> {
  const due = await tx.sql<{ ownerId: string; label: PeriodLabel; seq: string }>('fund.to_lapse', TO_LAPSE);
  for (const { seq, ...fund } of due)
    demandPosted(await lapseFund(tx, { actorId: fund.ownerId, key: `lapse/${fund.label}/${seq}` }, fund));
  return due.length;
}

const BEGIN = `
  update points_fund f set period = f.next_period, unit_id = f.next_unit_id, next_from = null, next_period = null, next_unit_id = null
  where f.closed_at is null and f.next_from <= ${CURRENT_LABEL}
    and not exists (select from points_fund o where o.id <> f.id and o.purpose = f.purpose and o.closed_at is null
      and o.unit_id is not distinct from f.next_unit_id)
  returning id`;

/**
 * What was planned for a period comes true as soon as it has begun. The label of that period is the same by the old length and by the
 * new one, so whatever was paid out of it before this ran stays where it is. Returns how many funds.
 */
export const beginFundPlans = async (tx: Tx): Promise<number> => (await tx.sql('fund.begin_plans', BEGIN)).length;
