import { can, DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { demandPosted } from '../ledger/ledger';
import { demandFund, lockOpenFund } from './fund.commands';
import type { FundRequest } from './fund.entity';
import type { AnswerFundRequestInput, AskForMoreInput } from './fund.input';
import { fillFund, moveFund } from '../ledger/fund-movements';
import { fundRequestOf } from './fund-request.queries';

const ASK = `insert into points_fund_request (company_id, id, fund_id, label, points, reason, by_id) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict do nothing returning id`;
const DECIDE = `update points_fund_request set state = $2, granted = $3, answer = $4, decided_by_id = $5, decided_at = clock_timestamp()
  where id = $1`;
const ADMINISTRATORS = `select id from employee where status = 'active' and roles && '{reward_admin,admin}' order by id limit 100`;
const FUND_OF = 'select fund_id as "fundId" from points_fund_request where id = $1';

/** @throws DomainError input.not_found, points.fund_closed, points.fund_of_people, points.fund_asked */
export async function askForMore(tx: Tx, viewer: Viewer, input: AskForMoreInput): Promise<void> {
  await lockOpenFund(tx, input.fundId);
  const fund = await demandFund(tx, input.fundId);
  if (!can(viewer, 'points.ask_for_more', fund)) throw new DomainError('input.not_found', 'input.fundId');
  if (fund.purpose === 'peer' && fund.cap === null) throw new DomainError('points.fund_of_people', 'input.fundId');
  const id = newId();
  const values = [tx.companyId, id, fund.id, fund.label, input.points, input.reason, viewer.employeeId];
  const asked = await tx.sql('fund_request.ask', ASK, values);
  if (!asked.length) throw new DomainError('points.fund_asked', 'input.fundId');
  await audit(tx, viewer, 'points.ask_for_more', { type: 'fund', id: fund.id }, { points: input.points });
  const to = (await tx.sql<{ id: string }>('fund_request.administrators', ADMINISTRATORS)).map((one) => one.id);
  const subject = { type: 'fund', id: fund.id };
  await notify(tx, {
    to,
    kind: 'fund_request_waiting',
    actorId: viewer.employeeId,
    subject,
    params: { points: input.points },
  });
}

/**
 * One answer: points, anew or out of another fund, into the fund's current period (of a peer fund its cap grows); or no, with words. The
 * cap does not bound what is granted: that is what was asked.
 * @throws DomainError input.not_found, points.fund_answered, points.fund_closed, points.insufficient, input.required
 */
export async function answerFundRequest(tx: Tx, viewer: Viewer, input: AnswerFundRequestInput): Promise<FundRequest> {
  const granted = input.granted ?? null;
  if (granted === null && !input.answer) throw new DomainError('input.required', 'input.answer');
  const [about] = await tx.sql<{ fundId: string }>('fund_request.fund', FUND_OF, [input.id]);
  if (!about) throw new DomainError('input.not_found', 'input.id');
  await lockOpenFund(tx, about.fundId);
  const request = (await fundRequestOf(tx, input.id))!;
  if (request.state !== 'open') throw new DomainError('points.fund_answered', 'input.id');
  if (granted !== null)
    await grant(tx, viewer, { id: request.id, fundId: about.fundId, points: granted }, input.fromFundId);
  const state = granted === null ? 'declined' : 'granted';
  await tx.sql('fund_request.decide', DECIDE, [request.id, state, granted, input.answer, viewer.employeeId]);
  const subject = { type: 'fund', id: about.fundId };
  await audit(tx, viewer, `points.${state === 'granted' ? 'grant' : 'decline'}_request`, subject, { granted });
  const params = { outcome: state, points: granted ?? request.points };
  await notify(tx, { to: [request.byId], kind: 'fund_request_answered', actorId: viewer.employeeId, subject, params });
  return (await fundRequestOf(tx, request.id))!;
}

interface Grant {
  readonly id: string;
  readonly fundId: string;
  readonly points: number;
}
const RAISE = 'update points_fund set cap = least(cap + $2, 100000000) where id = $1';

async function grant(tx: Tx, viewer: Viewer, { id, fundId, points }: Grant, fromFundId?: string | null): Promise<void> {
  const { purpose, label } = await demandFund(tx, fundId);
  if (purpose === 'peer') return void (await tx.sql('fund_request.raise', RAISE, [fundId, points]));
  const key = { actorId: viewer.employeeId, key: `fund-request/${id}` };
  const fund = { ownerId: fundId, label };
  if (!fromFundId) return void demandPosted(await fillFund(tx, key, fund, points), 'input.granted');
  const from = await demandFund(tx, fromFundId);
  if (from.purpose === 'peer' || from.id === fundId) throw new DomainError('points.fund_of_people', 'input.fromFundId');
  const account = { ownerId: from.id, label: from.label };
  demandPosted(await moveFund(tx, key, account, fund, points), 'input.granted');
}
