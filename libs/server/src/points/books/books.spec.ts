import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeFund } from '../funds/funds.factory';
import { correctTransfer } from '../ledger/corrections';
import { fillFund, lapseFund, payAward, payByRule } from '../ledger/fund-movements';
import { holdGift, returnGift, settleGift } from '../ledger/gifts';
import { demandPosted } from '../ledger/ledger';
import { reservePoints, settleReservation } from '../ledger/reservations';
import { booksOf } from './book.queries';

const BOOKS = `query ($period: String) { books(period: $period) { period from to unfinished issued difference owed pointValueMinor
  lines { account fund { id nameRu } opening issued gifts rules awards returned rewards lapsed closing } } }`;

describe('the company’s books', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  const OCTOBER = new Date('2026-10-15T09:00:00Z');
  const NOVEMBER = new Date('2026-11-03T09:00:00Z');

  /** In October 300 are filled in and a rule pays 50, in November an award pays 40, a gift of 20 comes back, 30 are exchanged. */
  async function lived(tx: Tx) {
    const [anna, boris] = [await makeEmployee(tx), await makeEmployee(tx)];
    const ownerId = await makeFund(tx, { period: 'quarter' });
    const fund = { ownerId, label: '2026-10' };
    const by = (key: string, at: Date) => ({ actorId: anna.id, key, at });
    const pay = (points: number) => [{ employeeId: boris.id, points, subjectType: 'test', subjectId: newId() }];
    demandPosted(await fillFund(tx, by('fill', OCTOBER), fund, 300));
    demandPosted(await payByRule(tx, by('rule', OCTOBER), fund, pay(50)));
    demandPosted(await payAward(tx, by('award', NOVEMBER), fund, pay(40)));
    const recognitionId = newId();
    const receivers = [{ employeeId: boris.id, points: 20 }];
    demandPosted(await holdGift(tx, { giverId: anna.id, key: 'gift', recognitionId, receivers, at: NOVEMBER }));
    demandPosted(await settleGift(tx, recognitionId, NOVEMBER));
    const wish = { employeeId: boris.id, key: 'wish', points: 30, redemptionId: newId(), at: NOVEMBER };
    const [holdId] = demandPosted(await reservePoints(tx, wish));
    demandPosted(await settleReservation(tx, by('hand over', NOVEMBER), { employeeId: boris.id, holdId: holdId! }));
    return { fund, by, recognitionId, anna };
  }

  it('open with what was before, tell what went where, and add up to what was issued', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    await within(lived);
    const admin = await within((tx) => makeEmployee(tx, { roles: ['reward_admin'] }));
    const { books } = await (await api.as(admin)).data(BOOKS, { period: '2026-11' });
    expect(books).toMatchObject({
      period: '2026-11',
      from: '2026-11-01',
      to: '2026-11-30',
      issued: 400,
      difference: 0,
      owed: 80,
    });
    const line = (account: string) => books.lines.find((one: { account: string }) => one.account === account);
    expect(line('FUND')).toMatchObject({ opening: 250, awards: -40, rules: 0, closing: 210, fund: { nameRu: 'Фонд' } });
    expect(line('ALLOWANCE')).toMatchObject({ opening: 0, issued: 100, gifts: -20, closing: 80 });
    expect(line('EARNED')).toMatchObject({ opening: 50, awards: 40, gifts: 20, rewards: -30, closing: 80 });
    expect(line('SPENT')).toMatchObject({ opening: 0, rewards: 30, closing: 30 });
    expect(line('ESCROW')).toBeUndefined();
  });

  it('tell what was taken back as a mistake, by whom and why, of the period alone', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    const admin = await within((tx) => makeEmployee(tx, { roles: ['reward_admin'] }));
    await within(async (tx) => {
      const boris = await makeEmployee(tx);
      const fund = { ownerId: await makeFund(tx, { period: 'quarter' }), label: '2026-10' };
      const by = (key: string, at: Date) => ({ actorId: admin.id, key, at });
      demandPosted(await fillFund(tx, by('fill', OCTOBER), fund, 300));
      const paid = { employeeId: boris.id, points: 50, subjectType: 'test', subjectId: newId() };
      const [transferId] = demandPosted(await payByRule(tx, by('rule', OCTOBER), fund, [paid]));
      demandPosted(await correctTransfer(tx, by('mistake', NOVEMBER), transferId!, 'Начислено дважды по ошибке'));
    });
    const asked =
      'query ($period: String) { books(period: $period) { corrections { at points reason author { id } } } }';
    const of = async (period: string) => (await (await api.as(admin)).data(asked, { period })).books.corrections;
    expect(await of('2026-11')).toEqual([
      { at: NOVEMBER.toISOString(), points: 50, reason: 'Начислено дважды по ошибке', author: { id: admin.id } },
    ]);
    expect(await of('2026-10')).toEqual([]);
  });

  it('of a period before know nothing of what came later, and tie out all the same', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    await within(async (tx) => {
      const { fund, by, recognitionId, anna } = await lived(tx);
      demandPosted(await returnGift(tx, { recognitionId, actorId: anna.id, reason: 'hidden' }));
      demandPosted(await lapseFund(tx, by('lapse', new Date()), fund));
    });
    const october = await within((tx) => booksOf(tx, '2026-10'));
    expect(october).toMatchObject({ issued: 300, difference: 0, owed: 50 });
    expect(october.lines).toEqual([
      expect.objectContaining({ account: 'fund', opening: 0, issued: 300, rules: -50, closing: 250 }),
      expect.objectContaining({ account: 'earned', opening: 0, rules: 50, closing: 50 }),
    ]);
    expect(await within((tx) => booksOf(tx, '2026'))).toMatchObject({ issued: 400, difference: 0 });
    // what came back and lapsed did so today
    const thisYear = await within(async (tx) => {
      const [company] = await tx.sql<{ year: string }>(
        'test.year',
        `select to_char(now() at time zone time_zone, 'YYYY') as year from company`,
      );
      return booksOf(tx, company!.year);
    });
    expect(thisYear.difference).toBe(0);
    const at = (account: string) => thisYear.lines.find((one) => one.account === account);
    expect([at('earned')?.returned, at('allowance')?.returned, at('expired')?.lapsed]).toEqual([-20, 20, 210]);
  });

  it('are for those who administer or lead, by periods that exist', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    const [anna, leader] = await within(async (tx) => [
      await makeEmployee(tx),
      await makeEmployee(tx, { roles: ['leader'] }),
    ]);
    expect(await (await api.as(anna!)).refusal(BOOKS, {})).toMatchObject({ code: 'identity.forbidden' });
    const asLeader = await api.as(leader!);
    expect((await asLeader.data(BOOKS, {})).books).toMatchObject({ lines: [], issued: 0, difference: 0, owed: 0 });
    expect(await asLeader.refusal(BOOKS, { period: '2026-13' })).toMatchObject({ code: 'input.invalid' });
  });

  it('come as files in the reader’s language, where names of funds are no formulas', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
    await within(lived);
    await within((tx) => tx.sql('test.name', `update points_fund set name_ru = '=1+1'`));
    const admin = await within((tx) => makeEmployee(tx, { roles: ['reward_admin'] }));
    const { headers } = await api.as(admin);
    const get = (file: string) => api.app.inject({ method: 'GET', url: `/files/books/${file}`, headers });
    const rows = (await get('books.csv?period=2026-11')).payload.trim().split('\r\n');
    expect(rows[0]).toContain('На начало,Выпущено,Между фондами,Подарки');
    expect(rows).toContain(`'=1+1,250,0,0,0,0,-40,0,0,0,0,210,210.00`);
    expect(rows.at(-1)).toBe('Всего,300,100,0,0,0,0,0,0,0,0,400,400.00');
    expect((await get('books.xlsx?period=2026-11')).rawPayload.subarray(0, 2).toString()).toBe('PK');
    expect((await get('books.csv?period=x')).json()).toMatchObject({ code: 'input.invalid' });
  });
});
