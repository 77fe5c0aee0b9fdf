import type { ApiClient } from '@zasluga/testing';
import { makeEmployee, makePlace, makeTouchpoint } from '../../../company/company.factory';
import { xlsxOf } from '../../../company/import/xlsx.factory';
import { Customer } from '../../customer.factory';

const ROW = 'outcome line fault named first place { nameRu } touchpoint { nameRu } employee { firstName }';
const PLAN = `query ($input: PraisePointBatchInput!) { praisePointBatchPlan(input: $input) { fresh existing faulty rows { ${ROW} } } }`;
const CREATE = `mutation ($input: PraisePointBatchInput!) { createPraisePoints(input: $input) {
  createdIds existing faulty created { id code place { nameRu } touchpoint { nameRu } } } }`;

describe('many praise points at once', () => {
  let customer: Customer, curator: ApiClient, employee: ApiClient, placeId: string, hallId: string;

  beforeEach(async () => {
    customer = await Customer.arrive();
    const [olga, ivan] = await customer.api.database.inCompany(customer.companyId, async (tx) => {
      ({ id: placeId } = await makePlace(tx, { nameRu: 'Озёрная', addressRu: 'Озёрная, 1' }));
      await makePlace(tx, { nameRu: 'Старая', closedAt: new Date('2026-01-01') });
      ({ id: hallId } = await makeTouchpoint(tx, { nameRu: 'зал' }));
      return [
        await makeEmployee(tx, { roles: ['employee', 'curator'] }),
        await makeEmployee(tx, { firstName: 'Иван', placeId, shownToCustomers: true }),
      ];
    });
    [curator, employee] = [await customer.api.as(olga), await customer.api.as(ivan)];
  });
  afterEach(() => customer?.api.close());

  const plan = async (input: object) => (await curator.data(PLAN, { input })).praisePointBatchPlan;
  const create = async (input: object) => (await curator.data(CREATE, { input })).createPraisePoints;
  const count = async () =>
    (
      await customer.api.database.reading(customer.companyId, (tx) =>
        tx.sql<{ n: number }>('test.count', 'select count(*)::int as n from praise_point where closed_at is null'),
      )
    )[0]!.n;

  it('crosses all open places with all touchpoints, leaves what exists, and does nothing the second time', async () => {
    const all = { source: 'PLACES', alone: true };
    // two places × (alone, касса, зал), of which "Лесная · касса" is there
    expect(await plan(all)).toMatchObject({ fresh: 5, existing: 1, faulty: 0 });
    expect(await count()).toBe(1);
    const [one, other] = await Promise.all([create(all), create(all)]);
    expect([one.createdIds.length, other.createdIds.length].sort()).toEqual([0, 5]);
    expect(new Set([...one.created, ...other.created].map(({ code }: { code: string }) => code)).size).toBe(5);
    expect(await count()).toBe(6);
    expect(await plan(all)).toMatchObject({ fresh: 0, existing: 6 });
  });

  it('takes some places and some touchpoints, or places alone', async () => {
    const some = await plan({ source: 'PLACES', placeIds: [placeId], touchpointIds: [hallId] });
    expect(some.rows).toEqual([
      expect.objectContaining({ outcome: 'NEW', place: { nameRu: 'Озёрная' }, touchpoint: { nameRu: 'зал' } }),
    ]);
    expect(await plan({ source: 'PLACES', placeIds: [placeId], touchpointIds: [], alone: true })).toMatchObject({
      fresh: 1,
    });
    expect(await curator.refusal(PLAN, { input: { source: 'PLACES', touchpointIds: [] } })).toEqual({
      code: 'input.required',
      field: 'input.touchpointIds',
    });
  });

  it('makes badges of everybody who agreed to be shown, and of nobody else', async () => {
    const made = await plan({ source: 'PEOPLE' });
    expect(made.rows.map(({ employee: one }: { employee: { firstName: string } }) => one.firstName).sort()).toEqual([
      'Анна',
      'Иван',
    ]);
    expect(await plan({ source: 'PEOPLE', placeIds: [placeId] })).toMatchObject({ fresh: 1 });
    await create({ source: 'PEOPLE' });
    expect(await plan({ source: 'PEOPLE' })).toMatchObject({ fresh: 0, existing: 2 });
  });

  it('reads a list row by row, says what is wrong with a row, and creates the others', async () => {
    const list = 'Место; точка\nОзёрная; зал\nЛесная, 7; касса\nОзерная; зал\nЛуна\nСтарая; зал\nОзёрная; крыша';
    const { rows, ...counts } = await plan({ source: 'LIST', list });
    expect(counts).toEqual({ fresh: 1, existing: 1, faulty: 4 });
    expect(
      rows.map(({ line, outcome, fault, named, first }: Record<string, unknown>) => [
        line,
        outcome,
        fault,
        named,
        first,
      ]),
    ).toEqual([
      [4, 'FAULT', 'REPEATED', 'Озерная; зал', 2],
      [5, 'FAULT', 'UNKNOWN', 'Луна', null],
      [6, 'FAULT', 'CLOSED', 'Старая', null],
      [7, 'FAULT', 'TOUCHPOINT', 'крыша', null],
      [2, 'NEW', null, null, null],
      [3, 'EXISTS', null, null, null],
    ]);
    expect(await create({ source: 'LIST', list })).toMatchObject({
      existing: 1,
      faulty: 4,
      created: [{ place: { nameRu: 'Озёрная' } }],
    });
    expect(await create({ source: 'LIST', list })).toMatchObject({ existing: 2, faulty: 4, createdIds: [] });
  });

  it('creates a thousand, and refuses more in words', async () => {
    await customer.api.database.inCompany(customer.companyId, (tx) =>
      tx.sql(
        'test.many_places',
        `insert into place (company_id, id, name_ru, name_en) select $1, gen_random_uuid(), 'Место ' || n, 'Place ' || n from generate_series(1, 998) n`,
        [customer.companyId],
      ),
    );
    const places = { source: 'PLACES', touchpointIds: [], alone: true };
    expect((await create(places)).createdIds).toHaveLength(1000);
    expect(await curator.refusal(PLAN, { input: { source: 'PLACES' } })).toMatchObject({
      code: 'praise.points_too_many',
    });
    const list = Array.from({ length: 1001 }, (_, n) => `Место ${n}; зал`).join('\n');
    expect(await curator.refusal(CREATE, { input: { source: 'LIST', list } })).toMatchObject({
      code: 'praise.points_too_many',
    });
  });

  it('reads a file into the list that could have been pasted, for a curator only', async () => {
    const send = (who: ApiClient, payload: Buffer, name: string) =>
      customer.api.app.inject({
        method: 'POST',
        url: `/files/praise-points?name=${encodeURIComponent(name)}`,
        headers: { ...who.headers, 'content-type': 'application/octet-stream' },
        payload,
      });
    const csv = Buffer.from('Место;Точка контакта\r\n"Лесная, 7";касса\r\n', 'utf8');
    expect((await send(curator, csv, 'точки.csv')).json()).toEqual({ id: 'точки.csv', list: 'Лесная, 7; касса' });
    const sheet = xlsxOf([
      ['Точка контакта', 'Место'],
      ['зал', 'Озёрная'],
    ]);
    expect((await send(curator, sheet, 'точки.xlsx')).json()).toEqual({ id: 'точки.xlsx', list: 'Озёрная; зал' });
    expect((await send(curator, Buffer.from('PK\u0003\u0004 nonsense'), 'x.xlsx')).statusCode).toBeGreaterThanOrEqual(
      400,
    );
    expect((await send(employee, csv, 'x.csv')).json()).toEqual({ code: 'identity.forbidden' });
    expect((await employee.gql(PLAN, { input: { source: 'UNITS' } })).errors?.length).toBe(1);
  });
});
