import { clock, newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Role } from '@zasluga/domain';
import type { Employee, Place } from '../../company';
import { makeCompany, makeEmployee, makePlace, makeTouchpoint } from '../../company/company.factory';
import { makePraisePoint } from '../../praise/praise.factory';
import { makeAnswers } from './balance.factory';

const NOW = '2026-11-21T09:00:00Z';
const AT = '2026-11-10T12:00:00+03:00';
const FIGURE = 'status estimate low high n method';
const BALANCE = `query ($period: String!, $placeId: ID, $touchpointId: ID) {
  customerBalance(period: $period, placeId: $placeId, touchpointId: $touchpointId) { placeId isWhole threshold staffThreshold
    placeChoices { id } says { message numbers { name value } subjects { nameRu } } act { message subjects { nameRu } }
    group { balance { ${FIGURE} } shares { cell count share { estimate } } }
    leftOut { oneAnswer noAnswer hidden suspicious asked } askedBalance { status estimate n } recommend { ${FIGURE} }
    comeAgain { yes { ${FIGURE} } between { n } no { estimate } } compared { yes { status } }
    months { month balance { status n estimate } }
    places { id standing balance { status estimate n } } touchpoints { id nameRu standing balance { status n estimate } } } }`;
const STORIES = `query ($period: String!, $placeId: ID, $cell: BalanceCell!, $first: Int, $after: String) {
  customerBalanceStories(period: $period, placeId: $placeId, cell: $cell, first: $first, after: $after) {
    nodes { id story } pageInfo { endCursor hasNextPage } } }`;
const last90 = { period: 'last-90-days' };

const GOOD = { expected: 1, demanded: 0, at: AT };
const BAD = { expected: -1, demanded: 2, at: AT };
const MIXED = { expected: 0, demanded: 1, at: AT };

describe('the balance of expectations and requirements', () => {
  const now = clock.now;
  let api: FreshApi;
  beforeAll(async () => {
    clock.now = () => new Date(NOW);
    api = await freshApi();
  });
  afterAll(async () => {
    clock.now = now;
    await api?.close();
  });

  /** Two cafés of six people with a till and a counter each, and a kiosk of three; each café has its manager. */
  async function company() {
    const { id: companyId } = await makeCompany(api.database);
    return api.database.inCompany(companyId, async (tx) => {
      const till = await makeTouchpoint(tx, { nameRu: 'касса', position: 1 });
      const counter = await makeTouchpoint(tx, { nameRu: 'стойка', position: 2 });
      const leader = await makeEmployee(tx, { roles: ['employee', 'leader'] });
      const site = async (nameRu: string, people: number) => {
        const place = await makePlace(tx, { nameRu });
        const manager = await makeEmployee(tx, { managerId: leader.id });
        for (let i = 0; i < people; i += 1) await makeEmployee(tx, { placeId: place.id, managerId: manager.id });
        const at = (touchpointId: string) => makePraisePoint(tx, { placeId: place.id, touchpointId });
        return { place, manager, till: (await at(till.id)).id, counter: (await at(counter.id)).id };
      };
      return {
        companyId,
        leader,
        till,
        counter,
        north: await site('Северное', 6),
        south: await site('Южное', 6),
        kiosk: await site('Киоск', 3),
      };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;
  const inside = <T>({ companyId }: Company, work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
  const read = async (person: Employee, view: object = last90) =>
    (await (await api.as(person)).data(BALANCE, { ...last90, ...view })).customerBalance;

  it('is Kharsky’s index of those who answered both questions, complaints among them', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 60, GOOD);
      await makeAnswers(tx, c.north.till, 25, MIXED);
      await makeAnswers(tx, c.north.till, 10, BAD);
      await makeAnswers(tx, c.north.till, 5, { ...BAD, kind: 'problem', state: 'taken' });
    });
    const page = await read(c.leader);
    // (60 − 15) of 100
    expect(page.group.balance).toMatchObject({ status: 'OK', estimate: 0.45, n: 100, method: 'ADJUSTED_WALD' });
    expect(page.group.balance.low).toBeGreaterThan(0.25);
    expect(page.group.balance.high).toBeLessThan(0.6);
    expect(page.group.shares.map(({ cell, count }: { cell: string; count: number }) => [cell, count])).toEqual([
      ['MET_NOTHING', 60],
      ['MET_SOMETHING', 25],
      ['UNMET_NOTHING', 0],
      ['UNMET_SOMETHING', 15],
    ]);
    expect(page.says).toMatchObject({ message: 'culture.balance.says.positive' });
    expect(page.act).toMatchObject({ message: 'culture.balance.act.demands' });
  });

  it('leaves out what nobody vouches for and what was asked for, and says how much', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 40, GOOD);
      await makeAnswers(tx, c.north.till, 7, { ...GOOD, state: 'hidden' });
      await makeAnswers(tx, c.north.till, 8, { ...GOOD, suspicious: true });
      await makeAnswers(tx, c.north.till, 9, { ...BAD, suspicious: true, state: 'published' });
      await makeAnswers(tx, c.north.till, 31, { ...GOOD, askedToWrite: true });
      await makeAnswers(tx, c.north.till, 3, { at: AT });
      await makeAnswers(tx, c.north.till, 4, { expected: 1, at: AT });
      await makeAnswers(tx, c.north.till, 2, { demanded: 1, at: AT });
      await makeAnswers(tx, c.north.till, 50, { ...BAD, at: '2026-05-01T12:00:00+03:00' });
    });
    const page = await read(c.leader);
    expect(page.group.balance.n).toBe(49);
    expect(page.leftOut).toEqual({ oneAnswer: 6, noAnswer: 3, hidden: 7, suspicious: 8, asked: 31 });
    expect(page.askedBalance).toEqual({ status: 'OK', estimate: 1, n: 31 });
  });

  it('tells the other questions apart, each by those who answered it', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 30, { recommend: 9, comeAgain: 2, at: AT });
      await makeAnswers(tx, c.north.till, 10, { recommend: 7, comeAgain: 1, at: AT });
      await makeAnswers(tx, c.north.till, 10, { recommend: 6, at: AT });
      await makeAnswers(tx, c.south.till, 15, { compared: 1, at: AT });
    });
    const page = await read(c.leader);
    expect(page.recommend).toMatchObject({ status: 'OK', estimate: 0.4, n: 50 });
    expect(page.comeAgain).toMatchObject({
      yes: { status: 'OK', estimate: 0.75 },
      between: { n: 40 },
      no: { estimate: 0 },
    });
    expect(page.compared.yes.status).toBe('INSUFFICIENT');
    expect(page.group.balance.status).toBe('EMPTY');
    expect(page.says.message).toBe('culture.balance.says.empty');
  });

  it('gives an interval without a point for 20 to 29 recommendations, and no index below 30', async () => {
    const c = await company();
    await inside(c, (tx) => makeAnswers(tx, c.north.till, 24, { ...GOOD, recommend: 9 }));
    const page = await read(c.leader);
    expect(page.recommend).toMatchObject({ status: 'INSUFFICIENT', estimate: null, n: 24 });
    expect(page.recommend.low).toBeGreaterThan(0.5);
    expect(page.group).toMatchObject({ balance: { status: 'INSUFFICIENT', n: 24, low: null }, shares: [] });
    expect(page.says).toMatchObject({ message: 'culture.balance.says.insufficient' });
  });

  it('hides a place of three people and few answers, and whatever would give them away', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 60, GOOD);
      await makeAnswers(tx, c.north.counter, 50, GOOD);
      await makeAnswers(tx, c.south.till, 40, BAD);
      await makeAnswers(tx, c.south.counter, 4, BAD);
      await makeAnswers(tx, c.kiosk.till, 45, BAD);
    });
    const page = await read(c.leader);
    const status = (lines: { id: string; balance: { status: string } }[]) =>
      Object.fromEntries(lines.map(({ id, balance }) => [id, balance.status]));
    expect(page.group.balance).toMatchObject({ status: 'OK', n: 199 });
    // the kiosk's three people could be found by subtraction, so the smaller café goes too
    expect(status(page.places)).toEqual({
      [c.north.place.id]: 'OK',
      [c.south.place.id]: 'SUPPRESSED',
      [c.kiosk.place.id]: 'SUPPRESSED',
    });
    expect(status(page.touchpoints)).toMatchObject({ [c.till.id]: 'OK' });
    const south = await read(c.leader, { placeId: c.south.place.id });
    expect(south.group).toEqual({
      balance: { status: 'SUPPRESSED', estimate: null, low: null, high: null, n: 0, method: 'ADJUSTED_WALD' },
      shares: [],
    });
    expect(south.says.message).toBe('culture.balance.says.suppressed');
    expect(south.months).toEqual([]);
    const stories = await (
      await api.as(c.leader)
    ).data(STORIES, { ...last90, placeId: c.south.place.id, cell: 'MET_NOTHING' });
    expect(stories.customerBalanceStories.nodes).toEqual([]);
  });

  it('names the place that lies behind the others, and the touchpoint where most is demanded', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 60, GOOD);
      await makeAnswers(tx, c.north.counter, 60, MIXED);
      await makeAnswers(tx, c.south.till, 40, GOOD);
      await makeAnswers(tx, c.south.counter, 60, BAD);
    });
    const page = await read(c.leader);
    expect(page.says).toMatchObject({ message: 'culture.balance.says.below', subjects: [{ nameRu: 'Южное' }] });
    expect(page.act).toMatchObject({ message: 'culture.balance.act.demands_at', subjects: [{ nameRu: 'стойка' }] });
    expect(page.places.map(({ standing }: { standing: string }) => standing)).toEqual(['ABOVE', 'BELOW']);
    const alike = await read(c.leader, { touchpointId: c.till.id });
    expect(alike.places.map(({ standing }: { standing: string }) => standing)).toEqual(['WITHIN', 'WITHIN']);
    expect(alike.touchpoints).toEqual([]);
  });

  it('goes by months: thirty answers make a figure, and no month can be found by subtraction', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 40, { ...GOOD, at: '2026-09-15T12:00:00+03:00' });
      await makeAnswers(tx, c.north.till, 50, { ...BAD, at: '2026-10-15T12:00:00+03:00' });
      await makeAnswers(tx, c.north.till, 15, GOOD);
    });
    const { months } = await read(c.leader, { period: '2026' });
    expect(months).toHaveLength(12);
    expect(months.slice(-4).map((one: { balance: object }) => one.balance)).toEqual([
      { status: 'EMPTY', n: 0, estimate: null },
      { status: 'OK', n: 40, estimate: 1 },
      { status: 'OK', n: 50, estimate: -1 },
      { status: 'INSUFFICIENT', n: 15, estimate: null },
    ]);
    expect(months.at(-1).month).toBe('2026-11');
  });

  describe('is seen', () => {
    const everybody: readonly [Role | 'nobody' | 'manager', boolean, boolean][] = [
      ['leader', true, true],
      ['curator', true, true],
      ['admin', true, true],
      ['reward_admin', false, false],
      ['employee', false, false],
      ['manager', true, false],
    ];
    it.each(everybody)('by %s: at a place of their own %s, elsewhere %s', async (who, own, other) => {
      const c = await company();
      const person =
        who === 'manager'
          ? c.north.manager
          : await inside(c, (tx) => makeEmployee(tx, { roles: ['employee', who as Role], placeId: c.north.place.id }));
      const client = await api.as(person);
      const may = async (place: Place) =>
        !(await client.gql(BALANCE, { ...last90, placeId: place.id })).errors &&
        !(await client.gql(STORIES, { ...last90, placeId: place.id, cell: 'MET_NOTHING' })).errors;
      expect([await may(c.north.place), await may(c.south.place)]).toEqual([own, other]);
      if (!other)
        expect((await client.refusal(BALANCE, { ...last90, placeId: c.south.place.id })).code).toBe(
          'identity.forbidden',
        );
    });

    it('by a manager of a place never as a whole, nor compared with other places', async () => {
      const c = await company();
      await inside(c, async (tx) => {
        await makeAnswers(tx, c.north.till, 40, GOOD);
        await makeAnswers(tx, c.south.till, 40, BAD);
      });
      const page = await read(c.north.manager);
      expect(page).toMatchObject({ placeId: c.north.place.id, isWhole: false, places: [] });
      expect(page.placeChoices).toEqual([{ id: c.north.place.id }]);
      expect(page.group.balance).toMatchObject({ n: 40, estimate: 1 });
    });

    it('not by a manager whose people work at no place', async () => {
      const c = await company();
      const chief = await inside(c, async (tx) => {
        const made = await makeEmployee(tx);
        await makeEmployee(tx, { managerId: made.id });
        return made;
      });
      const page = await read(chief);
      expect(page.says.message).toBe('culture.balance.says.no_place');
      expect(page.group.balance.status).toBe('EMPTY');
    });

    it('not by strangers, and of no place that there is not', async () => {
      const c = await company();
      const leader = await api.as(c.leader);
      expect((await api.stranger.refusal(BALANCE, last90)).code).toBe('identity.required');
      expect(await leader.refusal(BALANCE, { ...last90, placeId: newId() })).toMatchObject({
        code: 'input.not_found',
        field: 'placeId',
      });
      expect(await leader.refusal(BALANCE, { ...last90, touchpointId: newId() })).toMatchObject({
        field: 'touchpointId',
      });
      expect(await leader.refusal(BALANCE, { period: '2026-13' })).toMatchObject({ code: 'input.invalid' });
    });
  });

  it('leads to the published stories of a field, page by page', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      await makeAnswers(tx, c.north.till, 40, GOOD);
      await makeAnswers(tx, c.north.till, 3, { ...GOOD, state: 'published' });
      await makeAnswers(tx, c.north.till, 1, { ...BAD, state: 'published' });
      await makeAnswers(tx, c.north.till, 1, { ...GOOD, state: 'published', askedToWrite: true });
      const rows = await tx.sql<{ id: string }>('spec.published', `select id from praise where state = 'published'`);
      for (const [i, { id }] of rows.entries()) {
        const recognitionId = newId();
        await tx.sql(
          'spec.became',
          `insert into recognition (company_id, id, source, state, story, visibility, publish_at, published_at)
           values ($1, $2, 'customer', $3, 'спасибо', 'everyone', $4, $4)`,
          [tx.companyId, recognitionId, 'published', `2026-11-1${i}T10:00:00Z`],
        );
        await tx.sql('spec.tie', 'update praise set recognition_id = $2 where id = $1', [id, recognitionId]);
      }
    });
    const leader = await api.as(c.leader);
    const page = async (after?: string) =>
      (await leader.data(STORIES, { ...last90, cell: 'MET_NOTHING', first: 2, after })).customerBalanceStories;
    const first = await page();
    expect(first).toMatchObject({ nodes: [{ story: 'спасибо' }, {}], pageInfo: { hasNextPage: true } });
    const second = await page(first.pageInfo.endCursor);
    expect(second).toMatchObject({ nodes: [{}], pageInfo: { hasNextPage: false } });
    expect(new Set([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)).size).toBe(3);
  });
});
