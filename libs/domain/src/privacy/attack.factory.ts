import { seededRandom } from '../statistics';

/** Not the prime of the release: what one of them should miss, the other sees. */
const PRIME = 1_000_003;

const modulo = (x: number): number => ((x % PRIME) + PRIME) % PRIME;

function inverse(x: number): number {
  let [power, result, left] = [x, 1, PRIME - 2];
  for (; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * power) % PRIME;
    power = (power * power) % PRIME;
  }
  return result;
}

/** Gauss and Jordan over the columns in the order given: rows with a leading 1 that stands alone in its column, and where it stands. */
function solved(rows: readonly (readonly number[])[], order: readonly number[]): { row: number[]; lead: number }[] {
  const rest = rows.map((row) => row.map(modulo));
  const done: { row: number[]; lead: number }[] = [];
  for (const lead of order) {
    const at = rest.findIndex((row) => row[lead] !== 0);
    if (at < 0) continue;
    const [pivot] = rest.splice(at, 1);
    const factor = inverse(pivot![lead]!);
    const row = pivot!.map((x) => (x * factor) % PRIME);
    for (const other of [...rest, ...done.map((one) => one.row)]) {
      const times = other[lead]!;
      if (times !== 0) row.forEach((x, i) => (x !== 0 ? (other[i] = modulo(other[i]! - times * x)) : 0));
    }
    done.push({ row, lead });
  }
  return done;
}

/** Everybody's sets of up to so many people, as lists of numbers. */
function* sets(people: number, most: number, from = 0): Generator<number[]> {
  for (let i = from; i < people; i += 1) {
    yield [i];
    if (most > 1) for (const more of sets(people, most - 1, i + 1)) yield [i, ...more];
  }
}

/**
 * Tries to isolate fewer people than the threshold by adding and subtracting what is shown, by brute force and by other means than the
 * release uses: of every set of people whether some combination touches nobody else.
 *
 * @param all whether sets of all sizes are tried one by one; else those of one and two, and larger ones by a few hundred random choices of
 *   leading columns, in which a combination about few people stands bare as a single row (information set decoding)
 * @returns the people, or null
 */
export function isolated(
  cells: readonly ReadonlySet<string>[],
  shown: readonly (readonly number[])[],
  threshold: number,
  all: boolean,
): string[] | null {
  const rows = shown.map((own) => cells.map((_, cell) => (own.includes(cell) ? 1 : 0)));
  const people = [...new Set(cells.flatMap((cell) => [...cell]))];
  const behind = cells.map((cell) => [...cell].map((person) => people.indexOf(person)));
  const basis = solved(
    rows,
    cells.map((_, i) => i),
  );
  for (const set of sets(people.length, all ? threshold - 1 : Math.min(2, threshold - 1))) {
    const inside = (cell: number): boolean => behind[cell]!.every((person) => set.includes(person));
    // a combination that is zero outside has no part of rows that lead outside
    const own = basis.filter(({ lead }) => inside(lead)).map(({ row }) => row);
    if (own.length === 0) continue;
    const outside = cells.flatMap((_, cell) => (inside(cell) ? [] : [cell]));
    if (solved(own, outside).length < own.length) return set.map((person) => people[person]!);
  }
  return all
    ? null
    : isolatedByChance(
        cells,
        basis.map(({ row }) => row),
        threshold,
      );
}

function isolatedByChance(cells: readonly ReadonlySet<string>[], rows: number[][], threshold: number): string[] | null {
  const random = seededRandom('attack');
  for (let time = 0; time < 60; time += 1) {
    const order = cells.map((_, cell) => ({ cell, at: random.uniform() })).sort((a, b) => a.at - b.at);
    for (const { row } of solved(
      rows,
      order.map(({ cell }) => cell),
    )) {
      const touched = new Set(cells.flatMap((cell, at) => (row[at] !== 0 ? [...cell] : [])));
      if (touched.size < threshold) return [...touched];
    }
  }
  return null;
}
