import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { Client } from 'pg';
import type { Employee, Unit } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { limitFor } from '.';

const SAVE = `mutation ($input: DecisionLimitInput!) { saveDecisionLimit(input: $input) {
  id unit { id } roleTitle deed limitMinor } }`;
const REMOVE = 'mutation ($id: ID!) { removeDecisionLimit(id: $id) }';
const ALL = '{ decisionLimits { limitMinor people unit { id } } }';
const MINE = '{ myDecisionLimits { deed limit { limitMinor roleTitle deed unit { id } } } }';
const FOR = `query ($unitId: ID, $role: String!) { decisionLimitsFor(unitId: $unitId, roleTitle: $role) {
  deed limit { limitMinor } } }`;

interface Holding {
  deed: string | null;
  limit: { limitMinor: number } | null;
}
const of = (list: readonly Holding[], deed: string | null) =>
  list.find((one) => one.deed === deed)?.limit?.limitMinor ?? null;

describe('limits by case, role and unit', () => {
  let api: FreshApi, companyId: string, city: Unit, bar: Unit;
  let people: Record<'anna' | 'boris' | 'admin' | 'leader' | 'curator', Employee>;
  const as = (who: keyof typeof people) => api.as(people[who]);
  const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    await within(async (tx) => {
      city = await makeUnit(tx);
      bar = await makeUnit(tx, { parentId: city.id });
      people = {
        anna: await makeEmployee(tx, { unitId: bar.id, roleTitle: 'Бариста' }),
        boris: await makeEmployee(tx, { unitId: city.id, roleTitle: 'Повар' }),
        admin: await makeEmployee(tx, { roles: ['employee', 'admin'], roleTitle: 'Управляющий' }),
        leader: await makeEmployee(tx, { roles: ['employee', 'leader'], roleTitle: 'Директор' }),
        curator: await makeEmployee(tx, { roles: ['employee', 'curator'], roleTitle: 'Куратор' }),
      };
    });
  });
  afterAll(() => api?.close());

  const set = async (limitMinor: number, more: object = {}, who: keyof typeof people = 'admin') =>
    (await (await as(who)).data(SAVE, { input: { requestKey: newId(), limitMinor, ...more } })).saveDecisionLimit;

  it('tell everybody which one holds, and why', async () => {
    await set(100);
    await set(200, { unitId: city.id }, 'leader');
    await set(300, { unitId: bar.id });
    await set(400, { roleTitle: ' бариста ' });
    await set(500, { deed: 'REFUND', unitId: city.id });
    const anna = (await (await as('anna')).data(MINE)).myDecisionLimits;
    expect([of(anna, null), of(anna, 'GIFT'), of(anna, 'REFUND')]).toEqual([400, 400, 500]);
    expect(anna.find((one: Holding) => one.deed === 'REFUND').limit).toEqual({
      limitMinor: 500,
      roleTitle: null,
      deed: 'REFUND',
      unit: { id: city.id },
    });
    const boris = (await (await as('boris')).data(MINE)).myDecisionLimits;
    expect([of(boris, null), of(boris, 'REFUND')]).toEqual([200, 500]);
    const { decisionLimitsFor } = await (await as('leader')).data(FOR, { unitId: bar.id, role: 'повар' });
    expect([of(decisionLimitsFor, null), of(decisionLimitsFor, 'REFUND')]).toEqual([300, 500]);
    // what the entry asks is what the person sees
    expect(await within((tx) => limitFor(tx, { unitId: bar.id, roleTitle: 'Бариста', deed: 'refund' }))).toBe(500);
    expect(await within((tx) => limitFor(tx, { unitId: null, roleTitle: 'Бухгалтер', deed: null }))).toBe(100);
  });

  it('are counted by those for whom they hold', async () => {
    await set(100);
    await set(300, { unitId: bar.id });
    await set(400, { roleTitle: 'Повар', unitId: bar.id });
    expect((await (await as('admin')).data(ALL)).decisionLimits).toEqual([
      ...[{ limitMinor: 100, people: 4, unit: null }],
      ...[{ limitMinor: 300, people: 1, unit: { id: bar.id } }],
      ...[{ limitMinor: 400, people: 0, unit: { id: bar.id } }],
    ]);
  });

  it('are one for each case, role and unit; changed and removed by leaders and administrators', async () => {
    const admin = await as('admin');
    const { id } = await set(100, { roleTitle: 'Бариста' });
    expect(await admin.refusal(SAVE, { input: { requestKey: newId(), limitMinor: 5, roleTitle: 'БАРИСТА' } })).toEqual({
      code: 'empowerment.limit_taken',
      field: 'input.limitMinor',
    });
    expect(await set(150, { id, deed: 'GIFT' })).toMatchObject({ id, limitMinor: 150, roleTitle: null, deed: 'GIFT' });
    expect((await admin.data(REMOVE, { id })).removeDecisionLimit).toBe(true);
    expect((await admin.data(REMOVE, { id })).removeDecisionLimit).toBe(false);
    const refused = async (input: object) =>
      (await admin.refusal(SAVE, { input: { requestKey: newId(), ...input } })).code;
    expect(await refused({ limitMinor: 1, unitId: people.anna.id })).toBe('input.not_found');
    expect(await refused({ limitMinor: 1, id: people.anna.id })).toBe('input.not_found');
    expect(await refused({ limitMinor: -1 })).toBe('input.out_of_range');
    expect(await refused({ limitMinor: 0.5 })).toBe('input.not_whole');
    for (const who of ['anna', 'curator'] as const) {
      expect((await (await as(who)).refusal(SAVE, { input: { requestKey: newId(), limitMinor: 1 } })).code).toBe(
        'identity.forbidden',
      );
      expect((await (await as(who)).refusal(ALL)).code).toBe('identity.forbidden');
    }
  });

  it('are saved once for their key, however often and however many at once; anything else under it is refused', async () => {
    const admin = await as('admin');
    const input = { requestKey: newId(), limitMinor: 100, roleTitle: 'Бариста' };
    const saved = await Promise.all([1, 2, 3].map(() => admin.data(SAVE, { input })));
    const [first] = saved;
    expect(saved).toEqual([first, first, first]);
    expect((await admin.data(ALL)).decisionLimits).toHaveLength(1);
    const { id } = first.saveDecisionLimit;
    const change = { ...input, requestKey: newId(), id, limitMinor: 200 };
    expect((await admin.data(SAVE, { input: change })).saveDecisionLimit).toMatchObject({ id, limitMinor: 200 });
    // what came late says what it said, and takes nothing back
    expect(await admin.data(SAVE, { input })).toEqual(first);
    expect((await admin.data(ALL)).decisionLimits).toMatchObject([{ limitMinor: 200 }]);
    expect(await admin.refusal(SAVE, { input: { ...input, limitMinor: 101 } })).toEqual({
      code: 'request.key_reused',
      field: 'input.requestKey',
    });
    await admin.data(REMOVE, { id });
    expect(await admin.data(SAVE, { input })).toEqual(first);
    expect((await admin.data(ALL)).decisionLimits).toEqual([]);
    // another person's key is another key
    expect((await (await as('leader')).data(SAVE, { input })).saveDecisionLimit.id).not.toBe(id);
  });

  it('are saved with a key that was refused before, and a key is forgotten after a month', async () => {
    const admin = await as('admin');
    await set(100);
    const input = { requestKey: newId(), limitMinor: 200 };
    expect((await admin.refusal(SAVE, { input })).code).toBe('empowerment.limit_taken');
    await admin.data(REMOVE, { id: (await set(100, { deed: 'GIFT' })).id });
    const [general] = await within((tx) => tx.sql<{ id: string }>('t.one', 'select id from decision_guideline'));
    await admin.data(REMOVE, { id: general!.id });
    expect((await admin.data(SAVE, { input })).saveDecisionLimit).toMatchObject({ limitMinor: 200 });
    const kept = () =>
      within((tx) => tx.sql<{ keys: number }>('t.kept', 'select count(*)::int as keys from request_kept'));
    expect(await kept()).toEqual([{ keys: 3 }]);
    const owner = new Client({ connectionString: api.db.adminUrl });
    await owner.connect();
    await owner.query('update request_kept set kept_on = kept_on - 31 where company_id = $1', [companyId]);
    await owner.end();
    await set(300, { deed: 'REFUND' });
    expect(await kept()).toEqual([{ keys: 1 }]);
  });
});
