import { randomUUID } from 'node:crypto';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { menuFor, returnToStock, takeFromStock } from '.';
import { makeMenuItem } from './menu.factory';

const MENU = `query ($placeId: ID) { recoveryMenu(placeId: $placeId) {
  place { id } items { id nameRu nameEn deed costMinor stock } } }`;
const KEPT = '{ keptMenu { id nameRu retiredAt places { placeId stock } } }';
const SAVE =
  'mutation ($input: MenuItemInput!) { saveMenuItem(input: $input) { id nameRu costMinor places { placeId stock } } }';
const RETIRE = 'mutation ($id: ID!, $retired: Boolean!) { retireMenuItem(id: $id, retired: $retired) { retiredAt } }';
const ORDER = 'mutation ($ids: [ID!]!) { orderMenu(ids: $ids) { id } }';

describe('what anybody may give at once', () => {
  let api: FreshApi, companyId: string, here: string, there: string;
  let people: Record<'anna' | 'admin' | 'leader' | 'curator' | 'nowhere', Employee>;
  const as = (who: keyof typeof people) => api.as(people[who]);
  const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    await within(async (tx) => {
      here = (await makePlace(tx)).id;
      there = (await makePlace(tx)).id;
      people = {
        anna: await makeEmployee(tx, { placeId: here }),
        admin: await makeEmployee(tx, { roles: ['employee', 'admin'] }),
        leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }),
        curator: await makeEmployee(tx, { roles: ['employee', 'curator'] }),
        nowhere: await makeEmployee(tx),
      };
    });
  });
  afterAll(() => api?.close());

  const item = (more: object = {}) => ({
    input: {
      nameRu: 'Кофе заново',
      nameEn: 'A new coffee',
      deed: 'REPLACEMENT',
      costMinor: 9_000,
      places: [],
      ...more,
    },
  });
  const names = async (who: keyof typeof people, placeId?: string) =>
    (await (await as(who)).data(MENU, { placeId })).recoveryMenu.items.map((one: { nameRu: string }) => one.nameRu);

  it('is that of one’s own place, of another when asked for, and everything for whoever has no place', async () => {
    await within(async (tx) => {
      await makeMenuItem(tx, { nameRu: 'Десерт', at: [{ placeId: here, stock: 3 }] });
      await makeMenuItem(tx, { nameRu: 'Скидка', at: [{ placeId: there }] });
      await makeMenuItem(tx, { nameRu: 'Нигде' });
    });
    const { recoveryMenu } = await (await as('anna')).data(MENU);
    expect(recoveryMenu.place).toEqual({ id: here });
    expect(recoveryMenu.items).toMatchObject([{ nameRu: 'Десерт', deed: 'GIFT', costMinor: 12_000, stock: 3 }]);
    expect(await names('anna', there)).toEqual(['Скидка']);
    expect(await names('nowhere')).toEqual(['Десерт', 'Скидка', 'Нигде']);
    expect(await (await as('anna')).refusal(MENU, { placeId: people.anna.id })).toEqual({
      code: 'input.not_found',
      field: 'placeId',
    });
  });

  it('is kept by leaders and administrators only', async () => {
    for (const who of ['anna', 'curator'] as const) {
      expect((await (await as(who)).refusal(KEPT)).code).toBe('identity.forbidden');
      expect((await (await as(who)).refusal(SAVE, item())).code).toBe('identity.forbidden');
    }
    for (const who of ['admin', 'leader'] as const)
      expect((await (await as(who)).data(SAVE, item())).saveMenuItem.nameRu).toBe('Кофе заново');
  });

  it('is edited: texts, places, order; taken off and put back, never deleted', async () => {
    const admin = await as('admin');
    const first = (await admin.data(SAVE, item({ places: [{ placeId: here, stock: 5 }, { placeId: there }] })))
      .saveMenuItem;
    const second = (await admin.data(SAVE, item({ nameRu: 'Десерт', places: [{ placeId: here }] }))).saveMenuItem;
    expect(await names('anna')).toEqual(['Кофе заново', 'Десерт']);
    await admin.data(ORDER, { ids: [second.id, first.id] });
    expect(await names('anna')).toEqual(['Десерт', 'Кофе заново']);
    const edited = item({
      id: first.id,
      nameRu: 'Любой напиток',
      costMinor: 0,
      places: [{ placeId: there, stock: 2 }],
    });
    expect((await admin.data(SAVE, edited)).saveMenuItem).toEqual({
      id: first.id,
      nameRu: 'Любой напиток',
      costMinor: 0,
      places: [{ placeId: there, stock: 2 }],
    });
    expect(await names('anna')).toEqual(['Десерт']);
    await admin.data(RETIRE, { id: second.id, retired: true });
    expect(await names('anna')).toEqual([]);
    expect(
      (await admin.data(KEPT)).keptMenu.map((one: { retiredAt: string | null }) => one.retiredAt !== null),
    ).toEqual([true, false]);
    await admin.data(RETIRE, { id: second.id, retired: false });
    expect(await names('anna')).toEqual(['Десерт']);
  });

  it('refuses what is not there and what is out of bounds', async () => {
    const admin = await as('admin');
    const refused = async (more: object) => (await admin.refusal(SAVE, item(more))).code;
    expect(await refused({ id: people.anna.id })).toBe('input.not_found');
    expect(await refused({ places: [{ placeId: people.anna.id }] })).toBe('input.not_found');
    expect(await refused({ nameEn: ' ' })).toBe('input.required');
    expect(await refused({ costMinor: -1 })).toBe('input.out_of_range');
    expect(await refused({ costMinor: 0.5 })).toBe('input.not_whole');
    expect(await admin.refusal(RETIRE, { id: people.anna.id, retired: true })).toEqual({
      code: 'input.not_found',
      field: 'id',
    });
    expect((await admin.refusal(ORDER, { ids: ['x'] })).code).toBe('input.invalid');
  });

  it('counts what is left, below zero too, and nothing where nobody counts', async () => {
    const stocks = () => within(async (tx) => (await menuFor(tx, here)).map(({ stock }) => stock));
    const [counted, uncounted] = await within(async (tx) => [
      await makeMenuItem(tx, { at: [{ placeId: here, stock: 1 }] }),
      await makeMenuItem(tx, { at: [{ placeId: here }] }),
    ]);
    await within(async (tx) => {
      for (const id of [counted, counted, counted, uncounted]) await takeFromStock(tx, id, here);
      await takeFromStock(tx, counted, there);
      await takeFromStock(tx, counted, null);
    });
    expect(await stocks()).toEqual([-2, null]);
    await within((tx) => returnToStock(tx, counted, here));
    expect(await stocks()).toEqual([-1, null]);
  });

  it('keeps what was given while its editor was open', async () => {
    const id = await within((tx) =>
      makeMenuItem(tx, {
        at: [
          { placeId: here, stock: 10 },
          { placeId: there, stock: 4 },
        ],
      }),
    );
    await within((tx) => takeFromStock(tx, id, here));
    const places = [
      { placeId: here, stock: 30, seen: 10 },
      { placeId: there, stock: null, seen: 4 },
    ];
    const { saveMenuItem } = await (await as('admin')).data(SAVE, item({ id, places }));
    expect(saveMenuItem.places).toEqual(
      [
        { placeId: here, stock: 29 },
        { placeId: there, stock: null },
      ].sort((a, b) => (a.placeId < b.placeId ? -1 : 1)),
    );
  });

  it('is saved once with the same key: no second item, no difference of a stock twice', async () => {
    const admin = await as('admin');
    const fresh = item({ requestKey: randomUUID(), places: [{ placeId: here, stock: 10 }] });
    const [{ saveMenuItem: made }, { saveMenuItem: again }] = [
      await admin.data(SAVE, fresh),
      await admin.data(SAVE, fresh),
    ];
    expect(again).toEqual(made);
    expect(await names('anna')).toEqual(['Кофе заново']);
    await within((tx) => takeFromStock(tx, made.id, here));
    const counted = item({ id: made.id, requestKey: randomUUID(), places: [{ placeId: here, stock: 30, seen: 10 }] });
    for (let i = 0; i < 2; i++)
      expect((await admin.data(SAVE, counted)).saveMenuItem.places).toEqual([{ placeId: here, stock: 29 }]);
  });

  it('is a card of paper at one’s place, in the languages asked for', async () => {
    await within((tx) => makeMenuItem(tx, { at: [{ placeId: here }] }));
    const { headers } = await as('anna');
    const get = (query: string) => api.app.inject({ method: 'GET', url: `/files/pocket-card?${query}`, headers });
    const answer = await get(`place=${here}&lang=both`);
    expect([answer.statusCode, answer.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect(answer.rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(2);
    expect((await get('lang=ru')).rawPayload.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
    expect((await get(`place=${people.anna.id}`)).statusCode).toBe(422);
    expect((await api.app.inject({ method: 'GET', url: '/files/pocket-card' })).statusCode).toBe(401);
  });
});
