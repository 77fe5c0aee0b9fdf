/** What a praise point stands for; at least one is set. */
export interface PointTarget {
  readonly placeId: string | null;
  readonly touchpointId: string | null;
  readonly unitId: string | null;
  readonly employeeId: string | null;
}

export const NO_TARGET: PointTarget = { placeId: null, touchpointId: null, unitId: null, employeeId: null };

/** Two points with the same key say the same to a customer. */
export const targetKey = ({ placeId, touchpointId, unitId, employeeId }: PointTarget): string =>
  [placeId, touchpointId, unitId, employeeId].map((id) => id ?? '').join('/');

/** Points that are created at once; more are a mistake, or take several steps. */
export const POINTS_AT_ONCE = 1_000;

/** Days without a scan after which somebody should look whether the symbol still hangs there. */
export const QUIET_DAYS = 14;

/** Every place with every touchpoint; `alone`: also the place without any. */
export function crossTargets(
  placeIds: readonly string[],
  touchpointIds: readonly string[],
  alone: boolean,
): PointTarget[] {
  const steps = [...(alone ? [null] : []), ...touchpointIds];
  return placeIds.flatMap((placeId) => steps.map((touchpointId) => ({ ...NO_TARGET, placeId, touchpointId })));
}
