import { DomainError, fundRoom, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { demandPosted } from '../ledger/ledger';
import type { PointsFund } from './fund.entity';
import type { CreateFundInput, EditFundInput, FillFundInput } from './fund.input';
import { beginFundPlans, fillDueFunds, lapseDueFunds } from './fund.periods';
import { demandFree, lockFundPlans, planFund } from './fund-plan.commands';
import { fundOf } from './fund.queries';
import { fillFund } from '../ledger/fund-movements';

const CREATE = `insert into points_fund (company_id, id, purpose, name_ru, name_en, unit_id, owner_id, period, cap, auto_fill)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict do nothing returning id`;
const EDIT = `update points_fund set name_ru = $2, name_en = $3, owner_id = $4, cap = $5, auto_fill = $6 where id = $1`;
const CLOSE = 'update points_fund set closed_at = clock_timestamp(), auto_fill = false where id = $1';
const LOCK = 'select closed_at as "closedAt" from points_fund where id = $1 for update';

/** @throws DomainError points.fund_taken, points.fund_needs_cap, input.not_found */
export async function createFund(tx: Tx, viewer: Viewer | null, input: CreateFundInput): Promise<PointsFund> {
  const { purpose, nameRu, nameEn, unitId = null, ownerId = null, period, cap = null, autoFill } = input;
  checkFilling(purpose, input);
  const id = newId();
  await lockFundPlans(tx);
  await demandFree(tx, id, purpose, unitId);
  await demandOwner(tx, ownerId);
  const values = [tx.companyId, id, purpose, nameRu, nameEn, unitId, ownerId, period, cap, autoFill];
  const made = await tx.sql('fund.create', CREATE, values);
  if (!made.length) throw new DomainError('points.fund_taken', 'input.unitId');
  await audit(
    tx,
    viewer,
    'points.create_fund',
    { type: 'fund', id },
    { purpose, unitId, ownerId, period, cap, autoFill },
  );
  if (autoFill) await fillDueFunds(tx);
  return demandFund(tx, id);
}

/**
 * Name, owner and cap at once; what it is for, of whom and for how long as planFund() says.
 * @throws DomainError as planFund(), points.fund_needs_cap, input.not_found
 */
export async function editFund(tx: Tx, viewer: Viewer, input: EditFundInput): Promise<PointsFund> {
  const { id, nameRu, nameEn, ownerId = null, cap = null, autoFill } = input;
  if (input.plan) await lockFundPlans(tx);
  await beginFundPlans(tx);
  await lockOpenFund(tx, id);
  const before = await demandFund(tx, id);
  checkFilling(before.purpose, input);
  if (ownerId !== before.ownerId) await demandOwner(tx, ownerId);
  await tx.sql('fund.edit', EDIT, [id, nameRu, nameEn, ownerId, cap, autoFill]);
  const planned = input.plan ? await planFund(tx, before, input.plan) : undefined;
  const details = {
    name: [before.nameRu, nameRu],
    cap: [before.cap, cap],
    autoFill: [before.autoFill, autoFill],
    ownerId: [before.ownerId, ownerId],
    ...planned,
  };
  await audit(tx, viewer, 'points.edit_fund', { type: 'fund', id }, details);
  if (autoFill) await fillDueFunds(tx);
  return demandFund(tx, id);
}

/** @throws DomainError points.fund_full with `room`, points.fund_closed, points.fund_of_people */
export async function fillFundByHand(tx: Tx, viewer: Viewer, input: FillFundInput): Promise<PointsFund> {
  await lockOpenFund(tx, input.fundId);
  const fund = await demandFund(tx, input.fundId);
  if (fund.purpose === 'peer') throw new DomainError('points.fund_of_people', 'input.fundId');
  const key = `fund/${input.requestKeyId}`;
  const room = fundRoom(fund.cap, fund.filled);
  const [again] = await tx.sql('fund.filled_before', FILLED_BEFORE, [viewer.employeeId, key]);
  if (!again && room !== null && input.points > room)
    throw new DomainError('points.fund_full', 'input.points', { room });
  const account = { ownerId: fund.id, label: fund.label };
  demandPosted(await fillFund(tx, { actorId: viewer.employeeId, key }, account, input.points), 'input.points');
  if (!again)
    await audit(
      tx,
      viewer,
      'points.fill_fund',
      { type: 'fund', id: fund.id },
      { points: input.points, label: fund.label },
    );
  return demandFund(tx, fund.id);
}
const FILLED_BEFORE = 'select from points_transfer where actor_id = $1 and request_key = $2 limit 1';

/** What is left lapses at once. A request that waits is answered first. @throws DomainError points.fund_asked */
export async function closeFund(tx: Tx, viewer: Viewer, id: string): Promise<PointsFund> {
  await lockOpenFund(tx, id);
  const [open] = await tx.sql(
    'fund.open_request',
    `select from points_fund_request where fund_id = $1 and state = 'open'`,
    [id],
  );
  if (open) throw new DomainError('points.fund_asked', 'id');
  await tx.sql('fund.close', CLOSE, [id]);
  await lapseDueFunds(tx);
  await audit(tx, viewer, 'points.close_fund', { type: 'fund', id });
  return demandFund(tx, id);
}

/** The row that everything that changes the fund locks first. @throws DomainError input.not_found, points.fund_closed */
export async function lockOpenFund(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.sql<{ closedAt: Date | null }>('fund.lock', LOCK, [id]);
  if (!row) throw new DomainError('input.not_found', 'input.fundId');
  if (row.closedAt) throw new DomainError('points.fund_closed', 'input.fundId');
}

export async function demandFund(tx: Tx, id: string): Promise<PointsFund> {
  const fund = await fundOf(tx, id);
  if (!fund) throw new DomainError('input.not_found', 'input.fundId');
  return fund;
}

function checkFilling(
  purpose: PointsFund['purpose'],
  { autoFill, cap }: Pick<EditFundInput, 'autoFill' | 'cap'>,
): void {
  if (!autoFill) return;
  if (purpose === 'peer') throw new DomainError('points.fund_of_people', 'input.autoFill');
  if (cap == null) throw new DomainError('points.fund_needs_cap', 'input.cap');
}

async function demandOwner(tx: Tx, ownerId: string | null): Promise<void> {
  if (!ownerId) return;
  const [owner] = await tx.sql('fund.owner', `select from employee where id = $1 and status = 'active'`, [ownerId]);
  if (!owner) throw new DomainError('input.not_found', 'input.ownerId');
}
