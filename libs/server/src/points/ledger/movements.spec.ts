import { Database, newId, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { balancesOf, brokenInvariants } from '../points.factory';
import { correctTransfer } from './corrections';
import { fillFund, lapseFund, moveFund, payAward, payByRule } from './fund-movements';
import { holdGift } from './gifts';
import { demandPosted } from './ledger';
import { expireEarned, freezeAccounts, payOutOnLeaving, unfreezeAccounts } from './persons-points';
import { reservePoints, returnReservation } from './reservations';

describe('the movements of funds, rules, awards, leaving and correcting', () => {
  let db: FreshDatabase, database: Database, companyId: string, anna: string;
  let fund: { ownerId: string; label: string };

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
    fund = { ownerId: newId(), label: '2026-11' };
    await within((tx) => fillFund(tx, by('fill'), fund, 100));
  });
  afterEach(async () => expect(await brokenInvariants(db.adminUrl)).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inCompany(companyId, work);
  const by = (key: string) => ({ actorId: anna, key });
  const balances = (id: string) => balancesOf(database, companyId, id);
  const paid = async (key: string, points: number, pay = payByRule) =>
    demandPosted(
      await within((tx) =>
        pay(tx, by(key), fund, [{ employeeId: anna, points, subjectType: 'recognition', subjectId: newId() }]),
      ),
    )[0]!;

  it('pays by rule and for an award out of a fund, which lapses with what is left', async () => {
    await paid('rule', 30);
    await paid('award', 20, payAward);
    const lapse = (key: string) => within((tx) => lapseFund(tx, by(key), fund));
    const first = await lapse('lapse');
    expect(await lapse('lapse')).toEqual(first);
    expect(await lapse('again')).toEqual({ status: 'posted', transferIds: [] });
    expect(await balances(anna)).toEqual({ earned: 50 });
    expect(await balances(fund.ownerId)).toEqual({ fund: 0, expired: 50 });
  });

  it('moves points between funds, as many as there are', async () => {
    const other = { ownerId: newId(), label: '2026-12' };
    expect((await within((tx) => moveFund(tx, by('a'), fund, other, 60))).status).toBe('posted');
    expect(await within((tx) => moveFund(tx, by('b'), fund, other, 41))).toMatchObject({ code: 'points.insufficient' });
    expect([await balances(fund.ownerId), await balances(other.ownerId)]).toEqual([{ fund: 40 }, { fund: 60 }]);
  });

  it('lets nothing out of frozen accounts but what settles them', async () => {
    const payment = await paid('rule', 50);
    const hold = demandPosted(
      await within((tx) => reservePoints(tx, { employeeId: anna, key: 'r', points: 10, redemptionId: newId() })),
    )[0]!;
    await within((tx) => freezeAccounts(tx, anna));
    const reserve = (key: string) =>
      within((tx) => reservePoints(tx, { employeeId: anna, key, points: 5, redemptionId: newId() }));
    const gift = { giverId: anna, key: 'g', recognitionId: newId(), receivers: [{ employeeId: anna, points: 5 }] };
    expect(await reserve('frozen')).toMatchObject({ code: 'points.frozen' });
    expect(await within((tx) => holdGift(tx, gift))).toMatchObject({ code: 'points.frozen' });
    demandPosted(await within((tx) => returnReservation(tx, by('back'), { holdId: hold })));
    demandPosted(await within((tx) => expireEarned(tx, by('age'), anna, 5, 'age')));
    demandPosted(await within((tx) => payOutOnLeaving(tx, by('pay out'), anna, 25)));
    demandPosted(await within((tx) => correctTransfer(tx, by('wrong'), payment, 'Не тому человеку')));
    expect(await balances(anna)).toMatchObject({ earned: 0, expired: 5, spent: 25, allowance: 100 });
    expect(await balances(fund.ownerId)).toEqual({ fund: 70 });
    await within((tx) => unfreezeAccounts(tx, anna));
    expect(await reserve('frozen')).toMatchObject({ code: 'points.frozen' });
    expect(await reserve('thawed')).toMatchObject({ code: 'points.insufficient' });
  });

  it('corrects once, whole, with a reason, and only what is no part of an exchange', async () => {
    const payment = await paid('rule', 50);
    const hold = demandPosted(
      await within((tx) => reservePoints(tx, { employeeId: anna, key: 'r', points: 10, redemptionId: newId() })),
    )[0]!;
    const correct = (key: string, id: string, reason = 'Дважды') =>
      within((tx) => correctTransfer(tx, by(key), id, reason));
    await expect(correct('a', hold)).rejects.toMatchObject({ code: 'points.not_correctable' });
    await expect(correct('b', payment, ' ')).rejects.toThrow('points_correction');
    const first = await correct('c', payment);
    expect(await correct('c', payment)).toEqual(first);
    expect(await correct('d', payment)).toMatchObject({ code: 'points.already_reversed' });
    await expect(correct('c', payment, 'Иначе')).rejects.toMatchObject({ code: 'request.key_reused' });
    await expect(correct('e', demandPosted(first)[0]!)).rejects.toMatchObject({ code: 'points.not_correctable' });
    expect(await balances(anna)).toEqual({ earned: 0, escrow: 10 });
    expect(await balances(fund.ownerId)).toEqual({ fund: 90 });
  });

  it('opens no account for somebody of another company', async () => {
    const other = await makeCompany(database);
    const stranger = await database.inCompany(other.id, async (tx) => (await makeEmployee(tx)).id);
    await expect(
      within((tx) =>
        payByRule(tx, by('x'), fund, [{ employeeId: stranger, points: 5, subjectType: 'test', subjectId: newId() }]),
      ),
    ).rejects.toMatchObject({ code: '23503' });
  });
});
