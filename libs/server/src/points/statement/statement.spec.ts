import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { fillFund, payByRule } from '../ledger/fund-movements';
import { holdGift, settleGift } from '../ledger/gifts';
import { demandPosted } from '../ledger/ledger';
import { balancesOf, brokenInvariants } from '../points.factory';
import { reservePoints } from '../ledger/reservations';

const LINES = `nodes { id at account reason amount balanceAfter borne subjectId correction correctable counterpart { id } author { id } }
  pageInfo { hasNextPage endCursor }`;
const MINE = `query ($filter: StatementFilter, $first: Int, $after: String) {
  myStatement(filter: $filter, first: $first, after: $after) { ${LINES} } myStatementMonths(filter: $filter) { label account came went } }`;
const THEIRS = `query ($id: ID!) { statementOf(employeeId: $id) { ${LINES} } balanceOf(employeeId: $id) { earned } }`;
const CORRECT = 'mutation ($input: CorrectPointsInput!) { correctPoints(input: $input) }';

describe('a statement', () => {
  let api: FreshApi, companyId: string, anna: Employee, boris: Employee, boss: Employee;
  let asAnna: ApiClient, asBoris: ApiClient, asBoss: ApiClient;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    [anna, boris, boss] = await within(
      async (tx) =>
        [
          await makeEmployee(tx),
          await makeEmployee(tx),
          await makeEmployee(tx, { roles: ['employee', 'reward_admin'] }),
        ] as const,
    );
    [asAnna, asBoris, asBoss] = [await api.as(anna), await api.as(boris), await api.as(boss)];
  });
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const thank = (from: Employee, to: Employee, points: number, at?: Date) =>
    within(async (tx) => {
      const recognitionId = newId();
      const receivers = [{ employeeId: to.id, points }];
      demandPosted(await holdGift(tx, { giverId: from.id, key: recognitionId, recognitionId, receivers, at }));
      demandPosted(await settleGift(tx, recognitionId, at));
      return recognitionId;
    });
  const payRule = (to: Employee, points: number) =>
    within(async (tx) => {
      const fund = { ownerId: newId(), label: '2026-11' };
      const request = { actorId: to.id, key: fund.ownerId };
      demandPosted(await fillFund(tx, { ...request, key: `fill/${fund.ownerId}` }, fund, 1000));
      const payment = { employeeId: to.id, points, subjectType: 'recognition', subjectId: newId() };
      return demandPosted(await payByRule(tx, request, fund, [payment]))[0]!;
    });
  const spend = (who: Employee, points: number) =>
    within((tx) => reservePoints(tx, { employeeId: who.id, key: newId(), points, redemptionId: newId() }));
  const correct = (transferId: string, reason = 'Начислено дважды по ошибке', requestKey: string = newId()) => ({
    input: { requestKey, transferId, reason },
  });
  const audited = () =>
    within(async (tx) =>
      (await tx.sql<{ deed: string }>('test.audit', 'select deed from audit_log order by id')).map(({ deed }) => deed),
    );

  it('tells of each movement from whom it came, why, and what was there then', async () => {
    const recognitionId = await thank(anna, boris, 30);
    await payRule(boris, 20);
    await spend(boris, 10);
    const { myStatement } = await asBoris.data(MINE);
    expect(myStatement.nodes).toMatchObject([
      { reason: 'REWARD_RESERVED', amount: -10, balanceAfter: 40, account: 'EARNED' },
      { reason: 'RULE_RECEIVED', amount: 20, balanceAfter: 50 },
      { reason: 'GIFT_RECEIVED', amount: 30, balanceAfter: 30, counterpart: { id: anna.id }, subjectId: recognitionId },
    ]);
    expect((await asAnna.data(MINE)).myStatement.nodes).toMatchObject([
      { reason: 'GIFT_GIVEN', amount: -30, balanceAfter: 70, account: 'ALLOWANCE', counterpart: { id: boris.id } },
      { reason: 'ALLOWANCE_ISSUED', amount: 100 },
    ]);
  });

  it('is narrowed to an account, a kind and a month, page by page, with the sums of each month', async () => {
    await thank(boris, anna, 5);
    await thank(anna, boris, 30, new Date('2026-05-31T20:59:00Z'));
    await thank(anna, boris, 40, new Date('2026-05-31T21:01:00Z')); // June in Moscow
    await payRule(boris, 20);
    await spend(boris, 15);
    const amounts = async (filter: object | null) =>
      (await asBoris.data(MINE, { filter })).myStatement.nodes.map((line: { amount: number }) => line.amount);
    expect(await amounts({ account: 'EARNED' })).toEqual([-15, 20, 40, 30]);
    expect(await amounts({ account: 'ALLOWANCE' })).toEqual([-5, 100]);
    expect(await amounts({ group: 'RULES', account: null, month: null })).toEqual([20]);
    expect(await amounts({ group: 'EXCHANGES' })).toEqual([-15]);
    expect(await amounts({ month: '2026-06' })).toEqual([40]);
    expect(await amounts({ group: 'CORRECTIONS' })).toEqual([]);
    expect(await asBoris.refusal(MINE, { filter: { month: '2026-13' } })).toMatchObject({ code: 'input.invalid' });

    const months = (await asBoris.data(MINE, { filter: { account: 'EARNED' } })).myStatementMonths;
    expect(months.slice(1)).toEqual([
      { label: '2026-06', account: 'EARNED', came: 40, went: 0 },
      { label: '2026-05', account: 'EARNED', came: 30, went: 0 },
    ]);
    expect(months[0]).toMatchObject({ came: 20, went: 15 });

    const first = (await asBoris.data(MINE, { filter: { account: 'EARNED' }, first: 3 })).myStatement;
    const rest = await asBoris.data(MINE, { filter: { account: 'EARNED' }, after: first.pageInfo.endCursor });
    expect([first.pageInfo.hasNextPage, rest.myStatement.nodes.length]).toEqual([true, 1]);
  });

  it('of somebody else is for the administrator, and that it was looked at stands in the log', async () => {
    await thank(anna, boris, 30);
    expect((await asBoss.data(THEIRS, { id: boris.id })).balanceOf.earned).toBe(30);
    expect(await audited()).toContain('points.look');
    expect(await asAnna.refusal(THEIRS, { id: boris.id })).toMatchObject({ code: 'identity.forbidden' });
    expect(await asBoss.refusal(THEIRS, { id: newId() })).toMatchObject({ code: 'input.not_found' });
  });

  it('shows a correction to the person and to the books, with author and reason, and what was borne', async () => {
    const transferId = await payRule(boris, 50);
    await spend(boris, 30);
    const asked = correct(transferId);
    for (let i = 0; i < 2; i++) expect((await asBoss.data(CORRECT, asked)).correctPoints).toBe(true);
    const lines = (await asBoris.data(MINE)).myStatement.nodes;
    expect(lines[0]).toMatchObject({
      reason: 'CORRECTED',
      amount: -20,
      balanceAfter: 0,
      borne: 30,
      correction: 'Начислено дважды по ошибке',
      author: { id: boss.id },
      correctable: false,
    });
    expect(lines.at(-1)).toMatchObject({ id: transferId, correctable: false });
    expect((await asBoris.data(MINE, { filter: { group: 'CORRECTIONS' } })).myStatement.nodes).toHaveLength(1);
    expect((await audited()).filter((deed) => deed === 'points.correct')).toHaveLength(1);
    const bell = await asBoris.data('{ notices { nodes { kind actor { id } } } }');
    expect(bell.notices.nodes).toEqual([{ kind: 'POINTS_CORRECTED', actor: { id: boss.id } }]);
  });

  it('is corrected once, by somebody else, for a reason, and not where there is another way', async () => {
    const transferId = await payRule(boris, 50);
    expect(await asAnna.refusal(CORRECT, correct(transferId))).toMatchObject({ code: 'identity.forbidden' });
    expect(await asBoss.refusal(CORRECT, correct(transferId, 'ошибка'))).toMatchObject({ code: 'input.too_short' });
    const own = await payRule(boss, 50);
    expect(await asBoss.refusal(CORRECT, correct(own))).toMatchObject({ code: 'points.own_correction' });
    expect(await balancesOf(api.database, companyId, boss.id)).toMatchObject({ earned: 50 });
    await asBoss.data(CORRECT, correct(transferId));
    expect(await asBoss.refusal(CORRECT, correct(transferId))).toMatchObject({ code: 'points.already_reversed' });
    await payRule(boris, 50);
    const [hold] = demandPosted(await spend(boris, 10));
    expect(await asBoss.refusal(CORRECT, correct(hold!))).toMatchObject({ code: 'points.not_correctable' });
  });
});
