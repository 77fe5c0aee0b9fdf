import { periodLabel } from '@zasluga/domain';
import { Database, newId, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { expireAllowances, issueAllowances } from '../allowances';
import { brokenInvariants } from '../points.factory';
import { holdGift } from './gifts';

/** Zone, the last second of a month, moments of the next one in their order, both labels. */
const MONTH_STARTS: [zone: string, last: string, next: string[], was: string, is: string][] = [
  // midnight happens twice: clocks go back from 01:00 to 00:00
  ...(['2015', '2020', '2026', '2037'] as const).map((year): (typeof MONTH_STARTS)[number] => [
    'America/Havana',
    `${year}-11-01T03:59:59Z`,
    [`${year}-11-01T04:00:00Z`, `${year}-11-01T04:30:00Z`, `${year}-11-01T05:00:00Z`, `${year}-11-01T05:30:00Z`],
    `${year}-10`,
    `${year}-11`,
  ]),
  // midnight does not exist: clocks jump from 00:00 to 01:00
  ['America/Asuncion', '2017-10-01T03:59:59Z', ['2017-10-01T04:00:00Z'], '2017-09', '2017-10'],
  ['America/Asuncion', '2023-10-01T03:59:59Z', ['2023-10-01T04:00:00Z'], '2023-09', '2023-10'],
  ['Asia/Amman', '2016-03-31T21:59:59Z', ['2016-03-31T22:00:00Z'], '2016-03', '2016-04'],
  // the two ends of the earth, a day that never was, zones of half and three quarters of an hour
  ['Pacific/Kiritimati', '2026-10-31T09:59:59Z', ['2026-10-31T10:00:00Z'], '2026-10', '2026-11'],
  ['Etc/GMT+12', '2026-11-01T11:59:59Z', ['2026-11-01T12:00:00Z'], '2026-10', '2026-11'],
  ['Pacific/Apia', '2011-12-31T09:59:59Z', ['2011-12-31T10:00:00Z'], '2011-12', '2012-01'],
  ['Asia/Kolkata', '2026-10-31T18:29:59Z', ['2026-10-31T18:30:00Z'], '2026-10', '2026-11'],
  ['Asia/Kathmandu', '2026-10-31T18:14:59Z', ['2026-10-31T18:15:00Z'], '2026-10', '2026-11'],
  // February with and without its 29th
  ['Europe/Moscow', '2024-02-29T20:59:59Z', ['2024-02-29T21:00:00Z'], '2024-02', '2024-03'],
  ['Europe/Moscow', '2023-02-28T20:59:59Z', ['2023-02-28T21:00:00Z'], '2023-02', '2023-03'],
];

describe('a month that begins twice, or at no time at all', () => {
  let db: FreshDatabase, database: Database;
  beforeAll(async () => {
    db = await freshDatabase();
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    await admin.query(`
      create schema another_time;
      create function another_time.now() returns timestamptz language sql stable
        as $$ select current_setting('another_time.now')::timestamptz $$;
      grant usage on schema another_time to zasluga_app`);
    await admin.end();
    database = await Database.open(dataSourceOptions(db.url));
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });

  /** One unit of work at that moment, as far as the application's own statements can tell. */
  const at = <T>(companyId: string, moment: string, work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.inCompany(companyId, async (tx) => {
      await tx.sql('test.moment', `select set_config('another_time.now', $1, true)`, [moment]);
      await tx.sql('test.path', `set local search_path = another_time, pg_catalog, public`);
      return work(tx);
    });
  const allowances = (companyId: string) =>
    database.inCompany(companyId, (tx) =>
      tx.sql<{ label: string; balance: number }>(
        'test.allowances',
        `select label, balance::int as balance from points_account where kind = 'allowance' order by label`,
      ),
    );

  it.each(MONTH_STARTS)(
    '%s after %s: issued once, lapsed once, and labelled as in the domain',
    async (zone, last, next, was, is) => {
      const { id } = await makeCompany(database, { timeZone: zone });
      await database.inCompany(id, (tx) => makeEmployee(tx));
      expect(await at(id, last, issueAllowances)).toBe(1);
      expect(await at(id, last, expireAllowances)).toBe(0);
      const counts: number[][] = [];
      for (const moment of next)
        counts.push([await at(id, moment, issueAllowances), await at(id, moment, expireAllowances)]);
      expect(counts).toEqual(next.map((_, n) => (n ? [0, 0] : [1, 1])));
      expect(await allowances(id)).toEqual([
        { label: was, balance: 0 },
        { label: is, balance: 100 },
      ]);
      expect([last, ...next].map((moment) => periodLabel(new Date(moment), zone))).toEqual([
        was,
        ...next.map(() => is),
      ]);
    },
  );

  it.each(MONTH_STARTS.filter(([, last]) => last < '2026-11'))(
    '%s: a gift of %s is of the month that ends then',
    async (zone, last, [first], was, is) => {
      const { id } = await makeCompany(database, { timeZone: zone });
      const [anna, boris] = await database.inCompany(id, async (tx) => [
        await makeEmployee(tx),
        await makeEmployee(tx),
      ]);
      const give = (moment: string, points: number) =>
        database.inCompany(id, (tx) =>
          holdGift(tx, {
            giverId: anna.id,
            key: moment,
            recognitionId: newId(),
            receivers: [{ employeeId: boris.id, points }],
            at: new Date(moment),
          }),
        );
      await give(last, 10);
      await give(first!, 20);
      expect(await allowances(id)).toEqual([
        { label: was, balance: 90 },
        { label: is, balance: 80 },
      ]);
    },
  );

  it('keeps every rule of the ledger all the while', async () =>
    expect(await brokenInvariants(db.adminUrl)).toEqual([]));
});
