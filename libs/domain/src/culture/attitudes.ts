/** Below so many people a share of all or of none would tell what each of them thinks. */
const CROWD = 20;

/** What is said instead: at least this, or at most the rest. */
const NEARLY_ALL = 0.9;

/** A share that may be shown; `bound` says that it is only known to lie at or beyond what is shown. */
export interface ShownShare {
  share: number;
  bound: 'at_least' | 'at_most' | null;
}

/** A share of people who think something: of fewer than 20 never "all" and never "none" (metrics B.0.2). */
export function shownShare(share: number, people: number): ShownShare {
  if (people < CROWD && share > NEARLY_ALL) return { share: NEARLY_ALL, bound: 'at_least' };
  if (people < CROWD && share < 1 - NEARLY_ALL) return { share: 1 - NEARLY_ALL, bound: 'at_most' };
  return { share, bound: null };
}

/**
 * Which moments of a row may be shown, the last one always: between two that are shown either nobody or at least `threshold` people have
 * changed anything, so that nobody is found by comparing them.
 *
 * @param moments ascending
 * @param changed how many people changed something between two moments
 */
export function shownMoments<Moment>(
  moments: readonly Moment[],
  changed: (earlier: Moment, later: Moment) => number,
  threshold: number,
): Moment[] {
  const shown: Moment[] = [];
  for (const moment of [...moments].reverse()) {
    const later = shown[0];
    const people = later === undefined ? 0 : changed(moment, later);
    if (people === 0 || people >= threshold) shown.unshift(moment);
  }
  return shown;
}

/** Depth of everybody below the top of the managers' tree: 0 for who reports to nobody. Whoever stands in a circle has no level. */
export function levelsOf(managers: ReadonlyMap<string, string | null>): Map<string, number> {
  const levels = new Map<string, number>();
  for (const person of managers.keys()) {
    const chain: string[] = [];
    let at: string | null = person;
    while (at !== null && !levels.has(at) && !chain.includes(at)) {
      chain.push(at);
      at = managers.get(at) ?? null;
    }
    if (at !== null && !levels.has(at)) continue;
    const below = at === null ? 0 : levels.get(at)! + 1;
    chain.reverse().forEach((one, i) => levels.set(one, below + i));
  }
  return levels;
}
