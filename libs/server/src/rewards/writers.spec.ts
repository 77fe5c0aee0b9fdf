import { randomUUID } from 'node:crypto';
import type { Viewer } from '@zasluga/domain';
import { Database, newId, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import type { Employee } from '../company';
import { makeCompany, makeEmployee } from '../company/company.factory';
import { dataSourceOptions } from '../data-source';
import { demandPosted, fillFund, holdGift, type Outcome, payFromFund } from '../points';
import { balancesOf, brokenInvariants } from '../points/points.factory';
import { redeem } from './redemption/redemption.commands';
import { makeReward } from './rewards.factory';
import { REWARD_INVARIANTS } from './rewards.invariants';

/** Each has a connection of their own: nobody waits for the pool, all wait for the same row. */
const WRITERS = 32;

describe('32 writers at once', () => {
  let db: FreshDatabase, database: Database, companyId: string, people: Employee[];

  beforeAll(async () => {
    db = await freshDatabase();
    const options = dataSourceOptions(db.url);
    database = await Database.open({ ...options, extra: { ...(options.extra as object), max: WRITERS } });
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(database));
    people = await within(async (tx) => {
      const made: Employee[] = [];
      for (let n = 0; n < WRITERS; n += 1) made.push(await makeEmployee(tx));
      return made;
    });
  });
  afterEach(async () => {
    expect(await brokenInvariants(db.adminUrl)).toEqual([]);
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    for (const { name, sql } of REWARD_INVARIANTS)
      expect([name, Number((await admin.query(sql)).rows[0].count)]).toEqual([name, 0]);
    await admin.end();
  });

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inCompany(companyId, work);
  const atOnce = <T>(deed: (tx: Tx, person: Employee, n: number) => Promise<T>): Promise<T[]> =>
    Promise.all(people.map((person, n) => within((tx) => deed(tx, person, n))));
  const balance = (id: string) => balancesOf(database, companyId, id);
  const sumOf = async (kind: string) => {
    const all = await Promise.all(people.map(({ id }) => balance(id)));
    return all.reduce((sum, one) => sum + (one[kind] ?? 0), 0);
  };
  const count = (outcomes: readonly Outcome[]) => ({
    posted: outcomes.filter(({ status }) => status === 'posted').length,
    codes: [...new Set(outcomes.flatMap((outcome) => ('code' in outcome ? [outcome.code] : [])))],
  });
  const viewerOf = ({ id }: Employee): Viewer => ({
    companyId,
    employeeId: id,
    sessionId: newId(),
    roles: ['employee'],
    hasReports: false,
    locale: 'ru',
  });

  it('want one thing of which there are 10: 10 get it, 22 keep their points', async () => {
    const thing = await within(async (tx) => {
      const fund = { ownerId: newId(), label: '2026-11' as const };
      const payments = people.map(({ id }) => ({ employeeId: id, points: 7, subjectType: 'test', subjectId: id }));
      demandPosted(await fillFund(tx, { actorId: fund.ownerId, key: 'fill' }, fund, WRITERS * 7));
      demandPosted(await payFromFund(tx, { actorId: fund.ownerId, key: 'pay' }, fund, payments));
      return makeReward(tx, { price: 7, stock: 10 });
    });
    const answers = await atOnce((tx, person) =>
      redeem(tx, viewerOf(person), { rewardId: thing.id, shownPrice: 7, requestKey: randomUUID() }),
    );
    const refused = answers.flatMap((answer) => ('refusal' in answer ? [answer.refusal.code] : []));
    expect(refused).toEqual(Array.from({ length: WRITERS - 10 }, () => 'rewards.out_of_stock'));
    const [{ stock }] = (await within((tx) =>
      tx.sql<{ stock: number }>('test.stock', 'select stock from reward where id = $1', [thing.id]),
    )) as [{ stock: number }];
    expect(stock).toBe(0);
    expect([await sumOf('escrow'), await sumOf('earned')]).toEqual([70, 22 * 7]);
  });

  it('are paid out of one fund that has enough for 20, each asked for twice: 20 are paid, once', async () => {
    const fund = { ownerId: newId(), label: '2026-11' as const };
    const [boss] = people as [Employee];
    await within(async (tx) => demandPosted(await fillFund(tx, { actorId: boss.id, key: 'fill' }, fund, 20 * 9 + 8)));
    const pay = (tx: Tx, { id: employeeId }: Employee) =>
      payFromFund(tx, { actorId: boss.id, key: `pay ${employeeId}` }, fund, [
        { employeeId, points: 9, subjectType: 'test', subjectId: newId() },
      ]);
    const [first, second] = await Promise.all([atOnce(pay), atOnce(pay)]);
    expect(second).toEqual(first);
    expect(count(first)).toEqual({ posted: 20, codes: ['points.insufficient'] });
    expect(await sumOf('earned')).toBe(20 * 9);
    expect(await balance(fund.ownerId)).toEqual({ fund: 8 });
  });

  it('give out of one allowance that has enough for 20 gifts: 20 are held, and it is empty', async () => {
    const giver = await within((tx) => makeEmployee(tx));
    const outcomes = await atOnce((tx, { id: employeeId }, n) =>
      holdGift(tx, {
        giverId: giver.id,
        key: `gift ${n}`,
        recognitionId: newId(),
        receivers: [{ employeeId, points: 5 }],
      }),
    );
    expect(count(outcomes)).toEqual({ posted: 20, codes: ['points.insufficient'] });
    expect(await balance(giver.id)).toEqual({ allowance: 0, escrow: 100 });
  });
});
