/** Cells that nothing published tells apart, with all their people and in how many of the cells each of them stands. */
interface Bundle {
  readonly cells: Set<number>;
  readonly people: Map<number, number>;
}

interface Split {
  readonly from: number;
  readonly to: number;
}

/**
 * All cells in bundles that nothing published tells apart: every sum that follows from what is published has the same number in all cells of a
 * bundle. Splitting takes as long as what is published is large, however much there is besides.
 */
export class Bundles {
  private readonly bundles: Bundle[] = [];
  /** The bundle of each cell; −1 for nobody's, which say nothing. */
  private readonly of: Int32Array;

  /** @param people numbers of the different people who stand in each cell */
  constructor(private readonly people: readonly (readonly number[])[]) {
    this.of = new Int32Array(people.length).fill(-1);
    this.bundles.push({ cells: new Set(), people: new Map() });
    for (const [cell, own] of people.entries()) if (own.length > 0) this.put(cell, 0);
  }

  /** How many different people stand in the bundle of a cell. */
  sizeAt(cell: number): number {
    return this.bundles[this.of[cell]!]!.people.size;
  }

  /** The cell that stands for all of its bundle. */
  standsFor(cell: number): number {
    const [first] = this.bundles[this.of[cell]!]!.cells;
    return first!;
  }

  peopleAt(cell: number): number[] {
    return [...this.bundles[this.of[cell]!]!.people.keys()];
  }

  /** Tells these cells from all others; see `rejoin`. */
  split(cells: Iterable<number>): Split[] {
    const inside = new Map<number, number[]>();
    for (const cell of new Set(cells)) {
      const bundle = this.of[cell]!;
      if (bundle < 0) continue;
      const known = inside.get(bundle);
      if (known) known.push(cell);
      else inside.set(bundle, [cell]);
    }
    const splits: Split[] = [];
    for (const [from, own] of inside) {
      if (own.length === this.bundles[from]!.cells.size) continue;
      const to = this.bundles.push({ cells: new Set(), people: new Map() }) - 1;
      for (const cell of own) this.move(cell, to);
      splits.push({ from, to });
    }
    return splits;
  }

  /** Takes back the last splitting, as if it had never been asked for. */
  rejoin(splits: readonly Split[]): void {
    for (const { from, to } of [...splits].reverse()) {
      for (const cell of this.bundles[to]!.cells) this.move(cell, from);
      this.bundles.pop();
    }
  }

  private move(cell: number, to: number): void {
    const { cells, people } = this.bundles[this.of[cell]!]!;
    cells.delete(cell);
    for (const person of this.people[cell]!) {
      const left = people.get(person)! - 1;
      if (left === 0) people.delete(person);
      else people.set(person, left);
    }
    this.put(cell, to);
  }

  private put(cell: number, bundle: number): void {
    const { cells, people } = this.bundles[bundle]!;
    cells.add(cell);
    for (const person of this.people[cell]!) people.set(person, (people.get(person) ?? 0) + 1);
    this.of[cell] = bundle;
  }
}
