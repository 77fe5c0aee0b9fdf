import { Database, newId, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { fillFund, payByRule } from '../ledger/fund-movements';
import { demandPosted } from '../ledger/ledger';
import { balancesOf, brokenInvariants } from '../points.factory';
import { lapseOldPoints } from './lapse.commands';
import { nextLapse } from './lapses.queries';

describe('earned points that lie for long', () => {
  let db: FreshDatabase, database: Database, companyId: string, anna: string;

  beforeAll(async () => {
    db = await freshDatabase();
    database = await Database.open(dataSourceOptions(db.url));
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(database));
    anna = await within(async (tx) => (await makeEmployee(tx)).id);
  });
  afterEach(async () => expect(await brokenInvariants(db.adminUrl)).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inCompany(companyId, work);
  const earned = async () => (await balancesOf(database, companyId, anna))['earned'];
  const monthsAgo = (n: number) => {
    const now = new Date();
    return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - n, 15, 12));
  };
  const earn = (points: number, at: Date) =>
    within(async (tx) => {
      const fund = { ownerId: newId(), label: '2026-01' };
      demandPosted(await fillFund(tx, { actorId: anna, key: `fill/${fund.ownerId}`, at }, fund, points));
      const payment = { employeeId: anna, points, subjectType: 'recognition', subjectId: newId() };
      demandPosted(await payByRule(tx, { actorId: anna, key: fund.ownerId, at }, fund, [payment]));
    });
  /** The company's decision, taken long ago. */
  const lapsesAfter = (months: number) =>
    within((tx) =>
      tx.sql(
        'test.setting',
        `insert into points_setting (company_id, expire_after_months, expire_since) values ($1, $2, '2020-01-01')`,
        [companyId, months],
      ),
    );
  /** As if they had been told so many days ago. */
  const toldDaysAgo = (days: number) =>
    within((tx) =>
      tx.sql(
        'test.told',
        `insert into points_lapse_notice (company_id, employee_id, lapses_on, days_before, points, told_on)
         select $1, $2, (date_trunc('month', t.here) - interval '1 day' * n)::date, 30, 1, t.here::date - $3::int
         from generate_series(1, 400) n, (select now() at time zone time_zone as here from company) t`,
        [companyId, anna, days],
      ),
    );
  const nightly = () => within((tx) => lapseOldPoints(tx));
  const notices = () =>
    within((tx) =>
      tx.sql<{ params: object }>('test.notices', `select params from notice where kind = 'points_lapse_soon'`),
    );

  it('never lapse unless the company decides so', async () => {
    await earn(100, monthsAgo(40));
    await nightly();
    expect([await earned(), await within((tx) => nextLapse(tx, anna))]).toEqual([100, null]);
  });

  it('are announced, once, and do not lapse within a week of that', async () => {
    await lapsesAfter(6);
    await earn(100, monthsAgo(8));
    await earn(30, monthsAgo(2));
    await nightly();
    expect([await earned(), (await notices()).length]).toEqual([130, 1]);
    await nightly();
    expect((await notices()).length).toBe(1);
    await toldDaysAgo(6);
    await nightly();
    expect(await earned()).toBe(130);
  });

  it('that were announced lapse, the others stay; twice is once', async () => {
    await lapsesAfter(6);
    await earn(100, monthsAgo(8));
    await earn(30, monthsAgo(2));
    await toldDaysAgo(7);
    await Promise.all([nightly(), nightly()]);
    await nightly();
    expect(await balancesOf(database, companyId, anna)).toMatchObject({ earned: 30, expired: 100 });
    const next = await within((tx) => nextLapse(tx, anna));
    expect(next).toMatchObject({ points: 30 });
    expect(next!.lapsesOn > new Date().toISOString().slice(0, 10)).toBe(true);
  });

  it('under a decision of today stay at least to the end of the next month', async () => {
    await within((tx) =>
      tx.sql(
        'test.setting_today',
        `insert into points_setting (company_id, expire_after_months, expire_since)
         select $1, 1, (now() at time zone time_zone)::date from company`,
        [companyId],
      ),
    );
    await earn(100, monthsAgo(20));
    await nightly();
    const next = await within((tx) => nextLapse(tx, anna));
    expect([await earned(), Date.parse(next!.lapsesOn) - Date.now() > 27 * 86_400_000]).toEqual([100, true]);
  });
});
