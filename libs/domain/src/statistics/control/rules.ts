/** What a rule looks at: a point with the centre and the standard deviation that held for it. */
export interface Judged {
  readonly value: number;
  readonly centre: number;
  /** Above 0. */
  readonly sigma: number;
}

/** Ways in which a series says that something other than chance is at work, named by what is seen. */
export type ControlRule =
  | 'beyond_limits'
  | 'run_of_8'
  | 'run_of_9'
  | 'six_rising'
  | 'fourteen_alternating'
  | 'two_of_three'
  | 'four_of_five'
  | 'fifteen_close'
  | 'eight_apart';

/** Nelson 1984, Journal of Quality Technology 16:237, his tests 1 to 8 in their order. */
export const NELSON = [
  'beyond_limits',
  'run_of_9',
  'six_rising',
  'fourteen_alternating',
  'two_of_three',
  'four_of_five',
  'fifteen_close',
  'eight_apart',
] as const satisfies readonly ControlRule[];

/** Western Electric 1956, Statistical Quality Control Handbook: its run is of eight points, not of nine. */
export const WESTERN_ELECTRIC = [
  'beyond_limits',
  'two_of_three',
  'four_of_five',
  'run_of_8',
] as const satisfies readonly ControlRule[];

export type ControlSide = 'above' | 'below' | 'both';

/** A rule holds with this point as the last one of the pattern. */
export interface ControlSignal {
  readonly rule: ControlRule;
  /** Index of the point that completes it. */
  readonly at: number;
  /** Index of the first point of the pattern. */
  readonly from: number;
  readonly side: ControlSide;
}

/** What lies on a line lies on it in floating point too. */
const NEARLY = 1e-9;

type Zs = readonly number[];
const sideOf = (z: number): number => (Math.abs(z) <= NEARLY ? 0 : Math.sign(z));
const named = (side: number): ControlSide => (side > 0 ? 'above' : 'below');

/** All of the last `length` on one side of the centre; a point on the centre line breaks the run. */
function run(zs: Zs): ControlSide | null {
  const side = sideOf(zs[0]!);
  return side !== 0 && zs.every((z) => sideOf(z) === side) ? named(side) : null;
}

/** At least `needed` of them, the last one included, further out than `sigmas` on the same side. */
function outer(zs: Zs, needed: number, sigmas: number): ControlSide | null {
  const last = zs.at(-1)!;
  const side = sideOf(last);
  const isOut = (z: number): boolean => z * side > sigmas + NEARLY;
  return side !== 0 && isOut(last) && zs.filter(isOut).length >= needed ? named(side) : null;
}

/** Strictly in one direction: equal neighbours break it. */
function steady(values: Zs): ControlSide | null {
  const steps = values.slice(1).map((value, i) => sideOf(value - values[i]!));
  return steps[0] !== 0 && steps.every((step) => step === steps[0]) ? named(steps[0]!) : null;
}

function alternating(values: Zs): ControlSide | null {
  const steps = values.slice(1).map((value, i) => sideOf(value - values[i]!));
  return steps.every((step, i) => step !== 0 && (i === 0 || step === -steps[i - 1]!)) ? 'both' : null;
}

/** Points of both sides and none near the centre: a mixture of two processes. Of one side only the other rules tell. */
function apart(zs: Zs): ControlSide | null {
  const isMixed = zs.some((z) => z > 0) && zs.some((z) => z < 0);
  return isMixed && zs.every((z) => Math.abs(z) > 1 + NEARLY) ? 'both' : null;
}

interface Pattern {
  /** How many points it takes. */
  readonly length: number;
  /** Sees the deviations from the centre in standard deviations, and the values. */
  readonly holds: (zs: Zs, values: Zs) => ControlSide | null;
}

const PATTERNS: Readonly<Record<ControlRule, Pattern>> = {
  beyond_limits: { length: 1, holds: (zs) => outer(zs, 1, 3) },
  run_of_8: { length: 8, holds: run },
  run_of_9: { length: 9, holds: run },
  six_rising: { length: 6, holds: (_, values) => steady(values) },
  fourteen_alternating: { length: 14, holds: (_, values) => alternating(values) },
  two_of_three: { length: 3, holds: (zs) => outer(zs, 2, 2) },
  four_of_five: { length: 5, holds: (zs) => outer(zs, 4, 1) },
  fifteen_close: { length: 15, holds: (zs) => (zs.every((z) => Math.abs(z) < 1 - NEARLY) ? 'both' : null) },
  eight_apart: { length: 8, holds: apart },
};

/** How many points a rule needs before it can say anything. */
export const pointsNeeded = (rule: ControlRule): number => PATTERNS[rule].length;

/**
 * Where the rules hold, by point, and at a point in the order of `rules`. A pattern that goes on is told at each point.
 *
 * @param from index of the first point that counts: patterns never reach back over it
 */
export function controlSignals(points: readonly Judged[], rules: readonly ControlRule[], from = 0): ControlSignal[] {
  const zs = points.map(({ value, centre, sigma }) => (value - centre) / sigma);
  const values = points.map(({ value }) => value);
  return points.flatMap((_, at) =>
    rules.flatMap((rule) => {
      const { length, holds } = PATTERNS[rule];
      const first = at - length + 1;
      if (first < from) return [];
      const side = holds(zs.slice(first, at + 1), values.slice(first, at + 1));
      return side ? [{ rule, at, from: first, side }] : [];
    }),
  );
}
