import { benjaminiHochberg, gammaCdf, type Interval, wilson } from '../statistics';
import { type TwoLines, twoLines } from './line';
import type { Split } from './workshop';

/** From this adjusted p on the two sides are said to differ on a sentence. */
const DIFFERENT = 0.05;

export interface LinePair {
  id: string;
  colleagues: Split;
  customers: Split;
}

/** One sentence of which both sides have said enough. */
export interface LineGap {
  id: string;
  lines: Extract<TwoLines, { status: 'shown' }>;
  /** Two-sided, of the score test with a pooled share, adjusted over all sentences compared (Benjamini–Hochberg). */
  p: number;
  differs: boolean;
}

export interface LinesCompared {
  /** Share of the sentences on which both have the same majority (Wilson); null when none can be compared. */
  same: Interval | null;
  /** The widest differences first. */
  gaps: readonly LineGap[];
}

/** Colleagues' line beside customers' over all sentences (metric M1b): one share, and where the two part. */
export function linesCompared(pairs: readonly LinePair[]): LinesCompared {
  const known = pairs.flatMap(({ id, colleagues, customers }) => {
    const lines = twoLines(colleagues, customers);
    return lines.status === 'shown' ? [{ id, lines, p: differenceP(colleagues, customers) }] : [];
  });
  const adjusted = benjaminiHochberg(known.map(({ p }) => p));
  const gaps = known
    .map((gap, i) => ({ ...gap, p: adjusted[i]!, differs: adjusted[i]! <= DIFFERENT }))
    .sort(
      (a, b) => Math.abs(b.lines.difference.estimate) - Math.abs(a.lines.difference.estimate) || (a.id < b.id ? -1 : 1),
    );
  const agreeing = gaps.filter(({ lines }) => lines.agree).length;
  return { same: gaps.length > 0 ? wilson(agreeing, gaps.length) : null, gaps };
}

/** Of no difference between two shares "for", unsure ones left out. */
function differenceP(one: Split, other: Split): number {
  const [n, m] = [one.for + one.against, other.for + other.against];
  const pooled = (one.for + other.for) / (n + m);
  const variance = pooled * (1 - pooled) * (1 / n + 1 / m);
  if (variance === 0) return 1;
  // the square of a standard normal is chi-squared with one degree of freedom
  return 1 - gammaCdf(0.5, (one.for / n - other.for / m) ** 2 / variance / 2);
}
