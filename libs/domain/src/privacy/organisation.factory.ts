import { type Random, seededRandom } from '../statistics';
import type { ReleaseCandidate } from './release';

/** An invented organisation whose people wrote entries on two consecutive days, and what a leaders' page offers of them. */
export interface Organisation {
  /** Who stands in each cell (unit × place × month × rule × day on which it became known). */
  cells: Set<string>[];
  /** What the pages offer when only the first day is known, and when both are. */
  days: [Offered[], Offered[]];
  threshold: number;
}

/** `wider`: ids of the same figure with one filter less, of which it is a part. */
export interface Offered extends ReleaseCandidate {
  wider: readonly string[];
}

interface Entry {
  person: string;
  unit: number;
  place: number;
  month: number;
  rule: number;
  day: 0 | 1;
}

const below = (random: Random, n: number): number => Math.floor(random.uniform() * n);

/** The same seed makes the same organisation: 40, 80 or 160 people in a tree of units, at places, with rules written about more or less often. */
export function randomOrganisation(seed: string, threshold = 5): Organisation {
  const random = seededRandom(seed);
  const size = [40, 80, 160][below(random, 3)]!;
  const parents = Array.from({ length: 3 + below(random, 3) }, (_, i) =>
    i === 0 || random.uniform() < 0.5 ? -1 : below(random, i),
  );
  const [places, months, rules] = [2 + below(random, 3), 1 + below(random, 3), 2 + below(random, 3)];
  const entries: Entry[] = [];
  for (let i = 0; i < size; i += 1) {
    const [unit, place] = [below(random, parents.length), below(random, places)];
    // most write once or twice, a few often
    const count = random.uniform() < 0.1 ? 4 + below(random, 5) : 1 + below(random, 3);
    for (let n = 0; n < count; n += 1)
      entries.push({
        person: `p${i}`,
        unit,
        // some help out elsewhere
        place: random.uniform() < 0.1 ? below(random, places) : place,
        month: below(random, months),
        rule: Math.floor(random.uniform() ** 1.5 * rules),
        day: random.uniform() < 0.02 ? 1 : 0,
      });
  }
  return { ...cube(entries, { parents, places, months, rules }), threshold };
}

interface Filters {
  parents: readonly number[];
  places: number;
  months: number;
  rules: number;
}

function cube(entries: readonly Entry[], { parents, places, months, rules }: Filters): Omit<Organisation, 'threshold'> {
  const cells = new Map<string, { at: Entry; people: Set<string> }>();
  for (const entry of entries) {
    const key = [entry.unit, entry.place, entry.month, entry.rule, entry.day].join();
    const cell = cells.get(key) ?? { at: entry, people: new Set() };
    cell.people.add(entry.person);
    cells.set(key, cell);
  }
  const known = [...cells.values()];
  const isUnder = (unit: number, top: number): boolean =>
    unit === top || (unit >= 0 && isUnder(parents[unit] ?? -1, top));
  const choices = (count: number): (number | null)[] => [null, ...Array.from({ length: count }, (_, i) => i)];
  const crossed = choices(parents.length).flatMap((unit) =>
    choices(places).flatMap((place) =>
      choices(months).flatMap((month) => choices(rules).map((rule): Filter => [unit, place, month, rule])),
    ),
  );
  // like the pages: a period and up to two of the other filters
  const offered = crossed.filter(([unit, place, , rule]) => [unit, place, rule].filter((x) => x !== null).length <= 2);
  const has = (at: Entry, [unit, place, month, rule]: Filter): boolean =>
    (unit === null || isUnder(at.unit, unit)) &&
    (place === null || at.place === place) &&
    (month === null || at.month === month) &&
    (rule === null || at.rule === rule);
  const widen = (filter: Filter): Filter[] =>
    filter.flatMap((choice, i) => {
      if (choice === null) return [];
      const up = i === 0 && parents[choice]! >= 0 ? parents[choice]! : null;
      return [filter.map((one, k) => (k === i ? up : one)) as Filter];
    });
  const on = (day: 0 | 1): Offered[] =>
    offered.map((filter) => ({
      id: filter.join(),
      cells: known.flatMap(({ at }, cell) => (has(at, filter) && at.day <= day ? [cell] : [])),
      wider: widen(filter).map((one) => one.join()),
    }));
  return { cells: known.map(({ people }) => people), days: [on(0), on(1)] };
}

/** Unit with all under it, place, month, rule; null: all of them. */
type Filter = [number | null, number | null, number | null, number | null];
