import { dayAfter } from '../../company';
import { DomainError } from '../../errors';

/** How far ahead a version may be announced. */
const FURTHEST_DAYS = 366;

/**
 * From which day a version may be in force: today or later, at most a year ahead. What was settled stays settled.
 * @param day @param today yyyy-mm-dd in the company's time zone
 */
export function assertRulesMayBegin(day: string, today: string): void {
  if (day < today) throw new DomainError('rewards.rules_in_past', 'input.inForceFrom');
  const furthest = dayAfter(today, FURTHEST_DAYS);
  if (day > furthest) throw new DomainError('rewards.rules_too_far', 'input.inForceFrom', { days: FURTHEST_DAYS });
}
