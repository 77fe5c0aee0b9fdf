import { Bundles } from './bundles';
import { exposedPeople } from './exposure';
import { Basis, type Effort, type Row } from './field';
import { atOnce, type Steps } from './steps';

/** The finest combination of all filters that exist (unit × place × month × rule): never shown itself unless it is a candidate. */
export interface ReleaseCell {
  /** The different people whose acts stand in it. One person may stand in many cells. */
  people: Iterable<string>;
}

/** A figure that a page would like to show: a sum over some cells. */
export interface ReleaseCandidate {
  id: string;
  /** Numbers of its cells, from 0. */
  cells: readonly number[];
}

export interface ReleaseInput {
  cells: readonly ReleaseCell[];
  /** Everything that any page shows of these cells, in the order in which it matters among figures about equally many people. */
  candidates: readonly ReleaseCandidate[];
  /** Smallest number of different people that anything shown may be about; 2 or more. */
  threshold: number;
  /**
   * What was shown before of the same cells (the period before, the day before): it cannot be taken back and so counts in, shown again
   * or not. What has come since must stand in cells of its own, or yesterday's figure and today's would be taken for the same one.
   */
  published?: readonly Pick<ReleaseCandidate, 'cells'>[];
  /** What was published has passed this audit, all of it together: whether it exposes somebody isn't asked again, which takes longest. */
  trusted?: boolean;
}

export interface Release {
  /** Ids of what may be shown. */
  shown: ReadonlySet<string>;
  /** Ids of candidates about nobody: shown as nothing, and give nothing away about what somebody did. */
  empty: ReadonlySet<string>;
  /** How many of the candidates have enough people by themselves: what a plain threshold would show. */
  enough: number;
  /** Whether candidates were held back only because looking at all of them would take too long. */
  coarsened: boolean;
  /** Whether what was published before exposes somebody already: nothing is added to it then that says more about them. Never when trusted. */
  exposedBefore: boolean;
}

/** So many candidates are looked at, the largest first; the others stay hidden. */
export const MOST_CANDIDATES = 1500;
/** So many numbers may be worked on to audit one candidate, and all of them together: some milliseconds, some tenths of a second. */
const EFFORT_EACH = 2_000_000;
const EFFORT_ALL = 25_000_000;

/**
 * The audited release: which figures may be shown so that nobody finds out anything about one to `threshold` − 1 people by adding and
 * subtracting, with whatever weights, all that is shown and was shown before.
 *
 * Every figure is a vector of 0 and 1 over the cells. Candidates with enough people are taken largest first; one is shown only if the
 * space spanned by it and all that is shown holds no vector other than zero whose cells have fewer than `threshold` different people
 * between them. That covers single cells, sums of cells, and combinations in which people repeat across cells; it holds for every figure
 * that adds up over cells (entries, money, minutes) and hence for shares and means of such figures. Exact, over a prime field.
 *
 * Not covered: numbers of *different people* and quantiles, which don't add up (never show the former; show the latter only of groups
 * that are shown, rounded); what somebody knows from elsewhere (a member of a group of five who subtracts his own entries); and what a
 * group has in common when a share is 0 or 100 %.
 *
 * Same input, same answer. Candidates × shown × cells operations, plus the audit of small cells (see `exposedPeople`): some milliseconds
 * for 200 cells and 100 candidates; bounded by holding back what cannot be decided in time.
 *
 * Source: D. Denning & J. Schlörer 1980, "A fast procedure for finding a tracker in a statistical database", ACM TODS 5:88, for the attack;
 * linear systems audited as in F. Chin & G. Özsoyoğlu 1982, "Auditing and inference control in statistical databases", IEEE TSE 8:574.
 */
export const release = (input: ReleaseInput): Release => atOnce(releasing(input));

/** The same, figure by figure: whoever has other work to do meanwhile lets it in between. The longest step takes tenths of a second. */
export function* releasing({
  cells,
  candidates,
  threshold,
  published = [],
  trusted = false,
}: ReleaseInput): Steps<Release> {
  const numbers = new Map<string, number>();
  const people = cells.map((cell) =>
    [...new Set(cell.people)].map(
      (person) => numbers.get(person) ?? (numbers.set(person, numbers.size), numbers.size - 1),
    ),
  );
  const sized: { candidate: ReleaseCandidate; size: number }[] = [];
  for (const candidate of candidates) {
    yield;
    sized.push({ candidate, size: sizeOf(candidate.cells, people) });
  }
  const enough = sized.filter(({ size }) => size >= threshold).sort((a, b) => b.size - a.size);
  const looked = enough.slice(0, MOST_CANDIDATES).map(({ candidate }) => candidate);

  const audit = new Audit(people, threshold);
  let exposedBefore = false;
  for (const { cells: own } of published) {
    yield;
    if (audit.publish(own, trusted ? 'trusted' : 'out') !== 'shown') exposedBefore = true;
  }
  const shown = new Set<string>();
  let coarsened = enough.length > looked.length;
  for (const { id, cells: own } of looked) {
    yield;
    const verdict = audit.publish(own);
    if (verdict === 'shown') shown.add(id);
    if (verdict === 'unknown') coarsened = true;
  }
  const empty = new Set(sized.filter(({ size }) => size === 0).map(({ candidate }) => candidate.id));
  return { shown, empty, enough: enough.length, coarsened, exposedBefore };
}

/** How many different people stand behind some cells. */
function sizeOf(cells: readonly number[], people: readonly (readonly number[])[]): number {
  return new Set(cells.flatMap((cell) => people[cell] ?? [])).size;
}

/** What is published so far. */
class Audit {
  private readonly bundles: Bundles;
  private readonly basis = new Basis();
  /** Of the audits only; what it takes to know what is published is bounded by the number of candidates. */
  private readonly effort: Effort = { spent: 0 };

  constructor(
    private readonly people: readonly (readonly number[])[],
    private readonly threshold: number,
  ) {
    this.bundles = new Bundles(people);
  }

  /** Takes in a figure, unless that would expose somebody; whatever it does when it is `out` already, and unasked when `trusted`. */
  publish(cells: readonly number[], already?: 'out' | 'trusted'): 'shown' | 'exposed' | 'unknown' {
    // nobody's cells say nothing
    const row: Row = new Map();
    for (const cell of cells) if (this.people[cell]?.length) row.set(cell, 1);
    const rest = this.basis.rest(row);
    // it follows from what is shown
    if (!rest) return 'shown';
    const splits = this.bundles.split(row.keys());
    if (already === 'trusted') {
      this.basis.add(rest, this.manyIn(rest));
      return 'shown';
    }
    const small = this.ledByFew();
    // what differs from zero where enough people stand is no sum of few people's, whatever is added
    const free = this.basis.rest(row)!;
    const lead = this.manyIn(free);
    const found = lead === undefined ? this.audited(free, small) : null;
    if (found && !already) {
      this.bundles.rejoin(splits);
      return found === 'unknown' ? 'unknown' : 'exposed';
    }
    this.basis.add(free, lead);
    return found ? 'exposed' : 'shown';
  }

  /** A place in which the row isn't zero and enough people stand. */
  private manyIn(row: Row): number | undefined {
    for (const at of row.keys()) if (this.bundles.sizeAt(at) >= this.threshold) return at;
    return undefined;
  }

  /** Rows that cannot be led by a column of enough people, after leading all others by one: they are zero in all such columns. */
  private ledByFew(): number[] {
    const { rows, leads } = this.basis;
    return rows.flatMap((row, i) => {
      if (this.bundles.sizeAt(leads[i]!) >= this.threshold) return [];
      const at = this.manyIn(row);
      if (at === undefined) return [i];
      this.basis.lead(i, at);
      return [];
    });
  }

  private audited(news: Row, small: readonly number[]): readonly number[] | 'unknown' | null {
    const { rows, leads } = this.basis;
    const asked = this.touching(
      this.told(news),
      small.map((i) => ({ row: this.told(rows[i]!), lead: this.bundles.standsFor(leads[i]!) })),
    );
    const places = new Set(asked.rows.flatMap((row) => [...row.keys()]));
    for (const row of asked.rows) this.effort.spent += row.size;
    if (this.effort.spent > EFFORT_ALL) return 'unknown';
    const basis = new Basis(asked.rows.slice(1), asked.leads, this.effort);
    const marked = asked.rows[0]!;
    marked.set(this.people.length, 1);
    basis.add(marked);
    const columns = [...places].sort((a, b) => a - b).map((at) => ({ at, people: this.bundles.peopleAt(at) }));
    columns.sort((a, b) => b.people.length - a.people.length);
    const most = Math.min(this.effort.spent + EFFORT_EACH, EFFORT_ALL);
    return exposedPeople(basis, { columns, news: this.people.length, threshold: this.threshold, most });
  }

  /** A copy of a row with one place of each bundle: in the others it says the same again. */
  private told(row: Row): Row {
    const own: Row = new Map();
    for (const [at, x] of row) if (this.bundles.standsFor(at) === at) own.set(at, x);
    return own;
  }

  /**
   * The news, and of the rows those that it has to do with: that share a place with it, or with one that does. Any sum with others of them
   * touches the same people and more.
   */
  private touching(news: Row, all: readonly { row: Row; lead: number }[]): { rows: Row[]; leads: number[] } {
    const at = new Map<number, number[]>();
    for (const [i, { row }] of all.entries())
      for (const place of row.keys()) {
        const known = at.get(place);
        if (known) known.push(i);
        else at.set(place, [i]);
      }
    const found = new Set<number>();
    const reach = (row: Row): void => {
      for (const place of row.keys()) for (const i of at.get(place) ?? []) found.add(i);
    };
    reach(news);
    // the set grows while it is walked
    for (const i of found) reach(all[i]!.row);
    const own = [...found].sort((a, b) => a - b).map((i) => all[i]!);
    return { rows: [news, ...own.map(({ row }) => row)], leads: own.map(({ lead }) => lead) };
  }
}
