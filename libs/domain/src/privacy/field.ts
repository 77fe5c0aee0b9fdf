/**
 * Rows of numbers modulo a prime: sums and differences of what is shown, without rounding. The largest prime below 2²⁶, so that a
 * product of two fits a double exactly. A dependency would be missed only where a minor of the 0/1 matrix is a multiple of the prime;
 * those of nested groups and of their crossings are far smaller.
 */
const PRIME = 67_108_859;

/** Numbers by their places; a place that isn't there holds zero. Most do: a figure counts few of all cells. */
export type Row = Map<number, number>;

const modulo = (x: number): number => x - Math.floor(x / PRIME) * PRIME;

function inverse(x: number): number {
  let [a, b, u, v] = [x, PRIME, 1, 0];
  while (a > 1) {
    const q = Math.floor(b / a);
    [a, b, u, v] = [b - q * a, a, v - q * u, u];
  }
  return modulo(u);
}

/** Subtracts `factor` times the other row, in place. */
function subtract(row: Row, other: Row, factor: number): void {
  const negative = PRIME - factor;
  for (const [at, own] of other) {
    const x = (row.get(at) ?? 0) + negative * own;
    const left = x - Math.floor(x / PRIME) * PRIME;
    if (left === 0) row.delete(at);
    else row.set(at, left);
  }
}

export interface Effort {
  spent: number;
}

/**
 * A basis of everything that can be had by adding and subtracting some rows, in which each row leads one column that no other row
 * touches. Which columns lead can be changed at will; the space stays the same.
 */
export class Basis {
  /** The row that leads a column; made again after a row has gone. */
  private byLead: Map<number, number> | null = null;

  constructor(
    readonly rows: Row[] = [],
    readonly leads: number[] = [],
    /** Counts the numbers that are worked on, here and in copies. */
    readonly effort: Effort = { spent: 0 },
  ) {}

  /** A basis of the same space that can be changed by itself. */
  copy(): Basis {
    for (const row of this.rows) this.effort.spent += row.size;
    return new Basis(
      this.rows.map((row) => new Map(row)),
      [...this.leads],
      this.effort,
    );
  }

  /** What is left of a row when everything that the basis knows is taken off; null when nothing is. */
  rest(row: Row): Row | null {
    this.byLead ??= new Map(this.leads.map((at, i) => [at, i]));
    const left = new Map(row);
    // taking one off touches no column that another one leads
    for (const [at, x] of row) {
      const led = this.byLead.get(at);
      if (led !== undefined) subtract(left, this.rows[led]!, x);
    }
    return left.size > 0 ? left : null;
  }

  /** Takes in what `rest` has left, led by a column in which it isn't zero: the first, unless another one is given. */
  add(rest: Row, lead = firstOf(rest)): void {
    this.rows.push(rest);
    this.leads.push(-1);
    this.lead(this.rows.length - 1, lead);
  }

  /** Makes the row lead this column, in which it isn't zero. */
  lead(row: number, at: number): void {
    const own = this.rows[row]!;
    const factor = inverse(own.get(at)!);
    if (factor !== 1) for (const [i, x] of own) own.set(i, modulo(x * factor));
    this.rows.forEach((other, i) => {
      const x = i === row ? undefined : other.get(at);
      if (x === undefined) return;
      subtract(other, own, x);
      this.effort.spent += own.size;
    });
    this.byLead?.delete(this.leads[row]!);
    this.byLead?.set(at, row);
    this.leads[row] = at;
  }

  /** Keeps of the space what is zero in this column. */
  vanishAt(at: number): void {
    let row = this.leads.indexOf(at);
    if (row < 0) row = this.rows.findIndex((one) => one.has(at));
    if (row < 0) return;
    if (this.leads[row] !== at) this.lead(row, at);
    this.rows.splice(row, 1);
    this.leads.splice(row, 1);
    this.byLead = null;
  }
}

function firstOf(row: Row): number {
  let first = Infinity;
  for (const at of row.keys()) if (at < first) first = at;
  return first;
}
