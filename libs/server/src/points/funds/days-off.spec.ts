import type { Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { fundOf } from './fund.queries';
import { makeFund } from './funds.factory';

const SET = 'mutation ($input: DaysOffInput!) { setDaysOff(input: $input) }';

describe('days off', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const [admin, anna] = await within(async (tx) => [
      await makeEmployee(tx, { roles: ['reward_admin'] }),
      await makeEmployee(tx, { roles: ['employee', 'leader'] }),
    ]);
    const year = await within(async (tx) => {
      const sql = `select extract(year from now() at time zone time_zone)::int as year from company`;
      return (await tx.sql<{ year: number }>('test.year', sql))[0]!.year;
    });
    const asAdmin = await api.as(admin!);
    const set = async (days: string[]) => (await asAdmin.data(SET, { input: { days } })).setDaysOff;
    return { within, year, asAdmin, asAnna: await api.as(anna!), set };
  }

  it('are the company’s own list of this year and the next, set at once by who administers points', async () => {
    const { year, asAdmin, asAnna, set } = await stage();
    const days = [`${year + 1}-01-01`, `${year}-06-12`];
    expect(await asAnna.refusal(SET, { input: { days } })).toEqual({ code: 'identity.forbidden' });
    expect(await set([...days, days[0]!])).toEqual([days[1], days[0]]);
    expect(await set([days[0]!])).toEqual([days[0]]);
    for (const wrong of [`${year}-02-30`, 'завтра', `${year - 1}-12-31`, `${year + 2}-01-01`])
      expect(await asAdmin.refusal(SET, { input: { days: [wrong] } })).toMatchObject({ code: 'input.invalid' });
    expect((await asAdmin.data('{ daysOff }')).daysOff).toEqual([days[0]]);
    expect(await (await stage()).set([])).toEqual([]);
  });

  it('leave nothing to foretell where a whole year is off', async () => {
    const { within, year, set } = await stage();
    const fundId = await within((tx) => makeFund(tx, { period: 'year' }));
    const all = Array.from({ length: 366 }, (_, day) =>
      new Date(Date.UTC(year, 0, 1 + day)).toISOString().slice(0, 10),
    );
    await set(all);
    expect((await within((tx) => fundOf(tx, fundId)))?.forecast).toBeNull();
  });
});
