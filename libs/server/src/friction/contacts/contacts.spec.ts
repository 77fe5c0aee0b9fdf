import { randomUUID } from 'node:crypto';
import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';

const PASTE =
  'mutation ($text: String!) { pasteFrictionContacts(input: { text: $text }) { saved faults { line fault said } } }';
const SET = 'mutation ($rows: [ContactsRowInput!]!) { setFrictionContacts(input: { rows: $rows }) }';
const PLACES = '{ placesOfContacts { id openedIn closedIn } }';
const ALL = '{ frictionContacts { month placeId touchpointId contacts } }';

describe('contacts known', () => {
  let api: FreshApi, curator: Employee, employee: Employee, placeId: string, placeName: string;

  beforeAll(async () => {
    api = await freshApi();
  });
  afterAll(() => api?.close());
  beforeEach(async () => {
    const { id } = await makeCompany(api.database);
    await api.database.inCompany(id, async (tx) => {
      curator = await makeEmployee(tx, { roles: ['employee', 'curator'] });
      employee = await makeEmployee(tx);
      ({ id: placeId, nameRu: placeName } = await makePlace(tx));
    });
  });

  const all = async () => (await (await api.as(employee)).data(ALL)).frictionContacts;
  const paste = async (text: string) => (await (await api.as(curator)).data(PASTE, { text })).pasteFrictionContacts;

  it('are pasted whole or not at all, and pasting again corrects', async () => {
    expect(await paste(`2026-09; 900; ${placeName}\n2026-10; сто`)).toEqual({
      saved: 0,
      faults: [{ line: 2, fault: 'CONTACTS', said: 'сто' }],
    });
    expect(await all()).toEqual([]);
    await paste(`2026-09; 900; ${placeName}\n2026-09; 4 000`);
    expect(await paste(`2026-09; 950; ${placeName}`)).toEqual({ saved: 1, faults: [] });
    expect(await all()).toEqual([
      { month: '2026-09-01', placeId: null, touchpointId: null, contacts: 4000 },
      { month: '2026-09-01', placeId, touchpointId: null, contacts: 950 },
    ]);
  });

  it('are set and taken away one by one; of what is wrong nothing is taken', async () => {
    const by = await api.as(curator);
    const month = '2026-08';
    const rows = [
      { month, placeId, contacts: 10 },
      { month, contacts: 30 },
    ];
    await by.data(SET, { rows });
    await by.data(SET, { rows: [{ month, placeId, contacts: null }] });
    const kept = [{ month: '2026-08-01', placeId: null, touchpointId: null, contacts: 30 }];
    expect(await all()).toEqual(kept);
    const nowhere = '0190a000-0000-7000-8000-000000000000';
    const refusal = (row: object) => by.refusal(SET, { rows: [{ month, contacts: 5 }, row] });
    expect(await refusal({ month: '2999-01', contacts: 1 })).toEqual({
      code: 'input.out_of_range',
      field: 'input.rows.1.month',
    });
    expect(await refusal({ month, contacts: 1, placeId: nowhere })).toEqual({
      code: 'input.not_found',
      field: 'input.rows.1.placeId',
    });
    expect(await refusal({ month, contacts: 6 })).toEqual({ code: 'input.invalid', field: 'input.rows.1' });
    expect(await refusal({ month: '0000-01', contacts: 6 })).toEqual({
      code: 'input.invalid',
      field: 'input.rows.1.month',
    });
    expect((await refusal({ month, contacts: 0 })).code).toBe('input.out_of_range');
    expect(await all()).toEqual(kept);
  });

  it('of a place count from when it was made, counted or complained of first, in the company’s time zone', async () => {
    const made = newId(Date.parse('2026-08-31T21:30:00Z'));
    const [byContacts, byComplaint, byNothing] = [newId(), newId(Date.parse('2026-08-10T12:00:00Z')), randomUUID()];
    await api.database.inCompany(curator.companyId, async (tx) => {
      for (const id of [made, byContacts, byComplaint]) await makePlace(tx, { id });
      await makePlace(tx, { id: byNothing, closedAt: new Date('2026-10-31T21:30:00Z') });
      for (const [at, source] of [
        ['2026-05-31T21:30:00Z', 'complaint'],
        ['2026-02-10T12:00:00Z', 'bent'],
      ])
        await tx.sql(
          'test.met',
          `insert into friction_occurrence (company_id, id, source, subject_id, place_id, at)
           values ($1, gen_random_uuid(), $2, gen_random_uuid(), $3, $4)`,
          [tx.companyId, source, byComplaint, at],
        );
    });
    const by = await api.as(curator);
    const row = { placeId: byContacts, contacts: 5 };
    await by.data(SET, { rows: ['2026-03', '2026-04'].map((month) => ({ ...row, month })) });
    const { placesOfContacts } = await by.data(PLACES);
    const of = (id: string) => placesOfContacts.find((place: { id: string }) => place.id === id);
    expect(of(made)).toMatchObject({ openedIn: '2026-09-01', closedIn: null });
    expect(of(byContacts).openedIn).toBe('2026-03-01');
    expect(of(byComplaint).openedIn).toBe('2026-06-01');
    expect(of(byNothing)).toMatchObject({ openedIn: null, closedIn: '2026-11-01' });
  });

  it('are written by curators and admins only', async () => {
    expect((await (await api.as(employee)).refusal(PASTE, { text: '2026-09; 900' })).code).toBe('identity.forbidden');
  });
});
