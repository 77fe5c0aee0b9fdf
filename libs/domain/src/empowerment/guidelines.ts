import type { DecisionDeed } from './deeds';

/** A limit with what it is for; null: for every unit, role, case. */
export interface Guideline {
  readonly unitId: string | null;
  readonly roleTitle: string | null;
  readonly deed: DecisionDeed | null;
  /** Minor units of the company's currency, 0 or more. */
  readonly limitMinor: number;
}

export interface GuidedCase {
  /** The person's unit, then the one above it, and so on to the top. */
  readonly unitPath: readonly string[];
  readonly roleTitle: string;
  /** Null: not said yet; then only limits for every case hold. */
  readonly deed: DecisionDeed | null;
}

const same = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

const holds = (limit: Guideline, { unitPath, roleTitle, deed }: GuidedCase): boolean =>
  (limit.unitId === null || unitPath.includes(limit.unitId)) &&
  (limit.roleTitle === null || same(limit.roleTitle, roleTitle)) &&
  (limit.deed === null || limit.deed === deed);

/** Smaller is nearer to the person; a limit of the whole company is farther than every unit. */
const distance = ({ unitId }: Guideline, path: readonly string[]) =>
  unitId === null ? path.length : path.indexOf(unitId);

/**
 * The limit that holds: of those that fit, one for this case before one for every case; among these one for this role before one for every
 * role; among these the one of the nearest unit up the tree, the company's last. Case, role, unit: each asked only when the one before leaves
 * two. Null where nothing is said. It colours and informs, it stops nobody.
 */
export function guidelineFor<Limit extends Guideline>(limits: readonly Limit[], guided: GuidedCase): Limit | null {
  const rank = (limit: Limit) => [
    +(limit.deed === null),
    +(limit.roleTitle === null),
    distance(limit, guided.unitPath),
  ];
  const before = (a: Limit, b: Limit) => {
    const [x, y] = [rank(a), rank(b)];
    const at = x.findIndex((part, index) => part !== y[index]);
    return at >= 0 && x[at]! < y[at]!;
  };
  return limits
    .filter((limit) => holds(limit, guided))
    .reduce<Limit | null>((best, limit) => (best && !before(limit, best) ? best : limit), null);
}
