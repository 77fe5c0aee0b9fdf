import { daysBetween } from '../company';
import { DomainError } from '../errors';

/** Days for which somebody may be named at once. */
export const DELEGATION_DAYS_MAX = 366;
/** Delegates whom a person may have at a time. */
export const DELEGATES_MAX = 5;

/** Days are ISO dates of the company. Throws DomainError. */
export function checkDelegation(asked: {
  readonly principalId: string;
  readonly delegateId: string;
  readonly today: string;
  readonly endsOn: string;
}): void {
  if (asked.principalId === asked.delegateId) throw new DomainError('recognition.delegate_self', 'input.delegateId');
  const days = daysBetween(asked.today, asked.endsOn);
  if (!(days >= 0 && days < DELEGATION_DAYS_MAX))
    throw new DomainError('recognition.delegate_term', 'input.endsOn', { days: DELEGATION_DAYS_MAX });
}
