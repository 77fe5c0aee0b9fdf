import type { ReactNode } from 'react';

/** One measured thing with the interval in which it may really lie. */
export interface Estimate {
  id: string;
  label: string;
  value: number;
  /** Ends of the interval; null where none can be given. */
  low: number | null;
  high: number | null;
  /** Observations behind it. */
  n?: number;
  /** Colour of a mark (`valueColour(…)`, a chart token); the first chart colour when absent. */
  colour?: string;
  /** Where a click on the figure leads: the stories behind it. */
  href?: string;
  /** Right of the label, small: "n = 84", "within error". */
  hint?: ReactNode;
}

/** The domain that holds all intervals, from zero unless something lies below it. */
export function domainOf(estimates: readonly Estimate[], ...others: number[]): [number, number] {
  const ends = [...estimates.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]), ...others];
  const top = Math.max(...ends, 0);
  return [Math.min(...ends, 0), top > 0 ? top : 1];
}
