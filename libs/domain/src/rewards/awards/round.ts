import { DomainError } from '../../errors';
import { periodLabel } from '../../points';
import type { AwardRhythm, RoundState } from './award';

/** The month ("2026-11") or quarter ("2026-Q4") of the company's calendar in which the moment lies; null for a spontaneous award. */
export function roundLabel(rhythm: AwardRhythm, moment: Date, timeZone: string): string | null {
  if (rhythm === 'spontaneous') return null;
  const month = periodLabel(moment, timeZone);
  return rhythm === 'month' ? month : `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

const MONTH = /^(\d{4})-(0[1-9]|1[0-2])$/;
const QUARTER = /^(\d{4})-Q([1-4])$/;
const dayOf = (year: number, month: number) => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/**
 * First day of the period, and the first day after it, yyyy-mm-dd. Days and never instants: which moment a day begins at is the zone's
 * affair, and some begin at one o'clock. Null for what is no period: the name of an occasion.
 */
export function roundDays(label: string): { readonly from: string; readonly until: string } | null {
  const quarter = QUARTER.exec(label);
  const month = MONTH.exec(label);
  const found = quarter ?? month;
  if (!found) return null;
  const year = Number(found[1]);
  const first = quarter ? (Number(found[2]) - 1) * 3 : Number(found[2]) - 1;
  return { from: dayOf(year, first), until: dayOf(year, first + (quarter ? 3 : 1)) };
}

export interface RoundTerm {
  readonly storiesFrom: Date;
  readonly nominationsFrom: Date;
  readonly nominationsUntil: Date;
  readonly choiceUntil: Date;
}

/** Longer than this and nobody remembers what it is about. */
export const ROUND_DAYS_MAX = 200;
const DAY_MS = 86_400_000;

/** Dates in order, nominations at most `ROUND_DAYS_MAX` days. Throws rewards.round_order, rewards.round_too_long. */
export function assertRoundTerm(term: RoundTerm): void {
  const { storiesFrom, nominationsFrom, nominationsUntil, choiceUntil } = term;
  if (nominationsFrom >= nominationsUntil) throw new DomainError('rewards.round_order', 'input.nominationsUntil');
  if (storiesFrom > nominationsUntil) throw new DomainError('rewards.round_order', 'input.storiesFrom');
  if (choiceUntil < nominationsUntil) throw new DomainError('rewards.round_order', 'input.choiceUntil');
  if (choiceUntil.getTime() - nominationsFrom.getTime() > ROUND_DAYS_MAX * DAY_MS)
    throw new DomainError('rewards.round_too_long', 'input.choiceUntil', { days: ROUND_DAYS_MAX });
}

/** Dates may be moved until it is decided. Throws rewards.round_decided. */
export function assertMovable(state: RoundState): void {
  if (state === 'decided' || state === 'announced') throw new DomainError('rewards.round_decided', 'input.id');
}

/** What the calendar makes of a round: nothing is decided by a clock, but a decision may be announced by one. */
export function stateByCalendar(
  round: Pick<RoundTerm, 'nominationsUntil'> & { readonly state: RoundState; readonly announceAt: Date | null },
  now: Date,
): RoundState {
  switch (round.state) {
    case 'nominating':
    case 'choosing':
      return now < round.nominationsUntil ? 'nominating' : 'choosing';
    case 'decided':
      return round.announceAt && now >= round.announceAt ? 'announced' : 'decided';
    case 'announced':
      return 'announced';
  }
}

/** Takes nominations now. */
export const isOpen = (
  round: Pick<RoundTerm, 'nominationsFrom' | 'nominationsUntil'> & { readonly state: RoundState },
  now: Date,
): boolean => round.state === 'nominating' && now >= round.nominationsFrom && now < round.nominationsUntil;

/** Deeds of the administrator, and from which state to which they lead. */
const STEPS = {
  decide: { from: ['choosing', 'decided'], to: 'decided' },
  /** nobody has been told: it can be thought over */
  reconsider: { from: ['decided'], to: 'choosing' },
  announce: { from: ['decided'], to: 'announced' },
} as const satisfies Record<string, { from: readonly RoundState[]; to: RoundState }>;
export type RoundStep = keyof typeof STEPS;

/** The state after the deed. Throws rewards.round_still_open, rewards.round_not_decided, rewards.round_announced. */
export function stepRound(state: RoundState, step: RoundStep): RoundState {
  const { from, to } = STEPS[step];
  if ((from as readonly RoundState[]).includes(state)) return to;
  switch (state) {
    case 'nominating':
      throw new DomainError('rewards.round_still_open', 'id');
    case 'choosing':
      throw new DomainError('rewards.round_not_decided', 'id');
    case 'decided':
    case 'announced':
      throw new DomainError('rewards.round_announced', 'id');
  }
}
