import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee, Unit } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { makeDecision } from '../decision.factory';
import { keepSpendings } from './spending.commands';

const SET = `mutation ($input: RecoveryBudgetInput!) { setRecoveryBudget(input: $input) { id holds amountMinor unit { id } } }`;
const REMOVE = 'mutation ($id: ID!) { removeRecoveryBudget(id: $id) }';
const ALL = `{ recoveryBudgets { id holds amountMinor period inForceFrom unit { id }
  running { status band spentQuarters forecastQuarters lowQuarters highQuarters endsOn } } }`;
const MINE = '{ myBudgetColour { band endsOn } }';

describe('recovery budgets', () => {
  let api: FreshApi, companyId: string, city: Unit, bar: Unit;
  let people: Employee[], admin: Employee, curator: Employee;
  const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database, { timeZone: 'UTC' }));
    await within(async (tx) => {
      city = await makeUnit(tx);
      bar = await makeUnit(tx, { parentId: city.id });
      people = [];
      for (let i = 0; i < 6; i++) people.push(await makeEmployee(tx, { unitId: bar.id }));
      admin = await makeEmployee(tx, { roles: ['employee', 'admin'] });
      curator = await makeEmployee(tx, { roles: ['employee', 'curator'] });
    });
  });
  afterAll(() => api?.close());

  const set = async (amountMinor: number, more: object = {}) =>
    (
      await (
        await api.as(admin)
      ).data(SET, { input: { requestKey: newId(), amountMinor, period: 'MONTH', inForceFrom: '2026-01-01', ...more } })
    ).setRecoveryBudget;
  const all = async () => (await (await api.as(admin)).data(ALL)).recoveryBudgets;
  const mine = async () => (await (await api.as(people[0]!)).data(MINE)).myBudgetColour;
  /** Each of so many gives so much, at that moment, as people of the bar. */
  const give = (count: number, costMinor: number, createdAt: Date) =>
    within(async (tx) => {
      for (const [i, person] of people.slice(0, count).entries()) {
        await makeDecision(tx, {
          authorId: person.id,
          costMinor,
          createdAt: new Date(createdAt.getTime() + i),
          unitId: bar.id,
        });
      }
    });

  it('are set for the company and for units, from a day on; the latest that has come holds', async () => {
    const first = await set(100_000);
    await set(200_000, { inForceFrom: '2026-02-01' });
    await set(300_000, { inForceFrom: '2099-01-01', period: 'QUARTER' });
    await set(50_000, { unitId: city.id });
    expect((await set(150_000)).id).toBe(first.id);
    expect((await all()).map((one: { amountMinor: number; holds: boolean }) => [one.amountMinor, one.holds])).toEqual([
      [300_000, false],
      [200_000, true],
      [150_000, false],
      [50_000, true],
    ]);
    const client = await api.as(admin);
    expect((await client.data(REMOVE, { id: first.id })).removeRecoveryBudget).toBe(true);
    expect((await client.data(REMOVE, { id: first.id })).removeRecoveryBudget).toBe(false);
    const input = { requestKey: newId(), amountMinor: 1, period: 'MONTH', inForceFrom: '2026-02-31' };
    expect(await client.refusal(SET, { input })).toEqual({ code: 'input.invalid', field: 'input.inForceFrom' });
    expect((await (await api.as(curator)).refusal(ALL)).code).toBe('identity.forbidden');
    expect((await (await api.as(curator)).refusal(SET, { input })).code).toBe('identity.forbidden');
  });

  it('tell nothing of the month that runs, to nobody; of closed months that leaders see a colour and quarters', async () => {
    await set(100_000, { unitId: city.id });
    const today = new Date();
    // a minute ago the month before may have run still
    await give(6, 900_000, new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), 1)));
    const hidden = { status: 'HIDDEN', band: null, spentQuarters: null, forecastQuarters: null };
    expect((await all())[0].running).toMatchObject(hidden);
    expect(await mine()).toBeNull();
    const closed = (ago: number) =>
      new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - ago, 1)).toISOString().slice(0, 7);
    const known = (unitId: string | null, month: string) => ({
      unitId,
      month,
      spentMinor: 310_000,
      squares: 1e10,
      decisions: 10,
    });
    // another unit's, and one too long ago
    await within((tx) =>
      keepSpendings(tx, [known(null, closed(1)), known(bar.id, closed(1)), known(city.id, closed(4))]),
    );
    expect((await all())[0].running).toMatchObject(hidden);
    await within((tx) => keepSpendings(tx, [known(city.id, closed(1)), known(city.id, closed(2))]));
    const { running } = (await all())[0];
    // about three budgets a month, told as two and more
    expect(running).toMatchObject({ status: 'OK', band: 'ABOVE', spentQuarters: null, forecastQuarters: 8 });
    expect(await mine()).toEqual({ band: 'ABOVE', endsOn: running.endsOn });
  });

  it('are set once for their key: what came late puts nothing back', async () => {
    const client = await api.as(admin);
    const input = { requestKey: newId(), amountMinor: 100_000, period: 'MONTH', inForceFrom: '2026-01-01' };
    const [first, again] = await Promise.all([client.data(SET, { input }), client.data(SET, { input })]);
    expect(again).toEqual(first);
    const { id } = first.setRecoveryBudget;
    await set(200_000);
    expect((await client.data(SET, { input })).setRecoveryBudget).toMatchObject({ id, amountMinor: 200_000 });
    expect(await client.refusal(SET, { input: { ...input, period: 'QUARTER' } })).toEqual({
      code: 'request.key_reused',
      field: 'input.requestKey',
    });
    await client.data(REMOVE, { id });
    expect((await client.refusal(SET, { input })).code).toBe('input.not_found');
    expect(await all()).toEqual([]);
  });
});
