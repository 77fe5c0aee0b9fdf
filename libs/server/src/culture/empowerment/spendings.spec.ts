import { lastClosedMonths } from '@zasluga/domain';
import { clock, newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { type EntriesFields, makeEntries } from './entries.factory';
import { releaseRegister } from './release.jobs';

const PAGE = `query ($unitId: ID) { empowerment(period: "last-90-days", unitId: $unitId) { months { month status totalMinor } } }`;
const SET = `mutation ($unitId: ID, $requestKey: ID!) { setRecoveryBudget(
  input: { requestKey: $requestKey, unitId: $unitId, period: MONTH, amountMinor: 100000, inForceFrom: "2026-01-01" }) { id } }`;
const BUDGETS = '{ recoveryBudgets { unit { id } running { status spentQuarters forecastQuarters } } }';

describe('what budgets know of costs', () => {
  let api: FreshApi;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(() => api?.close());

  it('is what the page of empowerment shows of closed months, and nothing of any other', async () => {
    const { id } = await makeCompany(api.database, { timeZone: 'UTC' });
    const [before, last] = lastClosedMonths(clock.now().toISOString().slice(0, 10), 2) as [string, string];
    const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) => api.database.inCompany<T>(id, work);
    const c = await within(async (tx) => {
      const hall = await makeUnit(tx);
      const bar = await makeUnit(tx, { parentId: hall.id });
      const people = async (unitId: string, count: number) => {
        const found = [];
        for (let i = 0; i < count; i += 1) found.push(await makeEmployee(tx, { unitId, hiredOn: '2020-01-01' }));
        return found;
      };
      const [inHall, inBar] = [await people(hall.id, 8), await people(bar.id, 3)];
      const each = async (authors: typeof inHall, fields: Omit<EntriesFields, 'author'>) => {
        for (const author of authors) await makeEntries(tx, { author, ...fields });
      };
      await each([...inHall, ...inBar], { times: 2, at: `${before}-10T12:00:00Z`, costMinor: 10_000 });
      // of the last month the hall's people can't be told from the whole company's but by the bar's three
      await each(inHall, { times: 2, at: `${last}-10T12:00:00Z`, costMinor: 20_000 });
      await each(inBar, { at: `${last}-10T12:00:00Z`, costMinor: 70_000 });
      await each(inHall, { times: 3, at: clock.now().toISOString(), costMinor: 900_000 });
      return { hall, bar, leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }) };
    });
    const leader = await api.as(c.leader);
    for (const unitId of [null, c.hall.id, c.bar.id]) await leader.data(SET, { unitId, requestKey: newId() });
    const running = async () =>
      (await leader.data(BUDGETS)).recoveryBudgets.map((one: { running: { status: string } }) => one.running.status);
    expect(await running()).toEqual(['HIDDEN', 'HIDDEN', 'HIDDEN']);
    await within(releaseRegister);
    const known = await within((tx) =>
      tx.sql<{ unitId: string | null; month: string; spent: number }>(
        't.known',
        `select unit_id as "unitId", month, spent_minor::float8 as spent from recovery_spending where decisions > 0`,
      ),
    );
    const shown = [];
    for (const unitId of [null, c.hall.id, c.bar.id])
      for (const { month, totalMinor } of (await leader.data(PAGE, { unitId })).empowerment.months)
        if (totalMinor !== null && month >= before) shown.push({ unitId, month, spent: totalMinor });
    const ordered = (rows: typeof known) => rows.map((row) => Object.values(row).join(' ')).sort();
    expect(ordered(known)).toEqual(ordered(shown));
    // the bar is never among them, the whole company is
    expect(known.map(({ unitId }) => unitId)).not.toContain(c.bar.id);
    expect(known).toContainEqual({ unitId: null, month: last, spent: 16 * 20_000 + 3 * 70_000 });
    expect((await running()).sort()).toEqual(['HIDDEN', 'OK', 'OK']);
  });
});
