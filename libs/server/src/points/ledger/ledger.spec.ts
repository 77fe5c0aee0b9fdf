import { periodAfter, periodLabel } from '@zasluga/domain';
import { Database, newId, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { ensureAllowance, expireAllowances, issueAllowances } from '../allowances';
import { fillFund, payFromFund } from './fund-movements';
import { holdGift, returnGift, settleGift } from './gifts';
import { movePoints, type Outcome, reversePoints } from './ledger';
import { balancesOf, brokenInvariants } from '../points.factory';
import { reservePoints, returnReservation, settleReservation } from './reservations';

describe('points', () => {
  let db: FreshDatabase, database: Database, companyId: string, anna: string, boris: string, vera: string;

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
    [anna, boris, vera] = await within(
      async (tx) => [(await makeEmployee(tx)).id, (await makeEmployee(tx)).id, (await makeEmployee(tx)).id] as const,
    );
  });
  afterEach(async () => expect(await brokenInvariants(db.adminUrl)).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inCompany(companyId, work);
  const give = (key: string, points: number, to = [boris], recognitionId = newId()) =>
    within((tx) =>
      holdGift(tx, { giverId: anna, key, recognitionId, receivers: to.map((id) => ({ employeeId: id, points })) }),
    );
  const balances = (id: string) => balancesOf(database, companyId, id);
  const idOf = (outcome: Outcome): string => {
    if (outcome.status !== 'posted') throw new Error(outcome.code);
    return outcome.transferIds[0]!;
  };
  const counted = async (what: string): Promise<number> =>
    within(async (tx) => (await tx.sql<{ n: number }>(`test.${what}`, `select count(*)::int as n from ${what}`))[0]!.n);

  it('moves a gift from the allowance to escrow, and when published to the receivers', async () => {
    const id = newId();
    await give('k', 20, [boris, vera], id);
    expect(await balances(anna)).toEqual({ allowance: 60, escrow: 40 });
    await within((tx) => settleGift(tx, id));
    await within((tx) => settleGift(tx, id));
    expect(await balances(anna)).toEqual({ allowance: 60, escrow: 0 });
    expect([await balances(boris), await balances(vera)]).toEqual([{ earned: 20 }, { earned: 20 }]);
  });

  it('answers the same to the same key at once, and moves once', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => give('twice', 30)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await balances(anna)).toEqual({ allowance: 70, escrow: 30 });
  });

  it('refuses the same key with another amount or another receiver, and writes nothing', async () => {
    await give('k', 20);
    const before = await counted('points_transfer');
    await expect(give('k', 21)).rejects.toMatchObject({ code: 'request.key_reused' });
    await expect(give('k', 20, [vera])).rejects.toMatchObject({ code: 'request.key_reused' });
    await expect(give('k', 20, [boris, vera])).rejects.toMatchObject({ code: 'request.key_reused' });
    expect(await counted('points_transfer')).toBe(before);
    expect(
      (
        await within((tx) =>
          holdGift(tx, {
            giverId: boris,
            key: 'k',
            recognitionId: newId(),
            receivers: [{ employeeId: anna, points: 5 }],
          }),
        )
      ).status,
    ).toBe('posted');
  });

  it('keeps a refusal when the balance has grown since', async () => {
    const first = newId();
    await give('all', 100, [boris], first);
    const refusal = {
      status: 'refused',
      code: 'points.insufficient',
      params: { available: 0, needed: 10, lacking: 10 },
    };
    expect(await give('late', 10)).toEqual(refusal);
    await within((tx) => returnGift(tx, { recognitionId: first, actorId: anna, reason: 'undone' }));
    expect(await balances(anna)).toEqual({ allowance: 100, escrow: 0 });
    expect(await give('late', 10)).toEqual(refusal);
    expect((await give('another', 10)).status).toBe('posted');
  });

  it('knows nothing of 0 points', async () => {
    expect(await give('zero', 0)).toEqual({ status: 'posted', transferIds: [] });
    expect(await counted('points_account')).toBe(0);
    await expect(
      within((tx) =>
        movePoints(tx, { actorId: anna, key: 'x' }, 'fund.issue', [
          { from: { kind: 'issued', owner: companyId }, to: { kind: 'fund', owner: anna }, amount: 0 },
        ]),
      ),
    ).rejects.toThrow();
  });

  it('gives to all receivers or to none', async () => {
    expect((await give('three', 40, [boris, vera, anna])).status).toBe('refused');
    expect(await balances(anna)).toEqual({ allowance: 100, escrow: 0 });
  });

  it('undoes once: escrow back to the allowance, and nothing is left to publish', async () => {
    const id = newId();
    await give('k', 20, [boris], id);
    const undo = () => within((tx) => returnGift(tx, { recognitionId: id, actorId: anna, reason: 'undone' }));
    await Promise.all([undo(), undo()]);
    expect(await within((tx) => settleGift(tx, id))).toEqual({ status: 'posted', transferIds: [] });
    expect(await balances(anna)).toEqual({ allowance: 100, escrow: 0 });
    expect(await balances(boris)).toEqual({});
  });

  it('takes back from a receiver who has spent: never below zero, the company bears the rest', async () => {
    const id = newId();
    await give('k', 50, [boris], id);
    await within((tx) => settleGift(tx, id));
    const hold = await within((tx) =>
      reservePoints(tx, { employeeId: boris, key: 'r', points: 35, redemptionId: newId() }),
    );
    await within((tx) =>
      settleReservation(tx, { actorId: vera, key: 'done' }, { employeeId: boris, holdId: idOf(hold) }),
    );
    await within((tx) => returnGift(tx, { recognitionId: id, actorId: vera, reason: 'hidden' }));
    expect(await balances(boris)).toEqual({ earned: 0, escrow: 0, spent: 35 });
    expect(await balances(anna)).toEqual({ allowance: 100, escrow: 0 });
    expect(await balances(companyId)).toEqual({ issued: -100, loss: -35 });
  });

  it('ends a reservation once: spent or returned, also when both are asked at once', async () => {
    const id = newId();
    await give('k', 50, [boris], id);
    await within((tx) => settleGift(tx, id));
    for (let round = 0; round < 5; round++) {
      const hold = idOf(
        await within((tx) =>
          reservePoints(tx, { employeeId: boris, key: `r${round}`, points: 5, redemptionId: newId() }),
        ),
      );
      const [spent, returned] = await Promise.all([
        within((tx) => settleReservation(tx, { actorId: vera, key: `s${round}` }, { employeeId: boris, holdId: hold })),
        within((tx) => returnReservation(tx, { actorId: vera, key: `c${round}` }, { holdId: hold })),
      ]);
      expect([spent.status, returned.status].sort()).toEqual(['posted', 'refused']);
    }
    const { earned = 0, spent = 0, escrow } = await balances(boris);
    expect(earned + spent).toBe(50);
    expect(escrow).toBe(0);
  });

  it('ends a budget of 1,000 exactly, however many connections hammer it', async () => {
    const fund = { ownerId: newId(), label: '2026-11' };
    await within((tx) => fillFund(tx, { actorId: vera, key: 'fill' }, fund, 1000));
    const people = [anna, boris, vera];
    const pay = (n: number) =>
      within((tx) =>
        payFromFund(tx, { actorId: vera, key: `pay ${n}` }, fund, [
          { employeeId: people[n % 3]!, points: 3, subjectType: 'test', subjectId: newId() },
        ]),
      );
    // every third request is sent twice
    const outcomes = await Promise.all(Array.from({ length: 450 }, (_, n) => pay(n % 3 ? n : n + (n % 2))));
    expect(outcomes.filter(({ status }) => status === 'refused').length).toBeGreaterThan(0);
    const all = await Promise.all(people.map(balances));
    expect(all.reduce((sum, { earned = 0 }) => sum + earned, 0)).toBe(999);
    expect(await balances(fund.ownerId)).toEqual({ fund: 1 });
  });

  it('gives a fund back only what is still there', async () => {
    const fund = { ownerId: newId(), label: '2026-11' };
    await within((tx) => fillFund(tx, { actorId: vera, key: 'fill' }, fund, 100));
    const pay = await within((tx) =>
      payFromFund(tx, { actorId: vera, key: 'p' }, fund, [
        { employeeId: boris, points: 30, subjectType: 'test', subjectId: newId() },
      ]),
    );
    await within((tx) => reservePoints(tx, { employeeId: boris, key: 'r', points: 20, redemptionId: newId() }));
    await within((tx) => reversePoints(tx, { actorId: vera, key: 'back' }, [idOf(pay)]));
    expect(await balances(fund.ownerId)).toEqual({ fund: 80 });
    expect(await balances(boris)).toEqual({ earned: 0, escrow: 20 });
  });

  it('issues the month once a person, by role, whoever asks and how often', async () => {
    const [leader, suspended] = await within(async (tx) => [
      await makeEmployee(tx, { roles: ['leader'] }),
      await makeEmployee(tx, { status: 'suspended' as never }),
    ]);
    await within((tx) => tx.sql('test.manager', 'update employee set manager_id = $1 where id = $2', [vera, anna]));
    const counts = await Promise.all([
      within(issueAllowances),
      ...[anna, vera, leader.id].map((id) => within((tx) => ensureAllowance(tx, id).then(() => 0))),
      within(issueAllowances),
    ]);
    expect(counts.reduce((a, b) => a + b)).toBeLessThanOrEqual(4);
    expect(await within(issueAllowances)).toBe(0);
    const all = await Promise.all([anna, boris, vera, leader.id, suspended.id].map(balances));
    expect(all.map(({ allowance }) => allowance)).toEqual([100, 100, 200, 300, undefined]);
  });

  it('lets the rest of a past month lapse, also what comes back to it later', async () => {
    const id = newId();
    await give('k', 30, [boris], id);
    expect(await within(expireAllowances)).toBe(0);
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    // a month later: what was this month is then the past
    await admin.query(`update points_account set label = $2 where company_id = $1 and kind = 'allowance'`, [
      companyId,
      periodAfter(periodLabel(new Date(), 'Europe/Moscow'), -1),
    ]);
    await admin.end();
    expect(await within(expireAllowances)).toBe(1);
    expect(await balances(anna)).toEqual({ allowance: 0, escrow: 30, expired: 70 });
    await within((tx) => returnGift(tx, { recognitionId: id, actorId: anna, reason: 'undone' }));
    expect(await within(expireAllowances)).toBe(1);
    expect(await balances(anna)).toEqual({ allowance: 0, escrow: 0, expired: 100 });
  });
});
