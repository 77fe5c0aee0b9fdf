import type { Basis, Row } from './field';

/** A place in the rows and the people who stand behind it, by number. */
export interface Column {
  at: number;
  people: readonly number[];
}

export interface Question {
  /** All columns that differ in what they say. */
  columns: readonly Column[];
  /** Place in the rows that is not zero exactly in vectors that the new figure has a part in. */
  news: number;
  threshold: number;
  /** What the basis may have spent in the end. Beyond, what cannot be proved harmless counts as harmful. */
  most: number;
}

type Answer = readonly number[] | 'unknown' | null;

/**
 * Whether some sum or difference of the rows, with any weights, in which the new figure has a part is about one to `threshold` − 1
 * different people: whether the space of the rows holds a vector that isn't zero at `news` and whose columns have so few people between
 * them.
 *
 * That is the search for a light word of a linear code, hard in general and quick here, since it is about four people. A group of columns
 * one of which every such vector must touch (a word of the dual code through `news`) costs the vector at least the people of its smallest
 * column; groups without common people add up, and enough of them prove that nothing is exposed. With fewer, the columns of one group are
 * tried one by one (as Brouwer's and Zimmermann's minimum distance algorithm does with disjoint information sets).
 *
 * @param basis changed in what leads it
 * @returns the people exposed, 'unknown' when the effort did not suffice, or null
 */
export function exposedPeople(basis: Basis, question: Question): Answer {
  return search(basis, question.columns, question, []);
}

function search(basis: Basis, all: readonly Column[], question: Question, used: readonly number[]): Answer {
  const { threshold, news, most } = question;
  if (basis.effort.spent > most) return 'unknown';
  basis.effort.spent += basis.rows.length * all.length;

  // people whom the vector touches by assumption fill up the threshold
  const fresh = ({ people }: Column): number[] => people.filter((person) => !used.includes(person));
  const columns: Column[] = [];
  for (const column of all) {
    if (used.length + fresh(column).length >= threshold) basis.vanishAt(column.at);
    else columns.push({ at: column.at, people: fresh(column) });
  }
  if (!basis.rows.some((row) => row.has(news))) return null;
  for (const row of basis.rows) {
    const touched = !row.has(news) ? null : fewPeople(row, columns, threshold - used.length);
    if (touched) return [...used, ...touched];
  }

  const groups = touchedGroups(basis, columns, question, threshold - used.length);
  if (groups === 'used') return used;
  if (groups === 'enough') return null;
  const group = groups.reduce((least, one) => (one.length < least.length ? one : least));
  for (const column of [...group].sort((a, b) => b.people.length - a.people.length)) {
    const found = search(basis.copy(), columns, question, [...used, ...column.people]);
    if (found) return found;
    basis.vanishAt(column.at);
  }
  return null;
}

/** The people whom a row touches, when they are fewer than so many. */
function fewPeople(row: Row, columns: readonly Column[], limit: number): Set<number> | null {
  const touched = new Set<number>();
  for (const { at, people } of columns) {
    if (!row.has(at)) continue;
    for (const person of people) touched.add(person);
    if (touched.size >= limit) return null;
  }
  return touched;
}

const peopleOf = (columns: readonly Column[]): Set<number> => new Set(columns.flatMap(({ people }) => people));

/**
 * Groups of columns such that every vector that isn't zero at `news` touches each of them, without common people.
 *
 * @param needed so many people prove that nothing is exposed
 * @returns 'enough' when they cost so many people; 'used' when there is such a vector that touches nobody but those assumed
 */
function touchedGroups(
  basis: Basis,
  columns: readonly Column[],
  { news }: Question,
  needed: number,
): Column[][] | 'enough' | 'used' {
  const groups: Column[][] = [];
  let free = columns.filter(({ people }) => people.length > 0);
  for (let cost = 0; ;) {
    basis.effort.spent += basis.rows.length * free.length;
    const byPlace = new Map(free.map((column) => [column.at, column]));
    const group: Column[] = [];
    for (let row = 0; row < basis.rows.length; row += 1) {
      if (!byPlace.has(basis.leads[row]!)) {
        const own = basis.rows[row]!;
        // columns of many people first: they cost a vector more
        const found = free.find(({ at }) => own.has(at));
        if (found) basis.lead(row, found.at);
      }
    }
    for (let row = 0; row < basis.rows.length; row += 1) {
      if (!basis.rows[row]!.has(news)) continue;
      const column = byPlace.get(basis.leads[row]!);
      if (!column) return groups.length ? groups : 'used';
      group.push(column);
    }
    groups.push(group);
    cost += Math.min(...group.map(({ people }) => people.length));
    if (cost >= needed) return 'enough';
    const taken = peopleOf(group);
    free = free.filter(({ people }) => !people.some((person) => taken.has(person)));
  }
}
