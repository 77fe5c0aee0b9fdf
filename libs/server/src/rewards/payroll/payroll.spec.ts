import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { parse } from 'csv-parse/sync';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { readSpreadsheet } from '../../company/import/spreadsheet';
import { makeEarned, makeReward } from '../rewards.factory';

const REDEEM = 'mutation ($input: RedeemInput!) { redeem(input: $input) { id number } }';
const FULFIL = 'mutation ($id: ID!) { fulfilRedemption(id: $id) { state } }';

describe('what people received, for payroll and tax', () => {
  let api: FreshApi, companyId: string, anna: Employee, keeper: Employee, asAnna: ApiClient, asKeeper: ApiClient;
  const month = new Intl.DateTimeFormat('sv', {
    timeZone: 'Europe/Moscow',
    year: 'numeric',
    month: '2-digit',
  }).format();

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    anna = await within((tx) => makeEmployee(tx, { lastName: '=Анна', number: '007' }));
    keeper = await within((tx) => makeEmployee(tx, { roles: ['employee', 'reward_admin'] }));
    [asAnna, asKeeper] = [await api.as(anna), await api.as(keeper)];
    await within((tx) => makeEarned(tx, anna.id, 10_000));
  });

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  const receive = async (price: number, fields: object = {}) => {
    const { id } = await within((tx) => makeReward(tx, { price, nameRu: '+Термос', ...fields }));
    const input = { rewardId: id, shownPrice: price, requestKey: newId() };
    const { redeem } = await asAnna.data(REDEEM, { input });
    await asKeeper.data(FULFIL, { id: redeem.id });
    return redeem.number as string;
  };
  const file = (as: ApiClient, format: string, query = `from=${month}&to=${month}`) =>
    api.app.inject({ method: 'GET', url: `/files/payroll/payroll.${format}?${query}`, headers: as.headers });

  it('has a line for each thing handed over, with what the gifts of the year exceed the limit by; no cell is a formula', async () => {
    await receive(3000);
    await receive(500, { kind: 'donation' });
    const number = await receive(1500);
    const answer = await file(asKeeper, 'csv');
    expect(answer.headers).toMatchObject({ 'content-type': 'text/csv; charset=utf-8', 'cache-control': 'no-store' });
    const [headings, ...rows] = parse(answer.body, { bom: true }) as string[][];
    expect(headings!.slice(-3)).toEqual([
      'Стоимость, RUB',
      'Подарки с начала года, RUB',
      'Сверх лимита без налога, RUB',
    ]);
    expect(rows.map((row) => [row[0], row[1], row[6], row[7], ...row.slice(-4)])).toEqual([
      ['007', "'=Анна", 'Вещь', "'+Термос", '3000', '3000.00', '3000.00', '0.00'],
      ['007', "'=Анна", 'Доброе дело', "'+Термос", '500', '500.00', '', ''],
      ['007', "'=Анна", 'Вещь', "'+Термос", '1500', '1500.00', '4500.00', '500.00'],
    ]);
    expect(rows[2]![8]).toBe(number);

    const { rows: sheet } = await readSpreadsheet((await file(asKeeper, 'xlsx')).rawPayload);
    expect(sheet.at(-1)!.cells.slice(-3)).toEqual(['1500', '4500', '500']);
  });

  it('has what was settled with who left, which is no gift when it is money', async () => {
    await within(async (tx) => {
      await tx.sql(
        'test.leaving',
        `insert into points_leaving (company_id, id, employee_id, left_on, waits_until, ended_as, points, ended_at)
         values ($1, $2, $3, now()::date, now()::date, 'paid', 640, now())`,
        [companyId, newId(), anna.id],
      );
    });
    const rows = parse((await file(asKeeper, 'csv')).body, { bom: true }) as string[][];
    expect(rows.slice(1).map((row) => [row[6], ...row.slice(-4)])).toEqual([
      ['Выплата при увольнении', '640', '640.00', '', ''],
    ]);
  });

  it('is for the administrator, of months of one year, and stands in the log', async () => {
    expect((await file(asAnna, 'csv')).json()).toEqual({ code: 'identity.forbidden' });
    for (const query of [
      '',
      'from=2026-05',
      'from=2025-12&to=2026-01',
      'from=2026-03&to=2026-02',
      'from=2026-13&to=2026-13',
    ])
      expect((await file(asKeeper, 'csv', query)).statusCode).toBe(422);
    await file(asKeeper, 'xlsx');
    const log = await within((tx) =>
      tx.sql('test.log', `select details from audit_log where deed = 'points.export_payroll'`),
    );
    expect(log).toEqual([{ details: { from: month, to: month, format: 'xlsx', count: 0 } }]);
  });

  it('goes by the company’s own limit', async () => {
    const SET = 'mutation ($n: Int!) { setGiftTaxFree(amountMinor: $n) { giftTaxFreeMinor } }';
    expect((await asKeeper.data('{ giftTaxFree }')).giftTaxFree).toBe(400_000);
    expect((await asKeeper.data(SET, { n: 100_000 })).setGiftTaxFree).toEqual({ giftTaxFreeMinor: 100_000 });
    expect(await asAnna.refusal(SET, { n: 1 })).toMatchObject({ code: 'identity.forbidden' });
    await receive(1500);
    const rows = parse((await file(asKeeper, 'csv')).body, { bom: true }) as string[][];
    expect(rows[1]!.at(-1)).toBe('500.00');
  });
});
