/** Why somebody of the jury leaves a nomination to the others; in the order in which it is said when several hold. */
export const CONFLICT_KINDS = ['self', 'nominator', 'manager', 'report', 'same_team', 'declared'] as const;
export type ConflictKind = (typeof CONFLICT_KINDS)[number];

/** Up to so many people share a team in which everybody works with everybody; beyond it, being of one unit says little. */
export const SMALL_TEAM_MAX = 10;

/** What has to be known of somebody to see a conflict. */
export interface Placed {
  readonly id: string;
  readonly managerId: string | null;
  readonly unitId: string | null;
}

export interface NominatedPeople {
  readonly nominatorId: string;
  /** The nominee, or all members of a nominated team. */
  readonly people: readonly Placed[];
}

/**
 * The conflict that the list of people shows by itself, if any; what a juror declares comes on top. A juror doesn't judge themselves, whom
 * they nominated, their manager, a direct report, nor a colleague of the same small team.
 *
 * @param teamSizes people at work by unit
 */
export function conflictOf(
  juror: Placed,
  { nominatorId, people }: NominatedPeople,
  teamSizes: ReadonlyMap<string, number>,
): ConflictKind | null {
  if (people.some(({ id }) => id === juror.id)) return 'self';
  if (nominatorId === juror.id) return 'nominator';
  if (people.some(({ id }) => id === juror.managerId)) return 'manager';
  if (people.some(({ managerId }) => managerId === juror.id)) return 'report';
  const team = juror.unitId;
  const small = team !== null && (teamSizes.get(team) ?? 0) <= SMALL_TEAM_MAX;
  return small && people.some(({ unitId }) => unitId === team) ? 'same_team' : null;
}
