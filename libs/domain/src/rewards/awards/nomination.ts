import { DomainError } from '../../errors';
import { storyHints } from '../../recognition';

/** Code points. Below, nobody can tell what it is about; above, nobody on the panel reads it to its end. */
export const WHY_MIN = 150;
export const WHY_MAX = 600;
export const STORIES_MAX = 12;
export const TEAM_MIN = 2;
export const TEAM_MAX = 60;

export interface NominationFacts {
  readonly employeeId: string | null;
  readonly teamUnitId: string | null;
  readonly teamName: string | null;
  /** People of the team, without doubles; empty for one person. */
  readonly memberIds: readonly string[];
  readonly why: string;
}

export const lettersOf = (text: string): number => [...text].length;

/**
 * What may be handed in. Throws rewards.nominee_required, rewards.nominate_self (also a team that one belongs to), rewards.no_teams,
 * rewards.team_size, input.too_short, input.too_long.
 */
export function assertNomination(proposal: NominationFacts, nominatorId: string, teams: boolean): void {
  const { employeeId, teamUnitId, teamName, memberIds, why } = proposal;
  const named = [employeeId, teamUnitId, teamName].filter(Boolean).length;
  if (named !== 1) throw new DomainError('rewards.nominee_required', 'input.employeeId');
  if (employeeId === nominatorId || memberIds.includes(nominatorId))
    throw new DomainError('rewards.nominate_self', employeeId ? 'input.employeeId' : 'input.memberIds');
  if (!employeeId && !teams) throw new DomainError('rewards.no_teams', 'input.employeeId');
  if (!employeeId && (memberIds.length < TEAM_MIN || memberIds.length > TEAM_MAX))
    throw new DomainError('rewards.team_size', 'input.memberIds', { min: TEAM_MIN, max: TEAM_MAX });
  const letters = lettersOf(why);
  if (letters < WHY_MIN) throw new DomainError('input.too_short', 'input.why', { min: WHY_MIN });
  if (letters > WHY_MAX) throw new DomainError('input.too_long', 'input.why', { max: WHY_MAX });
}

/** Whom a nomination is about, as a key: nominations of the same person or team are read together and share one decision. */
export function nomineeKey(nominee: {
  readonly employeeId: string | null;
  readonly teamUnitId: string | null;
  readonly memberIds: readonly string[];
}): string {
  if (nominee.employeeId) return nominee.employeeId;
  if (nominee.teamUnitId) return nominee.teamUnitId;
  return [...nominee.memberIds].sort().join('+');
}

export interface CoachTicks {
  /** what was done */
  readonly act: boolean;
  /** when, where, what was wrong */
  readonly situation: boolean;
  /** what came of it for the customer or a colleague */
  readonly effect: boolean;
  readonly long: boolean;
}

/** Quiet ticks while one writes: hints, never a condition but for the length. */
export function coachTicks(why: string): CoachTicks {
  const { act, situation, effect } = storyHints(why);
  return { act: act !== null, situation: situation !== null, effect: effect !== null, long: lettersOf(why) >= WHY_MIN };
}
