import { DomainError, type LeavingEnd, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { demandPosted } from '../ledger/ledger';
import { expireEarned, payOutOnLeaving } from '../ledger/persons-points';

export interface OpenLeaving {
  id: string;
  employeeId: string;
}
export type Settlement = Extract<LeavingEnd, 'paid' | 'handed' | 'lapsed'>;

const LOCK = `select id, employee_id as "employeeId" from points_leaving where id = $1 and ended_at is null for update`;
// the row of the account is locked: what is there now is what is settled
const EARNED = `select balance::int as points from points_account where owner_id = $1 and kind = 'earned' and label = ''`;
const END = `update points_leaving set ended_as = $2, points = $3, note = $4, transfer_id = $5, ended_by_id = $6, ended_at = clock_timestamp()
  where id = $1`;

/** An administrator pays out in money (`paid`), hands over a reward (`handed`, the note says which), or lets the points lapse. */
export async function settleLeaving(
  tx: Tx,
  viewer: Viewer,
  { id, as, note }: { id: string; as: Settlement; note?: string | null },
): Promise<void> {
  if (as === 'handed' && !note) throw new DomainError('input.required', 'input.note');
  const [open] = await tx.sql<OpenLeaving>('points.leaving_lock', LOCK, [id]);
  if (!open) throw new DomainError('points.settled');
  if (open.employeeId === viewer.employeeId) throw new DomainError('identity.forbidden');
  await endLeaving(tx, viewer, open, as, note ?? '');
}

/** All that is left on the earned account; nothing left: it ends as `nothing`. */
export async function endLeaving(
  tx: Tx,
  viewer: Viewer | null,
  { id, employeeId }: OpenLeaving,
  as: Settlement,
  note = '',
): Promise<void> {
  const [{ points } = { points: 0 }] = await tx.sql<{ points: number }>('points.leaving_balance', EARNED, [employeeId]);
  let transferId: string | undefined;
  if (points > 0) {
    const request = { actorId: viewer?.employeeId ?? employeeId, key: `leaving/${id}` };
    const moved =
      as === 'lapsed'
        ? await expireEarned(tx, request, employeeId, points, 'left')
        : await payOutOnLeaving(tx, request, employeeId, points);
    [transferId] = demandPosted(moved);
  }
  const endedAs = points > 0 ? as : 'nothing';
  await tx.sql('points.leaving_end', END, [id, endedAs, points, note, transferId ?? null, viewer?.employeeId ?? null]);
  await audit(tx, viewer, 'points.settle_leaving', { type: 'employee', id: employeeId }, { as: endedAs, points });
}

const OVERDUE = `select l.id, l.employee_id as "employeeId" from points_leaving l
  where l.ended_at is null and l.waits_until < (select (clock_timestamp() at time zone c.time_zone)::date from company c)
    and not exists (select from points_account e join points_transfer h on h.to_id = e.id and h.kind = 'reward.hold' and h.status = 'posted'
      where e.owner_id = l.employee_id and e.kind = 'escrow'
        and not exists (select from points_transfer x where x.ends_id = h.id and x.status = 'posted'))
  order by l.id limit 500 for update`;

/** What nobody settled in time lapses; not while an exchange of the person is open, whose points may still come back. */
export async function lapseOverdue(tx: Tx): Promise<void> {
  for (const open of await tx.sql<OpenLeaving>('points.leaving_overdue', OVERDUE))
    await endLeaving(tx, null, open, 'lapsed');
}
