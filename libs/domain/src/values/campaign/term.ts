import { daysBetween, parseDay } from '../../company';
import { DomainError } from '../../errors';

/** Longer than this and "now" means nothing any more. */
export const LONGEST_CAMPAIGN_DAYS = 92;

/** Days as yyyy-mm-dd of the company's calendar. */
export interface Term {
  readonly startsOn: string;
  /** the last day */
  readonly endsOn: string;
  readonly remindOn: string | null;
}

/**
 * planned: not begun. running: ballots are taken. closed: before its term, and may be opened again until the last day. ended: for good;
 * only now its result is shown, so that nobody learns a single ballot from what one more changes.
 */
export const CAMPAIGN_STATES = ['planned', 'running', 'closed', 'ended'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** @param today yyyy-mm-dd of the company's calendar */
export function campaignState(
  { startsOn, endsOn, isClosed }: Pick<Term, 'startsOn' | 'endsOn'> & { readonly isClosed: boolean },
  today: string,
): CampaignState {
  if (today > endsOn) return 'ended';
  if (isClosed) return today < endsOn ? 'closed' : 'ended';
  return today < startsOn ? 'planned' : 'running';
}

/**
 * Days in order, from today on, at most `LONGEST_CAMPAIGN_DAYS`. Throws input.invalid for what is no day, values.campaign_in_past,
 * values.campaign_order (ends before it starts), values.campaign_too_long, values.campaign_reminder (outside the term).
 */
export function assertTerm(term: Term, today: string): void {
  for (const field of ['startsOn', 'endsOn', 'remindOn'] as const) {
    const day = term[field];
    if (day !== null && parseDay(day) !== day) throw new DomainError('input.invalid', `input.${field}`);
  }
  const { startsOn, endsOn, remindOn } = term;
  if (startsOn < today) throw new DomainError('values.campaign_in_past', 'input.startsOn');
  if (endsOn < startsOn) throw new DomainError('values.campaign_order', 'input.endsOn');
  if (daysBetween(startsOn, endsOn) >= LONGEST_CAMPAIGN_DAYS)
    throw new DomainError('values.campaign_too_long', 'input.endsOn', { days: LONGEST_CAMPAIGN_DAYS });
  if (remindOn !== null && (remindOn <= startsOn || remindOn > endsOn))
    throw new DomainError('values.campaign_reminder', 'input.remindOn');
}

/** May be opened again: closed before its term, and not yet its last day. */
export const mayReopen = (state: CampaignState): boolean => state === 'closed';
