import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { fillFund, payByRule } from '../ledger/fund-movements';
import { demandPosted } from '../ledger/ledger';
import { reservePoints, returnReservation } from '../ledger/reservations';
import { balancesOf, brokenInvariants } from '../points.factory';
import { lapseOverdue } from './settle.commands';

const STATUS = 'mutation ($id: ID!, $status: EmployeeStatus!) { setEmployeeStatus(id: $id, status: $status) { id } }';
const LIST = `query ($waiting: Boolean!) { leavings(waiting: $waiting) { nodes {
  id points reserved endedAs note employee { id } endedBy { id } } } }`;
const SETTLE = 'mutation ($input: SettleLeavingInput!) { settleLeaving(input: $input) }';
const SET = 'mutation ($input: PointsSettingsInput!) { setPointsSettings(input: $input) { leaving leavingDays } }';

describe('points of somebody who leaves', () => {
  let api: FreshApi, companyId: string, anna: Employee, keeper: Employee, asAdmin: ApiClient, asKeeper: ApiClient;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    const admin = await within((tx) => makeEmployee(tx, { roles: ['employee', 'admin'] }));
    anna = await within((tx) => makeEmployee(tx));
    keeper = await within((tx) => makeEmployee(tx, { roles: ['employee', 'reward_admin'] }));
    [asAdmin, asKeeper] = [await api.as(admin), await api.as(keeper)];
    await earn(100);
  });
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const earn = (points: number) =>
    within(async (tx) => {
      const fund = { ownerId: newId(), label: '2026-01' };
      demandPosted(await fillFund(tx, { actorId: anna.id, key: `fill/${fund.ownerId}` }, fund, points));
      const payment = { employeeId: anna.id, points, subjectType: 'recognition', subjectId: newId() };
      demandPosted(await payByRule(tx, { actorId: anna.id, key: fund.ownerId }, fund, [payment]));
    });
  const reserve = (points: number) =>
    within((tx) => reservePoints(tx, { employeeId: anna.id, key: newId(), points, redemptionId: newId() }));
  const become = async (status: 'LEFT' | 'ACTIVE') => {
    await asAdmin.data(STATUS, { id: anna.id, status });
    await api.worker.runDue();
  };
  const list = async (waiting = true) => (await asKeeper.data(LIST, { waiting })).leavings.nodes;
  const balances = () => balancesOf(api.database, companyId, anna.id);

  it('are frozen and wait for an administrator, who is told; exchanges that are open stay open', async () => {
    const [holdId] = demandPosted(await reserve(30));
    await become('LEFT');
    expect(await list()).toMatchObject([{ points: 70, reserved: 30, endedAs: null, employee: { id: anna.id } }]);
    expect(await reserve(10)).toMatchObject({ status: 'refused', code: 'points.frozen' });
    const bell = await asKeeper.data('{ notices { nodes { kind } } }');
    expect(bell.notices.nodes).toEqual([{ kind: 'LEAVING_WAITING' }]);

    const request = { actorId: keeper.id, key: 'back' };
    demandPosted(await within((tx) => returnReservation(tx, request, { holdId: holdId! })));
    expect(await list()).toMatchObject([{ points: 100, reserved: 0 }]);
  });

  it('are paid out, once, and say so in the log', async () => {
    await become('LEFT');
    const [{ id }] = await list();
    expect((await asKeeper.data(SETTLE, { input: { id, as: 'PAID' } })).settleLeaving).toBe(true);
    expect(await asKeeper.refusal(SETTLE, { input: { id, as: 'LAPSED' } })).toMatchObject({ code: 'points.settled' });
    expect(await balances()).toMatchObject({ earned: 0, spent: 100 });
    expect(await list(false)).toMatchObject([{ endedAs: 'PAID', points: 100, endedBy: { id: keeper.id } }]);
    expect(await (await api.as(anna)).refusal(SETTLE, { input: { id, as: 'PAID' } })).toBeTruthy();
  });

  it('go for a reward that is handed over only when it is said which', async () => {
    await become('LEFT');
    const [{ id }] = await list();
    expect(await asKeeper.refusal(SETTLE, { input: { id, as: 'HANDED' } })).toMatchObject({ code: 'input.required' });
    await asKeeper.data(SETTLE, { input: { id, as: 'HANDED', note: 'Термос' } });
    expect(await list(false)).toMatchObject([{ endedAs: 'HANDED', note: 'Термос' }]);
  });

  it('lapse when nobody settles them in time, but not while an exchange is open', async () => {
    const [holdId] = demandPosted(await reserve(30));
    await become('LEFT');
    await within((tx) => lapseOverdue(tx));
    expect(await balances()).toMatchObject({ earned: 70 });
    const admin = await api.database.inCompany(companyId, (tx) =>
      tx.sql<{ id: string }>('test.leaving', 'select id from points_leaving'),
    );
    await overdue(api, admin[0]!.id);
    await within((tx) => lapseOverdue(tx));
    expect(await balances()).toMatchObject({ earned: 70 });
    demandPosted(await within((tx) => returnReservation(tx, { actorId: keeper.id, key: 'b' }, { holdId: holdId! })));
    await within((tx) => lapseOverdue(tx));
    expect(await balances()).toMatchObject({ earned: 0, expired: 100 });
    expect(await list(false)).toMatchObject([{ endedAs: 'LAPSED', points: 100, endedBy: null }]);
  });

  it('are settled at once where the company decided so', async () => {
    await asKeeper.data(SET, { input: { leaving: 'PAY', leavingDays: 10 } });
    await become('LEFT');
    expect([await list(), await balances()]).toMatchObject([[], { earned: 0, spent: 100 }]);
  });

  it('are there again when the person comes back', async () => {
    await become('LEFT');
    await become('ACTIVE');
    expect(await list(false)).toMatchObject([{ endedAs: 'RETURNED', points: 0 }]);
    expect((await reserve(100)).status).toBe('posted');
  });
});

/** As if the days were over. */
async function overdue(api: FreshApi, id: string): Promise<void> {
  const { Client } = await import('pg');
  const admin = new Client({ connectionString: api.db.adminUrl });
  await admin.connect();
  await admin.query(`update points_leaving set waits_until = waits_until - 60 where id = $1`, [id]);
  await admin.end();
}
