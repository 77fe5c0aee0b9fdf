import { randomBytes } from 'node:crypto';
import { lastClosedMonths, type Measure, MEASURES, type Random, seededRandom } from '@zasluga/domain';
import { clock, newId, Seal, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { isolated } from '../../../../domain/src/privacy/attack.factory';
import { makeCompany, makeEmployee, makePlace, makeUnit } from '../../company/company.factory';
import type { CustomerLeft } from '../../empowerment';
import { recordOccurrence, whoOf } from '../../friction';
import { makeProcedure } from '../../friction/friction.factory';
import { releaseRegister } from './release.jobs';

type Kind = 'done' | 'not_dared' | 'refused';
const SOURCE = { done: 'bent', not_dared: 'feared', refused: 'refused' } as const;
const FIGURE = { done: 'bends', not_dared: 'fears', refused: 'refusals' } as const;

interface Entry {
  /** Of the decision. */
  id: string;
  person: string;
  unit: number;
  /** YYYY-MM */
  month: string;
  kind: Kind;
  /** Minor units; each of these is told or not: null. */
  cost: number | null;
  seconds: number | null;
  left: string | null;
  asked: string | null;
  barrier: string | null;
  procedure: number | null;
  /** What was done, of what was decided; and where. */
  deed: string | null;
  place: number | null;
}

/** What is added and subtracted: how many entries there are, or what some of them tell, each for itself. */
type Table = 'entries' | Measure;

/** A figure that stood on a page, and the entries that it counts, by the meaning of its place: of a measure those that tell it. */
interface Seen {
  what: string;
  table: Table;
  /** Null where the page doesn't tell. */
  value: number | null;
  /** What each adds to it; 1 unless given. */
  each?: (entry: Entry) => number;
  entries: Entry[];
}

const TELLS: Record<Measure, (entry: Entry) => boolean> = {
  cost: ({ cost }) => cost !== null,
  seconds: ({ seconds }) => seconds !== null,
  left: ({ left }) => left !== null,
  asked: ({ kind, asked }) => kind !== 'done' || asked !== null,
  barrier: ({ barrier }) => barrier !== null,
};
const costOf = ({ cost }: Entry): number => cost ?? 0;
const isKnown = ({ left }: Entry): boolean => left !== null && left !== 'unknown';

const PAGE = `query ($period: String!, $unitId: ID) { empowerment(period: $period, unitId: $unitId) {
  counted status entries cost { n totalMinor } time { n steps { seconds count } } alone { n estimate } outcomes { left share { n estimate } }
  months { month status entries totalMinor alone { n estimate } } silence { unitId status entries }
  fear { index { status estimate } kinds { notDared refused } barriers { barrier entries } }
  parts { deeds { deed status entries } places { placeId status entries } } } }`;
const REGISTER = '{ procedureRegister(first: 50) { nodes { id bends refusals fears complaints } } }';
const AFTERWARDS = 'query ($id: ID!) { procedureAftermath(id: $id) { bent costMinor customersKnown } }';
const MERGE = 'mutation ($id: ID!, $intoId: ID!) { mergeProcedure(input: { id: $id, intoId: $intoId }) { id } }';
const SPLIT = 'mutation ($id: ID!) { splitProcedure(id: $id) { id } }';

type Page = Awaited<ReturnType<ApiClient['data']>>;

const THRESHOLD = 5;
const DAY_MS = 86_400_000;
/** Days on which the attacker looks, in days before today: what is written between them is told apart by nothing else. */
const LOOKS = [35, 0];
const PARENTS = [-1, 0, 0, -1];
const PROCEDURES = 4;
const DEEDS = ['replacement', 'refund', 'discount', null];
const PLACES = 3;

/** Told by many, in any month of the year; what stood in the way by few. */
const OFTEN: readonly Measure[] = ['cost', 'seconds', 'left', 'asked'];

/** A leader who notes everything that leaders see, on three days, and adds and subtracts. */
describe('an attack on what leaders see of entries', () => {
  const now = clock.now;
  const present = now();
  let api: FreshApi;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(async () => {
    clock.now = now;
    await api?.close();
  });

  const monthOf = (daysAgo: number): string => new Date(present.getTime() - daysAgo * DAY_MS).toISOString().slice(0, 7);
  const isUnder = (unit: number, top: number): boolean =>
    unit === top || (unit >= 0 && isUnder(PARENTS[unit] ?? -1, top));

  async function company() {
    const { id } = await makeCompany(api.database, { timeZone: 'UTC', privacyThreshold: THRESHOLD });
    return api.database.inCompany(id, async (tx) => {
      const units: string[] = [];
      for (const parent of PARENTS)
        units.push((await makeUnit(tx, { parentId: parent < 0 ? null : units[parent]! })).id);
      const people: { id: string; unit: number }[] = [];
      for (let i = 0; i < 36; i += 1) {
        const unit = i % PARENTS.length;
        people.push({ id: (await makeEmployee(tx, { unitId: units[unit]!, hiredOn: '2020-01-01' })).id, unit });
      }
      const places: string[] = [];
      for (let i = 0; i < PLACES; i += 1) places.push((await makePlace(tx)).id);
      const procedures: string[] = [];
      for (let i = 0; i < PROCEDURES; i += 1) procedures.push((await makeProcedure(tx)).id);
      return {
        id,
        units,
        people,
        places,
        procedures,
        leader: await makeEmployee(tx, { roles: ['employee', 'leader', 'curator'] }),
      };
    });
  }
  type Company = Awaited<ReturnType<typeof company>>;

  const seal = new Seal(randomBytes(32).toString('base64'));
  /** One after another would take long; all but their author and moment is the same as of any entry. */
  async function write(tx: Tx, c: Company, entries: readonly { entry: Entry; daysAgo: number }[]): Promise<void> {
    const at = (daysAgo: number): Date => new Date(present.getTime() - daysAgo * DAY_MS - 60_000);
    const rows = entries.map(({ entry, daysAgo }) => ({ id: entry.id, at: at(daysAgo), entry }));
    await tx.sql(
      'test.entries_at_once',
      `insert into decision (company_id, id, author_id, unit_id, did, deed, place_id, currency, kind, for_reviewer, request_key, request_hash, created_at, decided_at, cost_minor,
         seconds, customer_left, asked, barrier)
       select $1, id, author, unit, 'Замена напитка', deed, place, 'RUB', kind, kind = 'done', id::text, decode(md5(id::text) || md5(kind), 'hex'), at, at, cost, seconds, customer_left, asked, barrier
       from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::timestamptz[], $7::text[], $8::uuid[], $9::int[],
         $10::int[], $11::text[], $12::text[], $13::text[]) e (id, author, unit, kind, at, deed, place, cost, seconds, customer_left, asked, barrier)`,
      [
        tx.companyId,
        rows.map(({ id }) => id),
        rows.map(({ entry }) => entry.person),
        rows.map(({ entry }) => c.units[entry.unit]),
        rows.map(({ entry }) => entry.kind),
        rows.map((row) => row.at),
        rows.map(({ entry }) => entry.deed),
        rows.map(({ entry }) => (entry.place === null ? null : c.places[entry.place])),
        ...(['cost', 'seconds', 'left', 'asked', 'barrier'] as const).map((of) => rows.map(({ entry }) => entry[of])),
      ],
    );
    for (const { id: subjectId, at: happened, entry } of rows) {
      if (entry.procedure === null) continue;
      const [source, procedureId] = [SOURCE[entry.kind], c.procedures[entry.procedure]!];
      const told = { costMinor: entry.cost, customerLeft: entry.left as CustomerLeft | null };
      await recordOccurrence(tx, {
        procedureId,
        source,
        subjectId,
        who: whoOf(tx, seal, entry.person),
        ...told,
        at: happened,
      });
    }
  }

  /** Each unit has its place; some help out elsewhere, some nowhere in particular. */
  const placeOf = (random: Random, unit: number): number | null =>
    random.uniform() < 0.8 ? unit % PLACES : random.uniform() < 0.7 ? Math.floor(random.uniform() * PLACES) : null;

  /** Of each thing that an entry may tell, whether it does is another matter; few tell all. */
  function telling(random: Random, kind: Kind) {
    const told = <T>(isOf: boolean, value: () => T): T | null => (isOf && random.uniform() < 0.8 ? value() : null);
    const one = <T>(of: readonly T[]): T => of[Math.floor(random.uniform() * of.length)]!;
    const isDone = kind === 'done';
    return {
      cost: told(isDone, () => Math.ceil(random.uniform() * 50_000)),
      seconds: told(isDone, () => one([5, 30, 120])),
      left: told(isDone, () => one(['delighted', 'calm', 'upset', 'unknown'])),
      asked: told(isDone, () => one(['nobody', 'superior'])),
      barrier: told(!isDone, () => one(['blame', 'procedure'])),
    };
  }

  /** Entries that people wrote before each look; many in the first months, few between two looks. */
  async function live(c: Company, day: number, random: Random): Promise<Entry[]> {
    const [from, until] = [day === 0 ? 170 : LOOKS[day - 1]! - 1, LOOKS[day]! + 3];
    const written: { entry: Entry; daysAgo: number }[] = [];
    for (const { id: person, unit } of c.people)
      for (let n = 0; n < (day === 0 ? 3 : 1); n += 1) {
        if (random.uniform() < 0.25) continue;
        const daysAgo = Math.round(until + random.uniform() * (from - until));
        const kind: Kind = random.uniform() < 0.7 ? 'done' : random.uniform() < 0.6 ? 'not_dared' : 'refused';
        const procedure = random.uniform() < 0.25 ? null : Math.floor(random.uniform() ** 2 * PROCEDURES);
        const deed = kind === 'done' ? DEEDS[Math.floor(random.uniform() ** 2 * 4)]! : null;
        const place = placeOf(random, unit);
        const what = { kind, procedure, deed, place, ...telling(random, kind) };
        written.push({ entry: { id: newId(), person, unit, month: monthOf(daysAgo), ...what }, daysAgo });
      }
    await api.database.inCompany(c.id, (tx) => write(tx, c, written));
    return written.map(({ entry }) => entry);
  }

  /** Every period and unit that the page offers or might be asked for. */
  async function lookAtPage(c: Company, known: readonly Entry[]): Promise<Seen[]> {
    const leader = await api.as(c.leader);
    const seen: Seen[] = [];
    const today = clock.now().toISOString().slice(0, 10);
    const periods = [
      'last-90-days',
      ...lastClosedMonths(today, 3),
      today.slice(0, 7),
      `${Number(today.slice(0, 4)) - 1}-Q3`,
    ];
    for (const period of periods)
      for (const unit of [null, ...PARENTS.keys()]) {
        const { empowerment: page } = await leader.data(PAGE, { period, unitId: unit === null ? null : c.units[unit] });
        const inside = known.filter((entry) => unit === null || isUnder(entry.unit, unit));
        seen.push(...onPage(c, page, inside).map((one) => ({ ...one, what: `${period} ${unit} ${one.what}` })));
      }
    return seen;
  }

  async function lookAtRegister(c: Company, known: readonly Entry[]): Promise<Seen[]> {
    const rules = (await (await api.as(c.leader)).data(REGISTER)).procedureRegister.nodes;
    const counted = await released(c);
    const seen: Seen[] = [];
    for (const rule of rules) {
      const what = `rule ${c.procedures.indexOf(rule.id)}`;
      const of = (kind: Kind) =>
        known.flatMap((entry) => {
          const found = counted.get(entry.id);
          return found?.figure === `${rule.id} ${SOURCE[kind]}` ? [{ entry, portion: found.portion }] : [];
        });
      for (const kind of ['done', 'not_dared', 'refused'] as const)
        seen.push({
          what: `${what} ${kind}`,
          table: 'entries',
          value: rule[FIGURE[kind]] ?? null,
          entries: of(kind).map(({ entry }) => entry),
        });
      const after = (await (await api.as(c.leader)).data(AFTERWARDS, { id: rule.id })).procedureAftermath;
      const bends = of('done');
      seen.push({
        what: `${what} cost`,
        table: 'cost',
        value: after.costMinor,
        each: costOf,
        entries: inPortions(bends, TELLS.cost),
      });
      seen.push({
        what: `${what} left`,
        table: 'left',
        value: after.customersKnown,
        entries: inPortions(bends, isKnown),
      });
    }
    return seen;
  }

  /** Entries that tell it, of those portions in which enough people do. */
  function inPortions(bends: readonly { entry: Entry; portion: string }[], tells: (entry: Entry) => boolean): Entry[] {
    const telling = bends.filter(({ entry }) => tells(entry));
    const people = (of: string) =>
      new Set(telling.filter((one) => one.portion === of).map(({ entry }) => entry.person));
    return telling.filter(({ portion }) => people(portion).size >= THRESHOLD).map(({ entry }) => entry);
  }

  /** Budgets are computed of these and of nothing else: whoever sets one after another may find them out exactly. */
  async function lookAtBudgets(c: Company, known: readonly Entry[]): Promise<Seen[]> {
    const rows = await api.database.reading(c.id, (tx) =>
      tx.sql<{ unitId: string | null; month: string; value: number }>(
        'test.spendings',
        `select unit_id as "unitId", month, spent_minor::float8 as value from recovery_spending where decisions > 0`,
      ),
    );
    return rows.map(({ unitId, month, value }) => {
      const top = unitId === null ? null : c.units.indexOf(unitId);
      const inside = known.filter((entry) => entry.month === month && (top === null || isUnder(entry.unit, top)));
      const what = `budget ${top} ${month}`;
      return { what, table: 'cost', value, each: costOf, entries: inside.filter(TELLS.cost) };
    });
  }

  function onPage(c: Company, page: Page, inside: readonly Entry[]): Seen[] {
    const counted = inside.filter(({ month }) => page.counted.includes(month));
    const fearful = counted.filter(({ kind }) => kind !== 'done');
    const { index, kinds } = page.fear;
    const estimate = index.status === 'OK' ? Math.round(index.estimate * counted.length) : null;
    const seen: Seen[] = [];
    const see = (what: string, value: number | null, entries: Entry[]): unknown =>
      seen.push({ what, table: 'entries', value, entries });
    see('entries', page.status === 'OK' ? page.entries : null, counted);
    see('fear', estimate, fearful);
    const ofKind = (kind: Kind): Entry[] => fearful.filter((entry) => entry.kind === kind);
    see('refused', kinds?.refused ?? null, ofKind('refused'));
    see('not dared', kinds?.notDared ?? null, ofKind('not_dared'));
    for (const { month, status, entries: value } of page.months)
      see(
        month,
        status === 'OK' ? value : null,
        inside.filter((e) => e.month === month),
      );
    for (const { unitId, entries: value } of page.silence)
      see(
        `own ${unitId}`,
        value,
        counted.filter(({ unit }) => c.units[unit] === unitId),
      );
    const decided = counted.filter(({ kind }) => kind === 'done');
    for (const { deed, status, entries: value } of page.parts?.deeds ?? [])
      see(
        `deed ${deed}`,
        status === 'OK' ? value : null,
        decided.filter((entry) => entry.deed === (deed?.toLowerCase() ?? null)),
      );
    for (const { placeId, status, entries: value } of page.parts?.places ?? [])
      see(
        `place ${placeId}`,
        status === 'OK' ? value : null,
        counted.filter((entry) => (c.places[entry.place ?? -1] ?? null) === placeId),
      );
    seen.push(...measuresOnPage(page, inside, counted));
    return seen.filter(({ value, entries }) => value !== 0 && (value !== null || entries.length > 0));
  }

  /** Sums over those who told it; how many they are is told wherever it isn't hidden. */
  function measuresOnPage(page: Page, inside: readonly Entry[], counted: readonly Entry[]): Seen[] {
    const seen: Seen[] = [];
    const see = (table: Measure, value: number | null, entries: readonly Entry[], each?: Seen['each']): unknown =>
      seen.push({ what: table, table, value, each, entries: entries.filter(TELLS[table]) });
    const isSo =
      (is: (entry: Entry) => boolean): Seen['each'] =>
      (entry) =>
        is(entry) ? 1 : 0;
    const count = ({ n, estimate }: { n: number; estimate: number | null }): number | null =>
      estimate === null ? null : Math.round(n * estimate);
    const isAlone = isSo(({ kind, asked }) => kind === 'done' && asked === 'nobody');
    const { cost, time, alone, outcomes, fear } = page;
    see('cost', cost.n || null, counted);
    see('cost', cost.totalMinor, counted, costOf);
    see('seconds', time.n || null, counted);
    for (const { seconds, count: within } of time.steps)
      see(
        'seconds',
        within,
        counted,
        isSo((entry) => entry.seconds === seconds),
      );
    see('asked', alone.n || null, counted);
    see('asked', count(alone), counted, isAlone);
    see('left', outcomes[0].share.n || null, counted);
    for (const { left, share } of outcomes)
      see(
        'left',
        count(share),
        counted,
        isSo((entry) => entry.left === left.toLowerCase()),
      );
    for (const { barrier, entries: value } of fear.barriers)
      see(
        'barrier',
        value,
        counted,
        isSo((entry) => entry.barrier === barrier.toLowerCase()),
      );
    // where nothing is named it is hidden, or not told
    if (fear.barriers.length === 0) see('barrier', null, counted);
    for (const { month, totalMinor, alone: share } of page.months) {
      const own = inside.filter((e) => e.month === month);
      see('cost', totalMinor, own, costOf);
      see('asked', share.n || null, own);
      see('asked', count(share), own, isAlone);
    }
    return seen;
  }

  /** Everything that stood on the pages, over the days. Two rules are one for the first night, and two again the next. */
  async function everythingSeen(seed: string): Promise<{ entries: Entry[]; seen: Seen[] }> {
    const c = await company();
    const random = seededRandom(seed);
    const entries: Entry[] = [];
    const seen: Seen[] = [];
    const [first, , , last] = c.procedures;
    const night = () => api.database.inCompany(c.id, releaseRegister);
    for (const [day, ago] of LOOKS.entries()) {
      entries.push(...(await live(c, day, random)));
      clock.now = () => new Date(present.getTime() - ago * DAY_MS);
      const curator = await api.as(c.leader);
      await curator.data(MERGE, { id: last, intoId: first });
      await night();
      seen.push(...(await lookAtPage(c, entries)), ...(await lookAtBudgets(c, entries)));
      seen.push(...(await lookAtRegister(c, entries)));
      await curator.data(SPLIT, { id: last });
      seen.push(...(await lookAtRegister(c, entries)));
      await night();
      seen.push(...(await lookAtRegister(c, entries)));
    }
    return { entries, seen };
  }

  /** Of each entry that a figure of the register counts which one, and with which portion it came. */
  const released = (c: Company): Promise<Map<string, { figure: string; portion: string }>> =>
    api.database.reading(c.id, async (tx) => {
      const rows = await tx.sql<{ id: string; figure: string; portion: string }>(
        'test.released',
        `select subject_id as id, concat_ws(' ', procedure_id, source) as figure, concat_ws(' ', released_as, released_at) as portion
         from friction_occurrence where released`,
      );
      return new Map(rows.map(({ id, figure, portion }) => [id, { figure, portion }]));
    });

  /** Entries that no figure tells apart are one cell. */
  function attack(entries: readonly Entry[], figures: readonly (readonly Entry[])[]): string[] | null {
    const sets = figures.map((own) => new Set(own));
    const cells = new Map<string, Set<string>>();
    const keyOf = (entry: Entry): string => sets.map((set) => (set.has(entry) ? 1 : 0)).join('');
    for (const entry of entries) cells.set(keyOf(entry), (cells.get(keyOf(entry)) ?? new Set()).add(entry.person));
    const keys = [...cells.keys()];
    const shown = sets.map((_, i) => keys.flatMap((key, cell) => (key[i] === '1' ? [cell] : [])));
    return isolated([...cells.values()], shown, THRESHOLD, false);
  }

  it('isolates nobody, though it sees a lot; a plain threshold in its place would give people away', async () => {
    const { entries, seen } = await everythingSeen('attack');
    const told = seen.filter(({ value }) => value !== null);
    // each figure counts what it says: so the attacker knows what is added and subtracted
    const sum = ({ each = () => 1, entries: own }: Seen) => own.reduce((total, entry) => total + each(entry), 0);
    expect(told.filter((figure) => figure.value !== sum(figure))).toEqual([]);
    const kindsOf = new Set(told.map(({ what }) => what.split(' ').slice(/^(rule|budget)/.test(what) ? 0 : 2)[0]));
    const expected = ['entries', 'fear', 'own', 'rule', 'deed', 'place', ...OFTEN];
    expect([...kindsOf]).toEqual(expect.arrayContaining(expected));
    for (const what of [/^rule \d cost/, /^rule \d left/])
      expect(told.filter((figure) => what.test(figure.what)).length).toBeGreaterThan(0);
    const people = (own: readonly Entry[]) => new Set(own.map(({ person }) => person)).size;
    const isEnough = ({ entries: own }: Seen) => people(own) >= THRESHOLD;
    for (const table of ['entries', ...MEASURES] as const) {
      const figures = (list: readonly Seen[]) => list.filter((one) => one.table === table).map((one) => one.entries);
      const among = table === 'entries' ? entries : entries.filter(TELLS[table]);
      expect({ table, exposed: attack(among, figures(told)) }).toEqual({ table, exposed: null });
      if (table === 'entries' || OFTEN.includes(table))
        expect({ table, exposed: attack(among, figures(seen.filter(isEnough))) }).not.toEqual({ table, exposed: null });
    }
  }, 60_000);
});
