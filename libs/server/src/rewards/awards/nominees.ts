import { grouped, nomineeKey } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { AwardNominee, FullNomination } from './nomination.entity';
import { submittedOf } from './nomination.queries';

/** A nominee with the ids of all nominations of them, the first one handed in first. */
export interface Nominee extends AwardNominee {
  readonly ids: readonly string[];
}

/** Whom a round is about: nominations of the same person or team together, in the order of their first nomination. */
export const nomineesOf = async (tx: Tx, roundId: string): Promise<Nominee[]> =>
  groupByNominee(await submittedOf(tx, roundId));

export function groupByNominee(nominations: readonly FullNomination[]): Nominee[] {
  return [...grouped(nominations, nomineeKey)].map(([key, group]) => {
    const first = group[0]!;
    return {
      key,
      teamName: first.teamName,
      employeeId: first.employeeId,
      teamUnitId: first.teamUnitId,
      memberIds: first.employeeId ? [first.employeeId] : [...new Set(group.flatMap(({ memberIds }) => memberIds))],
      shortlisted: group.some(({ shortlisted }) => shortlisted),
      place: first.place,
      placeReason: first.placeReason,
      nominations: group,
      ids: group.map(({ id }) => id),
    };
  });
}
