/** People of one unit or place: how many could have been nominated, how many were. */
export interface GroupOfPeople {
  readonly id: string;
  /** People who could have been nominated, 1 or more. */
  readonly eligible: number;
  /** Of them, people who were. */
  readonly nominated: number;
}

export interface Represented extends GroupOfPeople {
  /** Nominees that would be expected if everybody had the same chance. */
  readonly expected: number;
  /** Chance that so large a group has no nominee at all although everybody has the same chance, 0 to 1. */
  readonly noneByChance: number;
}

/**
 * Who is represented among the nominees, those first whom chance explains least: groups without any nominee, from the one that is least
 * likely to be left out by chance. If so many nominees are drawn from all without looking, the number of a group follows the
 * hypergeometric distribution, so that none are of it with probability Π (E − n − i) / (E − i) over the nominees i (metric M16's
 * baseline for a draw without replacement).
 */
export function representation(groups: readonly GroupOfPeople[]): Represented[] {
  const eligible = sum(groups.map((group) => group.eligible));
  const nominated = sum(groups.map((group) => group.nominated));
  const none = (size: number): number => {
    let chance = 1;
    for (let i = 0; i < nominated && chance > 0; i += 1) chance *= Math.max(0, eligible - size - i) / (eligible - i);
    return chance;
  };
  return groups
    .map((group) => ({
      ...group,
      expected: eligible === 0 ? 0 : (nominated * group.eligible) / eligible,
      noneByChance: none(group.eligible),
    }))
    .sort(
      (a, b) =>
        Number(a.nominated > 0) - Number(b.nominated > 0) ||
        (a.nominated === 0 ? a.noneByChance - b.noneByChance : a.nominated / a.expected - b.nominated / b.expected) ||
        (a.id < b.id ? -1 : 1),
    );
}

const sum = (list: readonly number[]): number => list.reduce((all, one) => all + one, 0);
