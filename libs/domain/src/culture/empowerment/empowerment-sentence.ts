import { sentence } from '../sentence';
import type { Sentence } from '../sentence';
import type { Figure } from '../figure';
import type { Heaping } from './cost';
import type { Fear } from './fear';
import type { SilencePosition } from './silence';
import { EMPOWERMENT_MINIMUM } from './tally';
import type { TimeToDecide } from './time-to-decide';

/** Every sentence that the page "Can people decide at once?" can say. */
export const EMPOWERMENT_SENTENCES = [
  'culture.empowerment.says.open',
  'culture.empowerment.says.suppressed',
  'culture.empowerment.says.empty',
  'culture.empowerment.says.insufficient',
  'culture.empowerment.says.wide',
  'culture.empowerment.says.alone',
  'culture.empowerment.says.time',
  'culture.empowerment.says.both',
] as const;

/** What may stand under it. */
export const EMPOWERMENT_SUPPORTS = [
  'culture.empowerment.supports.minute',
  'culture.empowerment.supports.nine_of_ten',
  'culture.empowerment.supports.silent',
  'culture.empowerment.supports.fewer',
  'culture.empowerment.supports.heaped',
  'culture.empowerment.supports.fear',
  'culture.empowerment.supports.answer',
  'culture.empowerment.supports.rule',
] as const;

/** Every act that it can suggest. */
export const EMPOWERMENT_ACTS = [
  'culture.empowerment.act.wait',
  'culture.empowerment.act.collect',
  'culture.empowerment.act.limit_known',
  'culture.empowerment.act.raise_limit',
  'culture.empowerment.act.fear',
  'culture.empowerment.act.answer',
  'culture.empowerment.act.trust',
  'culture.empowerment.act.rule',
  'culture.empowerment.act.keep',
] as const;

/** An interval wider than this is too wide for a figure in a sentence. */
const WIDE = 0.3;

/** From this share of refused and not dared on the page speaks of it first. */
const FEARFUL = 0.2;

/** Fewer decisions than this without a superior: people still ask before they help. */
const ASKING = 0.6;

/** A manager's answer after more hours than this no longer feels like one. */
const SLOW_HOURS = 48;

export interface EmpowermentFindings {
  /** No month of the period is closed yet. */
  open: boolean;
  /** Too few people behind everything. */
  suppressed: boolean;
  threshold: number;
  entries: number;
  time: TimeToDecide;
  alone: Figure;
  fear: Fear;
  heaping: Heaping | null;
  /** Units that may be shown. */
  units: readonly { id: string; expected: number; entries: number; position: SilencePosition }[];
  /** Median hours until the manager's answer; null where it can't be told. */
  answerHours: number | null;
  /** The rule that is bent, refused over or complained of most, if enough people stand behind it. */
  rule: { id: string; count: number } | null;
}

/** What the page says on top. */
export function empowermentSentence(findings: EmpowermentFindings): Sentence {
  const { open, suppressed, threshold, entries, time, alone } = findings;
  if (open) return sentence('culture.empowerment.says.open');
  if (suppressed) return sentence('culture.empowerment.says.suppressed', { threshold });
  if (entries === 0) return sentence('culture.empowerment.says.empty');
  if (time.status !== 'ok' && alone.status !== 'ok')
    return sentence('culture.empowerment.says.insufficient', {
      entries,
      minimumEntries: EMPOWERMENT_MINIMUM.entries,
      minimumAuthors: EMPOWERMENT_MINIMUM.authors,
    });
  const median = time.median ? { median: String(time.median.step) } : null;
  const share = alone.status === 'ok' ? { alone: alone.estimate!, low: alone.low!, high: alone.high! } : null;
  if (!share) return sentence('culture.empowerment.says.time', {}, {}, median ?? { median: 'none' });
  if (share.high - share.low > WIDE) return sentence('culture.empowerment.says.wide', share);
  return median
    ? sentence('culture.empowerment.says.both', share, {}, median)
    : sentence('culture.empowerment.says.alone', share);
}

/** Two or three sentences that stand under it, the weightiest first. */
export function empowermentSupports(findings: EmpowermentFindings): Sentence[] {
  const { time, fear, heaping, answerHours, rule } = findings;
  if (isSpeechless(findings)) return [];
  const supports: Sentence[] = [];
  const quiet = quietest(findings);
  if (quiet)
    supports.push(
      sentence(
        quiet.position === 'silent' ? 'culture.empowerment.supports.silent' : 'culture.empowerment.supports.fewer',
        { expected: Math.round(quiet.expected), entries: quiet.entries },
        { unit: quiet.id },
      ),
    );
  if (fear.shown && fear.shown.share > 0)
    supports.push(
      sentence(
        'culture.empowerment.supports.fear',
        { share: fear.shown.share },
        {},
        { bound: fear.shown.bound ?? 'exact' },
      ),
    );
  if (heaping?.heaped)
    supports.push(sentence('culture.empowerment.supports.heaped', { below: heaping.below, above: heaping.above }));
  if (answerHours !== null)
    supports.push(sentence('culture.empowerment.supports.answer', { hours: Math.max(1, Math.round(answerHours)) }));
  if (rule) supports.push(sentence('culture.empowerment.supports.rule', { count: rule.count }, { rule: rule.id }));
  if (time.withinMinute) {
    const { atLeast, atMost } = time.withinMinute;
    supports.push(sentence('culture.empowerment.supports.minute', { atLeast, atMost }));
  }
  if (time.p90)
    supports.push(sentence('culture.empowerment.supports.nine_of_ten', {}, {}, { p90: String(time.p90.step) }));
  return supports.slice(0, 3);
}

/** The one act suggested beside it: never a target for speed or spending. */
export function empowermentAct(findings: EmpowermentFindings): Sentence {
  const { open, alone, fear, heaping, answerHours, rule } = findings;
  if (open) return sentence('culture.empowerment.act.wait');
  if (isSpeechless(findings)) return sentence('culture.empowerment.act.collect');
  const quiet = quietest(findings);
  if (quiet) return sentence('culture.empowerment.act.limit_known', {}, { unit: quiet.id });
  if (heaping?.heaped) return sentence('culture.empowerment.act.raise_limit');
  if (fear.shown && fear.shown.bound !== 'at_most' && fear.shown.share >= FEARFUL)
    return sentence('culture.empowerment.act.fear');
  if (answerHours !== null && answerHours > SLOW_HOURS) return sentence('culture.empowerment.act.answer');
  if (alone.status === 'ok' && alone.high! < ASKING) return sentence('culture.empowerment.act.trust');
  if (rule) return sentence('culture.empowerment.act.rule', {}, { rule: rule.id });
  return sentence('culture.empowerment.act.keep');
}

const isSpeechless = ({ open, suppressed, time, alone }: EmpowermentFindings): boolean =>
  open || suppressed || (time.status !== 'ok' && alone.status !== 'ok');

/** The unit that stays furthest behind what its people would write. */
const quietest = ({ units }: EmpowermentFindings) =>
  units
    .filter(({ position }) => position === 'silent' || position === 'fewer')
    .sort(
      (a, b) =>
        Number(b.position === 'silent') - Number(a.position === 'silent') ||
        b.expected - b.entries - (a.expected - a.entries),
    )[0];
