/**
 * Where the receiver stands as seen from the giver. up, down: above or below in the line of managers, however far;
 * own_unit: neither, in the same unit; across: neither, in another unit.
 */
export const RELATIONS = ['up', 'down', 'own_unit', 'across'] as const;
export type Relation = (typeof RELATIONS)[number];

export interface Standing {
  /** the receiver is a manager of the giver, direct or further up */
  readonly above: boolean;
  /** the giver is a manager of the receiver */
  readonly below: boolean;
  readonly giverUnitId: string | null;
  readonly receiverUnitId: string | null;
}

export function relationOf({ above, below, giverUnitId, receiverUnitId }: Standing): Relation {
  if (above) return 'up';
  if (below) return 'down';
  return giverUnitId && giverUnitId === receiverUnitId ? 'own_unit' : 'across';
}
