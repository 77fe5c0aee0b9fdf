import {
  BASELINE_POINTS,
  type ControlResult,
  type ControlSignal,
  type Exposed,
  pointsNeeded,
  type RateRatio,
  rateRatio,
  rulesAfter,
  shareChart,
  xmrChart,
} from '../statistics';

/** What counts of a rule did after it was changed, in a word. */
export type AftermathVerdict =
  /** Lower, beyond chance. */
  | 'fewer'
  /** Nothing that chance doesn't do: the change did nothing that can be seen. */
  | 'same'
  /** Higher, beyond chance. */
  | 'more'
  /** A shift of that length could not be seen yet. */
  | 'too_early'
  /** There is too little from before to compare with. */
  | 'no_baseline'
  /** Nothing has been decided: the chart only shows how it goes. */
  | 'undecided';

/** Equal stretches of time in their order. The change lies between two of them, never within one. */
export interface Course {
  /** Events of each stretch and the contacts in it; `exposure` is null throughout where contacts are not known. */
  readonly buckets: readonly { readonly events: number; readonly exposure: number | null }[];
  /** How many of them lie before the change; null while nothing has been decided. */
  readonly before: number | null;
}

export interface Aftermath {
  readonly verdict: AftermathVerdict;
  /** How many more stretches it takes: of after the change for `too_early`, of before it for `no_baseline`. Else 0. */
  readonly pointsNeeded: number;
  readonly chart: ControlResult;
  /** Whether values of the chart are shares of contacts, or counts for each stretch. */
  readonly per: 'contact' | 'bucket';
  readonly before: Exposed | null;
  readonly after: Exposed | null;
  /** Rate after over rate before, with its exact interval; null where neither has any event or one has no exposure. */
  readonly ratio: RateRatio | null;
}

/** Stretches that are shown at most: the baseline, and a year of weeks. */
export const COURSE_BUCKETS = { before: BASELINE_POINTS.most, after: 52 } as const;

/**
 * What happened to complaints, or to bends, after a rule was changed. Limits come from before the change and are not touched by what
 * came after. It takes both to say that it became different: a signal on the chart, which knows how much the counts have always
 * wavered, and a ratio whose interval leaves 1 out, which knows how many there were. Either alone raises too many false alarms
 * (metrics M24, M25).
 */
export function aftermathOf({ buckets, before }: Course): Aftermath {
  const isKnown = buckets.length > 0 && buckets.every(({ exposure }) => exposure !== null && exposure > 0);
  const drawn = draw(buckets, before ?? Math.min(buckets.length, BASELINE_POINTS.most), isKnown);
  if (before === null)
    return { ...drawn, verdict: 'undecided', pointsNeeded: 0, before: null, after: null, ratio: null };
  const sides = [total(buckets.slice(0, before), isKnown), total(buckets.slice(before), isKnown)] as const;
  const [was, is] = sides;
  const ratio = was.exposure > 0 && is.exposure > 0 ? rateRatio(is, was) : null;
  const judged = { ...drawn, before: was, after: is, ratio };
  const { chart } = drawn;
  if (before < BASELINE_POINTS.least)
    return { ...judged, verdict: 'no_baseline', pointsNeeded: BASELINE_POINTS.least - before };
  if (chart.status !== 'ok') return { ...judged, verdict: 'no_baseline', pointsNeeded: 0 };
  const found = shiftOf(chart.signals, before, ratio);
  if (found) return { ...judged, verdict: found, pointsNeeded: 0 };
  // until a run can be complete, silence says nothing
  const missing = Math.max(...rulesAfter(chart.kind).map(pointsNeeded)) - (buckets.length - before);
  return missing > 0
    ? { ...judged, verdict: 'too_early', pointsNeeded: missing }
    : { ...judged, verdict: 'same', pointsNeeded: 0 };
}

/** Fewer events in a stretch, on average of the baseline, and its limits are drawn through silence: every event would be a signal. */
export const LEAST_MEAN = 1;

/** Shares of contacts where they are known and large enough for it, else each stretch by itself. */
function draw(
  buckets: Course['buckets'],
  baseline: number,
  isKnown: boolean,
): { readonly chart: ControlResult; readonly per: Aftermath['per'] } {
  const per = isKnown ? 'contact' : 'bucket';
  const base = buckets.slice(0, baseline);
  if (base.length > 0 && total(base, false).events < LEAST_MEAN * base.length)
    return { chart: { status: 'insufficient' }, per };
  if (isKnown && buckets.every(({ events, exposure }) => events <= exposure!)) {
    const chart = shareChart(
      buckets.map(({ events, exposure }) => ({ events, exposure: exposure! })),
      baseline,
    );
    if (chart.status === 'ok') return { chart, per };
  }
  const values = buckets.map(({ events, exposure }) => (isKnown ? events / exposure! : events));
  return { chart: xmrChart(values, baseline, 0), per };
}

const total = (buckets: Course['buckets'], isKnown: boolean): Exposed => ({
  events: buckets.reduce((sum, { events }) => sum + events, 0),
  exposure: isKnown ? buckets.reduce((sum, { exposure }) => sum + exposure!, 0) : buckets.length,
});

function shiftOf(signals: readonly ControlSignal[], before: number, ratio: RateRatio | null): 'fewer' | 'more' | null {
  const isSeen = (side: ControlSignal['side']): boolean =>
    signals.some((signal) => signal.at >= before && signal.side === side);
  if (!ratio) return null;
  if (ratio.high < 1 && isSeen('below')) return 'fewer';
  return ratio.low > 1 && isSeen('above') ? 'more' : null;
}
