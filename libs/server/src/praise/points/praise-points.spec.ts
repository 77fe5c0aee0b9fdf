import type { ApiClient } from '@zasluga/testing';
import { makeCompany, makeEmployee, makePlace, makeTouchpoint } from '../../company/company.factory';
import { Customer, statusPathOf } from '../customer.factory';
import { newPraiseCode } from '../praise.keys';
import { insertPoints } from './insert-points';

const CREATE = `mutation ($input: PraisePointInput!) { createPraisePoint(input: $input) { id code } }`;
const MOVE = `mutation ($id: ID!, $input: PraisePointInput!) { movePraisePoint(id: $id, input: $input) { id code place { id } } }`;
const REPLACE = `mutation ($id: ID!, $leadsOn: Boolean!) { replacePraisePoint(id: $id, leadsOn: $leadsOn) { id code place { id } } }`;
const CLOSE = `mutation ($id: ID!, $closed: Boolean!) { closePraisePoint(id: $id, closed: $closed) { id closedAt leadsOn replacedBy { id } } }`;
const LIST = `query ($filter: PraisePointFilter, $first: Int, $after: String) { praisePoints(filter: $filter, first: $first, after: $after) {
  nodes { id code kind quiet scans opens stored enriched elsewhere lastScannedAt } pageInfo { endCursor hasNextPage } } }`;
const TOTALS = `query ($filter: PraisePointFilter) { praisePointTotals(filter: $filter) { points quiet scans opens stored enriched } }`;

describe('praise points', () => {
  let customer: Customer, curator: ApiClient, placeId: string, otherId: string, tillId: string;

  beforeAll(async () => {
    customer = await Customer.arrive();
    const olga = await customer.api.database.inCompany(customer.companyId, async (tx) => {
      ({ id: placeId } = await makePlace(tx, { nameRu: 'Озёрная', addressRu: 'Озёрная, 1' }));
      ({ id: otherId } = await makePlace(tx, { nameRu: 'Вокзал', addressRu: 'Вокзальная, 3' }));
      ({ id: tillId } = await makeTouchpoint(tx, { nameRu: 'выдача' }));
      return makeEmployee(tx, { roles: ['employee', 'curator'], firstName: 'Ольга', lastName: 'Кураторова' });
    });
    curator = await customer.api.as(olga);
  });
  afterAll(() => customer?.api.close());

  const create = async (input: object): Promise<{ id: string; code: string }> =>
    (await curator.data(CREATE, { input })).createPraisePoint;
  const page = (code: string) => customer.get(`/${code}`);
  const list = async (filter: object, rest: object = {}) =>
    (await curator.data(LIST, { filter, ...rest })).praisePoints;

  it('draws another code where chance draws one of another company', async () => {
    const taken = await customer.api.database.inCompany((await makeCompany(customer.api.database)).id, async (tx) => {
      const { id } = await makePlace(tx);
      const [made] = await insertPoints(tx, { employeeId: null as never }, [
        { placeId: id, touchpointId: null, unitId: null, employeeId: null },
      ]);
      return (await tx.sql<{ code: string }>('test.code', 'select code from praise_point where id = $1', [made]))[0]!
        .code;
    });
    const drawn = [taken, taken, newPraiseCode(), newPraiseCode()];
    const codes = await customer.api.database.inCompany(customer.companyId, async (tx) => {
      const target = { placeId, touchpointId: null, unitId: null, employeeId: null };
      const ids = await insertPoints(tx, { employeeId: null as never }, [target, target], () => drawn.shift()!);
      const rows = await tx.sql<{ id: string; code: string }>(
        'test.codes',
        'select id, code from praise_point where id = any($1)',
        [ids],
      );
      await tx.sql('test.gone', 'update praise_point set closed_at = clock_timestamp() where id = any($1)', [ids]);
      return rows.map(({ code }) => code);
    });
    expect(codes).toHaveLength(2);
    expect(codes).not.toContain(taken);
  });

  it('moves with its code, and praise stays where it was given', async () => {
    const point = await create({ placeId, touchpointId: tillId });
    const thanks = await customer.post(`/${point.code}`, { who: 'team', m: 'Здесь и сейчас' });
    expect(thanks.statusCode).toBe(200);
    const moved = (await curator.data(MOVE, { id: point.id, input: { placeId: otherId } })).movePraisePoint;
    expect(moved).toEqual({ id: point.id, code: point.code, place: { id: otherId } });
    expect((await page(point.code)).body).toContain('Вокзальная, 3');
    expect((await customer.get(statusPathOf(thanks.body))).body).toContain('Озёрная, 1 · выдача');
    const given = await customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql(
        'test.given',
        `select place_id as "placeId", touchpoint_id as "touchpointId" from praise where words = 'Здесь и сейчас'`,
      ),
    );
    expect(given).toEqual([{ placeId, touchpointId: tillId }]);
    const { praisePointMoves } = await curator.data(
      'query ($id: ID!) { praisePointMoves(id: $id) { fromRu toRu by } }',
      point,
    );
    expect(praisePointMoves).toEqual([
      { fromRu: 'Озёрная, 1 · выдача', toRu: 'Вокзальная, 3', by: 'Ольга Кураторова' },
    ]);
    await curator.data(MOVE, { id: point.id, input: { placeId: otherId } });
    expect(
      (await curator.data('query ($id: ID!) { praisePointMoves(id: $id) { id } }', point)).praisePointMoves,
    ).toHaveLength(1);
  });

  it('keeps the place of a badge with the praise, also when its person has gone elsewhere since', async () => {
    const badge = await create({ employeeId: customer.anna.id });
    await customer.post(`/${badge.code}`, { who: customer.anna.id, m: 'По бейджу' });
    const given = await customer.api.database.inCompany(customer.companyId, async (tx) => {
      const before = await tx.sql<{ id: string }>('test.was', 'select place_id as id from employee where id = $1', [
        customer.anna.id,
      ]);
      const [row] = await tx.sql<{ id: string }>(
        'test.badge',
        `select place_id as id from praise where words = 'По бейджу'`,
      );
      return { row, before: before[0] };
    });
    expect(given.row!.id).not.toBeNull();
    expect(given.row).toEqual(given.before);
  });

  it('is replaced: the old code leads to the new one, over any number of replacements', async () => {
    const first = await create({ placeId });
    const second = (await curator.data(REPLACE, { id: first.id, leadsOn: true })).replacePraisePoint;
    const third = (await curator.data(REPLACE, { id: second.id, leadsOn: true })).replacePraisePoint;
    expect(third.place).toEqual({ id: placeId });
    expect(new Set([first.code, second.code, third.code]).size).toBe(3);
    for (const code of [first.code, second.code]) {
      const answer = await page(code);
      expect(answer.statusCode).toBe(200);
      expect(answer.body).toContain('Озёрная, 1');
    }
    const thanks = await customer.post(`/${first.code}`, { who: 'team', m: 'По старой табличке' });
    expect((await customer.get(statusPathOf(thanks.body))).statusCode).toBe(200);
    const [row] = await customer.api.database.reading(customer.companyId, (tx) =>
      tx.sql<{ id: string }>('test.at', `select point_id as id from praise where words = 'По старой табличке'`),
    );
    expect(row!.id).toBe(third.id);
    const scans = (await list({ state: 'CLOSED' }, { first: 100 })).nodes.find(
      (one: { id: string }) => one.id === first.id,
    );
    expect(scans.lastScannedAt).not.toBeNull(); // the old print is still somewhere
    expect((await curator.gql(REPLACE, { id: first.id, leadsOn: true })).errors?.[0]?.extensions?.['code']).toBe(
      'praise.point_closed',
    );
  });

  it('is replaced after abuse: the old code says that it is closed, and what led to it says so, too', async () => {
    const first = await create({ placeId });
    const second = (await curator.data(REPLACE, { id: first.id, leadsOn: true })).replacePraisePoint;
    await curator.data(REPLACE, { id: second.id, leadsOn: false });
    for (const code of [first.code, second.code]) {
      const answer = await page(code);
      expect([code, answer.statusCode]).toEqual([code, 410]);
      expect(answer.body).toContain('Эта точка закрыта');
    }
  });

  it('closes, naming its own place first, and opens again for itself', async () => {
    const point = await create({ placeId: otherId, touchpointId: tillId });
    const second = (await curator.data(REPLACE, { id: point.id, leadsOn: true })).replacePraisePoint;
    expect((await curator.data(CLOSE, { id: second.id, closed: true })).closePraisePoint.closedAt).not.toBeNull();
    const closed = await page(point.code);
    expect(closed.statusCode).toBe(410);
    expect(closed.body.indexOf('Вокзальная, 3')).toBeLessThan(closed.body.indexOf('Лесная, 7'));
    expect((await curator.data(CLOSE, { id: point.id, closed: false })).closePraisePoint).toEqual({
      id: point.id,
      closedAt: null,
      leadsOn: false,
      replacedBy: null,
    });
    expect((await page(point.code)).statusCode).toBe(200);
  });

  it('counts scans, openings, what was stored and what was added, of the period', async () => {
    const point = await create({ placeId, touchpointId: tillId });
    for (const url of [point.code, point.code, point.code.toLowerCase()]) await page(url);
    const thanks = await customer.post(`/${point.code}`, { who: 'team', m: 'Сосчитайте' });
    await customer.post(`/${point.code}`, { who: 'team', m: 'И это' });
    await customer.post(statusPathOf(thanks.body), { q: 'expected', v: 'more', lang: 'ru' });
    await customer.api.database.inCompany(customer.companyId, (tx) =>
      tx.sql(
        'test.long_ago',
        `insert into praise_point_day (company_id, point_id, day, scans, opens) values ($1, $2, current_date - 40, 5, 7)`,
        [customer.companyId, point.id],
      ),
    );
    const figures = { scans: 2, opens: 3, stored: 2, enriched: 1, elsewhere: 0 };
    const filter = { placeId, touchpointId: tillId, days: 7, kind: 'TOUCHPOINT' };
    expect((await list(filter)).nodes).toEqual([expect.objectContaining({ id: point.id, quiet: false, ...figures })]);
    expect((await list({ ...filter, days: 90 })).nodes[0]).toMatchObject({ ...figures, scans: 7, opens: 10 });
    expect((await curator.data(TOTALS, { filter })).praisePointTotals).toMatchObject({
      points: 1,
      scans: 2,
      opens: 3,
      stored: 2,
      enriched: 1,
    });
  });

  it('writes one row for an opening, and the point itself once an hour', async () => {
    const point = await create({ placeId });
    const versionOf = () =>
      customer.api.database.reading(customer.companyId, (tx) =>
        tx.sql(
          'test.version',
          'select xmin::text, last_scanned_at is not null as scanned from praise_point where id = $1',
          [point.id],
        ),
      );
    await page(point.code);
    const after = await versionOf();
    expect(after).toEqual([expect.objectContaining({ scanned: true })]);
    await page(point.code);
    await page(point.code);
    expect(await versionOf()).toEqual(after);
  });

  it('is marked when nobody scanned it for 14 days, and found so, longest first', async () => {
    const [silent, fresh] = [await create({ placeId: otherId }), await create({ placeId: otherId })];
    await customer.api.database.inCompany(customer.companyId, (tx) =>
      tx.sql(
        'test.old',
        `update praise_point set created_at = clock_timestamp() - interval '20 days',
        last_scanned_at = clock_timestamp() - interval '15 days' where id = $1`,
        [silent.id],
      ),
    );
    const { nodes } = await list({ state: 'QUIET', order: 'QUIETEST', placeId: otherId });
    expect(nodes).toEqual([expect.objectContaining({ id: silent.id, quiet: true })]);
    expect((await list({ search: fresh.code.toLowerCase() })).nodes).toEqual([
      expect.objectContaining({ id: fresh.id, quiet: false }),
    ]);
    await page(silent.code);
    expect((await list({ state: 'QUIET', placeId: otherId })).nodes).toEqual([]);
  });

  it.each(['NEWEST', 'NAME', 'OPENS', 'QUIETEST'])('is listed in pages by %s, each once', async (order) => {
    const all = (await list({ order }, { first: 100 })).nodes.map(({ id }: { id: string }) => id);
    const seen: string[] = [];
    for (let after: string | null = null; ;) {
      const { nodes, pageInfo } = await list({ order }, { first: 3, after });
      seen.push(...nodes.map(({ id }: { id: string }) => id));
      if (!pageInfo.hasNextPage) break;
      after = pageInfo.endCursor;
    }
    expect(seen).toEqual(all);
    expect(all.length).toBeGreaterThan(6);
    expect(new Set(all).size).toBe(all.length);
  });

  it('is found by words of its place, its person, its code; never by what stands for any sign', async () => {
    expect((await list({ search: 'вокзальная выдача' })).nodes.length).toBeGreaterThan(0);
    expect((await list({ search: 'петрова' })).nodes.map(({ kind }: { kind: string }) => kind)).toEqual(['PERSON']);
    expect((await list({ search: '%' })).nodes).toEqual([]);
  });
});
