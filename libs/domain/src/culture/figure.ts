/** Why a figure may have no number. None of these is ever shown as zero. */
export type FigureStatus =
  /** There is a number with its interval. */
  | 'ok'
  /** Nothing was counted at all. */
  | 'empty'
  /** Something was counted, too little to conclude from. */
  | 'insufficient'
  /** Fewer people stand behind it than the company's privacy threshold, or showing it would reveal such a group. */
  | 'suppressed'
  /** The formula has no value here (0/0, no variation). */
  | 'undefined';

/** How an interval was made: shown in small print under every picture. */
export type FigureMethod =
  'wilson' | 'wilson_clustered' | 'wilson_simultaneous' | 'gamma_poisson' | 'census' | 'bootstrap' | 'adjusted_wald';

/** One number of the culture pages with everything needed to judge it. The window and the moment of counting belong to the page. */
export interface Figure {
  status: FigureStatus;
  /** Null unless the status is ok. Shares are 0 to 1, net shares −1 to 1. */
  estimate: number | null;
  low: number | null;
  high: number | null;
  /** Coverage of the interval, 0.95 unless said otherwise. */
  level: number;
  /** What it is a share of: all acts, or the people of a census. */
  n: number;
  /** How many independent acts they are worth, once acts of the same giver are not counted as independent; null if unknown. */
  nEff: number | null;
  method: FigureMethod;
}

/** A figure that has no number, and why. */
export function figureWithout(status: Exclude<FigureStatus, 'ok'>, n: number, method: FigureMethod): Figure {
  // how many there were is itself a figure about the group, so a hidden group hides it too
  return {
    status,
    estimate: null,
    low: null,
    high: null,
    level: 0.95,
    n: status === 'suppressed' ? 0 : n,
    nEff: null,
    method,
  };
}
