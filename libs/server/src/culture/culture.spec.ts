import { clock, newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee, Unit } from '../company';
import { makeCompany, makeEmployee, makeUnit } from '../company/company.factory';
import type { Behaviour, Value } from '../values';
import { makeBehaviour, makeRanking, makeValue } from '../values/values.factory';

const NOW = '2026-11-21T09:00:00Z';
const FIGURE = 'status estimate low high n nEff method';
const SAYS = 'says { message numbers { name value } choices { name value } subjects { name nameRu } } act { message }';
const VALUES = `query ($period: String!, $unitId: ID) { valuesLived(period: $period, unitId: $unitId) { threshold declaredSince ${SAYS}
  declared { place value { id nameRu } } orders { source status exposure acts givers agreement { median }
    values { valueId acts oneVotePlace place { median low high } share { ${FIGURE} } } } } }`;
const ICEBERG = `query ($period: String!, $unitId: ID) { iceberg(period: $period, unitId: $unitId) { ${SAYS}
  sides { source status acts unsaid givers depths { depth acts share { ${FIGURE} } } } } }`;
const UNSEEN = `query ($period: String!, $unitId: ID) { unseen(period: $period, unitId: $unitId) { ${SAYS} tenureDays
  whole { people byChance share { ${FIGURE} } } groups { unitId people byChance position share { status estimate } }
  limits { n low95 high95 low998 high998 } } }`;

interface Thanks {
  giver: Employee | null;
  receivers: readonly Employee[];
  value?: Value;
  depth?: 'courtesy' | 'beyond' | 'sacrifice';
  shown?: readonly Behaviour[];
  at?: string;
  state?: 'published' | 'held' | 'hidden';
  visibility?: 'everyone' | 'private';
}

async function thank(
  tx: Tx,
  { giver, receivers, value, depth, shown = [], at = '2026-11-10T12:00:00+03:00', ...rest }: Thanks,
) {
  const id = newId();
  const state = rest.state ?? 'published';
  await tx.sql(
    'spec.recognition',
    `insert into recognition (company_id, id, source, state, giver_id, value_id, depth, visibility, shown_behaviour_ids, publish_at,
       published_at, hidden_reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10, $11)`,
    [
      tx.companyId,
      id,
      giver ? 'colleague' : 'customer',
      state,
      giver?.id ?? null,
      value?.id ?? null,
      depth ?? null,
      rest.visibility ?? 'everyone',
      shown.map((one) => one.id),
      at,
      state === 'hidden' ? 'ссора' : null,
    ],
  );
  for (const { id: employeeId, unitId } of receivers)
    await tx.sql(
      'spec.receiver',
      `insert into recognition_receiver (company_id, recognition_id, employee_id, unit_id) values ($1, $2, $3, $4)`,
      [tx.companyId, id, employeeId, unitId],
    );
  return id;
}

describe('the pages of culture', () => {
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

  /** A hall of twelve, a kitchen of eight, an office of three; the leader belongs to no unit. */
  async function company() {
    const { id: companyId } = await makeCompany(api.database);
    return api.database.inCompany(companyId, async (tx) => {
      const units: Record<'hall' | 'kitchen' | 'office', Unit> = {
        hall: await makeUnit(tx, { nameRu: 'Зал', position: 1 }),
        kitchen: await makeUnit(tx, { nameRu: 'Кухня', position: 2 }),
        office: await makeUnit(tx, { nameRu: 'Офис', position: 3 }),
      };
      const people = async (unit: Unit, count: number) => {
        const found: Employee[] = [];
        for (let i = 0; i < count; i += 1)
          found.push(await makeEmployee(tx, { unitId: unit.id, hiredOn: '2025-01-01' }));
        return found;
      };
      const hall = await people(units.hall, 12);
      const kitchen = await people(units.kitchen, 8);
      const office = await people(units.office, 3);
      const leader = await makeEmployee(tx, { roles: ['employee', 'leader'], hiredOn: '2026-11-01' });
      const values = {
        guest: await makeValue(tx, { nameRu: 'Гость', isCustomer: true }),
        speed: await makeValue(tx, { nameRu: 'Темп' }),
      };
      const ranking = await makeRanking(tx, [values.guest.id, values.speed.id], { inForceFrom: '2026-01-15' });
      return { companyId, units, hall, kitchen, office, leader, values, ranking };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;
  const inside = <T>({ companyId }: Company, work: (tx: Tx) => Promise<T>) => api.database.inCompany(companyId, work);
  const asLeader = ({ leader }: Company): Promise<ApiClient> => api.as(leader);
  const last90 = { period: 'last-90-days' };

  it('are for leaders, curators and administrators', async () => {
    const c = await company();
    const refused = await (await api.as(c.hall[0]!)).refusal(VALUES, last90);
    expect(refused.code).toBe('identity.forbidden');
    expect((await api.stranger.refusal(UNSEEN, last90)).code).toBe('identity.required');
    await (await asLeader(c)).data(ICEBERG, last90);
  });

  it('name the period or the unit that there is not', async () => {
    const leader = await asLeader(await company());
    expect(await leader.refusal(VALUES, { period: '2026-13' })).toMatchObject({
      code: 'input.invalid',
      field: 'period',
    });
    expect(await leader.refusal(VALUES, { period: "2026' or 1=1 --" })).toMatchObject({ code: 'input.invalid' });
    expect(await leader.refusal(UNSEEN, { ...last90, unitId: newId() })).toMatchObject({
      code: 'input.not_found',
      field: 'unitId',
    });
    expect(await leader.refusal(UNSEEN, { ...last90, unitId: 'зал' })).toMatchObject({ code: 'input.invalid' });
  });

  describe('“Do we live our values?”', () => {
    /** Everybody of the hall thanks two of the hall and two of the kitchen: for speed three times, for the guest once. */
    async function busy(c: Company, shown: readonly Behaviour[] = []) {
      const { guest, speed } = c.values;
      await inside(c, async (tx) => {
        for (const [i, giver] of c.hall.entries()) {
          const receivers = [c.hall[(i + 1) % 12]!, c.hall[(i + 2) % 12]!, c.kitchen[i % 8]!, c.kitchen[(i + 1) % 8]!];
          for (const [k, value] of [speed, speed, speed, guest].entries())
            await thank(tx, { giver, receivers: [receivers[k]!], value, shown });
        }
      });
    }

    it('counts, orders and says what colleagues thank for', async () => {
      const c = await company();
      await busy(c);
      const { valuesLived: page } = await (await asLeader(c)).data(VALUES, last90);
      expect(page.declaredSince).toBe('2026-01-15');
      expect(page.declared.map(({ place, value }: { place: number; value: Value }) => [place, value.nameRu])).toEqual([
        [1, 'Гость'],
        [2, 'Темп'],
      ]);
      const [colleagues, customers] = page.orders;
      expect(colleagues).toMatchObject({
        source: 'COLLEAGUE',
        status: 'OK',
        exposure: 'NONE',
        acts: 48,
        givers: 12,
        agreement: { median: -1 },
      });
      const [guest, speed] = colleagues.values;
      expect(guest).toMatchObject({
        valueId: c.values.guest.id,
        acts: 12,
        place: { median: 2, low: 2, high: 2 },
        oneVotePlace: null,
      });
      expect(speed).toMatchObject({ acts: 36, place: { median: 1 } });
      // every giver chose alike: no spread, so each counts with Kish's number, 48² / (12 · 4²) = 12; Wilson of 3 in 12
      expect(guest.share).toMatchObject({ status: 'OK', estimate: 0.25, n: 48, nEff: 12, method: 'WILSON_CLUSTERED' });
      expect(guest.share.low).toBeCloseTo(0.0889, 3);
      expect(guest.share.high).toBeCloseTo(0.5323, 3);
      expect(page.says.message).toBe('culture.values.says.customer_lower_rival');
      expect(page.says.subjects).toEqual([
        { name: 'value', nameRu: 'Гость' },
        { name: 'rival', nameRu: 'Темп' },
      ]);
      expect(page.act.message).toBe('culture.values.act.pair');
      expect(customers).toMatchObject({ source: 'CUSTOMER', status: 'EMPTY', acts: 0 });
    });

    it('corrects for what the picker showed', async () => {
      const c = await company();
      const shown = await inside(c, async (tx) => {
        const found = [await makeBehaviour(tx, { valueId: c.values.guest.id })];
        for (let i = 0; i < 5; i += 1) found.push(await makeBehaviour(tx, { valueId: c.values.speed.id }));
        return found;
      });
      await busy(c, shown);
      const { valuesLived: page } = await (await asLeader(c)).data(VALUES, last90);
      const [colleagues] = page.orders;
      expect(colleagues.exposure).toBe('SHOWN');
      // 12 thanks at 48/6 chances against 36 at 5 · 48/6: 1.5 against 0.9 a chance
      expect(colleagues.values[0].share).toMatchObject({ method: 'GAMMA_POISSON', n: 48 });
      expect(colleagues.values[0].share.estimate).toBeCloseTo(1.5 / (1.5 + 0.9), 1);
      expect(colleagues.values[0].place.median).toBe(1);
    });

    it('leaves out what is held, hidden, too old or of no value, and counts what is private', async () => {
      const c = await company();
      await inside(c, async (tx) => {
        const one = { giver: c.hall[0]!, receivers: [c.hall[1]!], value: c.values.guest };
        await thank(tx, { ...one, state: 'held' });
        await thank(tx, { ...one, state: 'hidden' });
        await thank(tx, { ...one, value: undefined });
        await thank(tx, { ...one, at: '2026-08-23T20:59:59Z' }); // a second before the first of 90 days begins in Moscow
        for (const [i, giver] of c.hall.entries())
          await thank(tx, {
            ...one,
            giver,
            receivers: [c.kitchen[i % 8]!],
            visibility: 'private',
            at: '2026-08-23T21:00:00Z',
          });
      });
      const { valuesLived: page } = await (await asLeader(c)).data(VALUES, last90);
      expect(page.orders[0]).toMatchObject({ status: 'INSUFFICIENT', acts: 12, givers: 12 });
      expect(page.says).toMatchObject({ message: 'culture.values.says.insufficient' });
      const november = await (await asLeader(c)).data(VALUES, { period: '2026-11' });
      expect(november.valuesLived.orders[0]).toMatchObject({ status: 'EMPTY' });
    });

    it('keeps customers apart, each a person of their own', async () => {
      const c = await company();
      await inside(c, async (tx) => {
        for (let i = 0; i < 40; i += 1)
          await thank(tx, {
            giver: null,
            receivers: [c.hall[i % 12]!],
            value: i < 30 ? c.values.guest : c.values.speed,
          });
      });
      const { valuesLived: page } = await (await asLeader(c)).data(VALUES, last90);
      expect(page.orders[0].status).toBe('EMPTY');
      expect(page.orders[1]).toMatchObject({ status: 'OK', acts: 40, givers: 40 });
      expect(page.orders[1].values[0].share).toMatchObject({ estimate: 0.75, n: 40 });
      expect(page.orders[1].values[0].share.nEff).toBeCloseTo(39, 9);
      expect(page.says.message).toBe('culture.values.says.customer_kept');
      expect(page.says.choices).toContainEqual({ name: 'source', value: 'customer' });
    });

    it('hides a unit under five, its sibling, and nothing that is large enough', async () => {
      const c = await company();
      await busy(c);
      await inside(c, async (tx) => {
        await thank(tx, { giver: c.hall[0]!, receivers: [c.office[0]!], value: c.values.guest });
      });
      const leader = await asLeader(c);
      const status = async (unit: Unit) =>
        (await leader.data(VALUES, { ...last90, unitId: unit.id })).valuesLived.orders.map(
          (o: { status: string }) => o.status,
        );
      // one person of the office was thanked: hidden. The kitchen would give the office away: company − hall − kitchen
      expect(await status(c.units.office)).toEqual(['SUPPRESSED', 'EMPTY']);
      expect(await status(c.units.kitchen)).toEqual(['SUPPRESSED', 'EMPTY']);
      expect(await status(c.units.hall)).toEqual(['INSUFFICIENT', 'EMPTY']); // enough people, too few thanks
      const hidden = (await leader.data(VALUES, { ...last90, unitId: c.units.office.id })).valuesLived;
      expect(hidden.orders[0]).toMatchObject({ acts: 0, givers: 0 });
      expect(hidden.orders[0].values[0]).toMatchObject({
        acts: 0,
        place: null,
        share: { status: 'SUPPRESSED', estimate: null, n: 0 },
      });
      expect(hidden.says).toMatchObject({
        message: 'culture.values.says.suppressed',
        numbers: [{ name: 'threshold', value: 5 }],
      });
    });

    it('knows nothing of other companies', async () => {
      const [busyOne, quiet] = [await company(), await company()];
      await busy(busyOne);
      const { valuesLived: page } = await (await asLeader(quiet)).data(VALUES, last90);
      expect(page.orders[0]).toMatchObject({ status: 'EMPTY', acts: 0 });
    });
  });

  it('“How deep is it?”: shares by source, the unsaid apart, no self-sacrifice seen from outside', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      const depths = ['courtesy', 'courtesy', 'courtesy', 'beyond', 'sacrifice'] as const;
      for (const [i, giver] of c.hall.entries()) {
        for (const depth of depths) await thank(tx, { giver, receivers: [c.kitchen[i % 8]!], depth });
        await thank(tx, { giver, receivers: [c.kitchen[i % 8]!] });
        await thank(tx, { giver: null, receivers: [c.hall[i]!], depth: i < 9 ? 'courtesy' : 'beyond' });
      }
    });
    const { iceberg: page } = await (await asLeader(c)).data(ICEBERG, last90);
    const [colleagues, customers] = page.sides;
    expect(colleagues).toMatchObject({ source: 'COLLEAGUE', status: 'OK', acts: 72, unsaid: 12, givers: 12 });
    expect(
      colleagues.depths.map((d: { depth: string; acts: number; share: { estimate: number } }) => [
        d.depth,
        d.acts,
        d.share.estimate,
      ]),
    ).toEqual([
      ['COURTESY', 36, 0.6],
      ['BEYOND', 12, 0.2],
      ['SACRIFICE', 12, 0.2],
    ]);
    expect(customers.depths.map((d: { depth: string; acts: number }) => [d.depth, d.acts])).toEqual([
      ['COURTESY', 9],
      ['BEYOND', 3],
    ]);
    expect(customers).toMatchObject({ status: 'OK', acts: 12, unsaid: 0, givers: 12 });
    expect(page.says.message).toBe('culture.depth.says.wide');
    const office = (await (await asLeader(c)).data(ICEBERG, { ...last90, unitId: c.units.office.id })).iceberg;
    expect(office.sides[0]).toMatchObject({ status: 'EMPTY', acts: 0 });
  });

  it('“Who is unseen?”: by unit beside chance, newcomers and leavers left out, small units hidden with a sibling', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      // everybody of the hall twice, nobody of the kitchen and of the office
      for (const [i, receiver] of c.hall.entries())
        for (const k of [1, 2]) await thank(tx, { giver: c.hall[(i + k) % 12]!, receivers: [receiver] });
      await makeEmployee(tx, { unitId: c.units.hall.id, hiredOn: '2026-10-01' });
      await makeEmployee(tx, {
        unitId: c.units.hall.id,
        hiredOn: '2025-01-01',
        status: 'left' as never,
        leftOn: '2026-09-01',
      });
    });
    const { unseen: page } = await (await asLeader(c)).data(UNSEEN, last90);
    expect(page.tenureDays).toBe(90);
    // 23 people, the leader is new; 24 thanks in 90 days: μ = 24/23 each
    expect(page.whole).toMatchObject({
      people: 23,
      share: { status: 'OK', estimate: 11 / 23, n: 23, method: 'CENSUS' },
    });
    expect(page.whole.byChance).toBeCloseTo(Math.exp(-24 / 23), 12);
    const [hall, kitchen, office] = page.groups;
    expect(hall).toMatchObject({
      unitId: c.units.hall.id,
      people: 12,
      share: { status: 'OK', estimate: 0 },
      position: 'FAR_BELOW',
    });
    // the office has three; the kitchen would give it away
    expect(office).toMatchObject({
      people: 0,
      byChance: null,
      position: null,
      share: { status: 'SUPPRESSED', estimate: null },
    });
    expect(kitchen).toMatchObject({ people: 0, share: { status: 'SUPPRESSED' } });
    expect(page.limits.at(-1).n).toBe(12);
  });

  it('“Who is unseen?”: names the unit that stands out', async () => {
    const c = await company();
    await inside(c, async (tx) => {
      const more = await makeUnit(tx, { nameRu: 'Ночная смена', position: 4 });
      for (let i = 0; i < 15; i += 1) await makeEmployee(tx, { unitId: more.id, hiredOn: '2025-01-01' });
      for (const [i, receiver] of [...c.hall, ...c.kitchen, ...c.office].entries())
        for (const k of [1, 2]) await thank(tx, { giver: c.hall[(i + k) % 12]!, receivers: [receiver] });
    });
    const { unseen: page } = await (await asLeader(c)).data(UNSEEN, last90);
    expect(page.says).toMatchObject({
      message: 'culture.unseen.says.unit_far',
      subjects: [{ name: 'unit', nameRu: 'Ночная смена' }],
    });
    expect(page.act.message).toBe('culture.unseen.act.unit');
  });

  describe('stories behind a figure', () => {
    const STORIES = `query ($period: String!, $unitId: ID, $filter: CultureStoriesFilter, $first: Int, $after: String) {
      cultureStories(period: $period, unitId: $unitId, filter: $filter, first: $first, after: $after) {
        nodes { id source depth receivers { employee { id } } } pageInfo { endCursor hasNextPage } } }`;

    it('are those that were counted, page by page, without what the reader may not read', async () => {
      const c = await company();
      const { guest, speed } = c.values;
      const told = await inside(c, async (tx) => {
        const one = { giver: c.hall[0]!, receivers: [c.kitchen[0]!], value: guest, depth: 'beyond' as const };
        const open = [];
        for (let day = 1; day <= 5; day += 1) open.push(await thank(tx, { ...one, at: `2026-11-0${day}T10:00:00Z` }));
        await thank(tx, { ...one, visibility: 'private' });
        await thank(tx, { ...one, value: speed });
        await thank(tx, { ...one, depth: 'courtesy' });
        await thank(tx, { ...one, giver: null });
        await thank(tx, { ...one, receivers: [c.hall[1]!] });
        await thank(tx, { ...one, state: 'hidden' });
        await thank(tx, { ...one, at: '2026-01-01T10:00:00Z' });
        return open;
      });
      const leader = await asLeader(c);
      const filter = { valueId: guest.id, depth: 'BEYOND', source: 'COLLEAGUE' };
      const asked = { ...last90, unitId: c.units.kitchen.id, filter, first: 3 };
      const { cultureStories: first } = await leader.data(STORIES, asked);
      const { cultureStories: second } = await leader.data(STORIES, { ...asked, after: first.pageInfo.endCursor });
      expect(first.pageInfo.hasNextPage).toBe(true);
      expect(second.pageInfo.hasNextPage).toBe(false);
      expect([...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id)).toEqual(told.reverse());
      // the leader got it: a party to it reads it
      const mine = await inside(c, (tx) =>
        thank(tx, { giver: c.hall[0]!, receivers: [c.leader], value: guest, visibility: 'private' }),
      );
      const { cultureStories: all } = await leader.data(STORIES, { ...last90, filter: { valueId: guest.id } });
      expect(all.nodes.map(({ id }: { id: string }) => id)).toContain(mine);
    });

    it('are for those who read the figures, and refuse a cursor of somebody’s own making', async () => {
      const c = await company();
      expect((await (await api.as(c.hall[0]!)).refusal(STORIES, last90)).code).toBe('identity.forbidden');
      const leader = await asLeader(c);
      expect(await leader.refusal(STORIES, { ...last90, after: 'нет' })).toMatchObject({
        code: 'input.invalid',
        field: 'after',
      });
      expect((await leader.refusal(STORIES, { ...last90, first: 101 })).code).toBe('input.out_of_range');
    });
  });
});
