import { DomainError } from '../errors';
import type { DepthName } from './depth';

export type SideName = 'for' | 'against';

export const MOST_BEHAVIOURS = 300;

/** More phrases than this on one praise page and people stop reading: advice, never a block. */
export const PHRASES_ADVISED = 8;

/** What stands AGAINST the line has no depth and is offered to no customer. Throws values.against_is_plain. */
export function assertSideFits(side: SideName, depth: DepthName | null, forCustomers: boolean): void {
  if (side === 'for') return;
  if (forCustomers) throw new DomainError('values.against_is_plain', 'input.forCustomers');
  if (depth) throw new DomainError('values.against_is_plain', 'input.depth');
}

export interface CustomerPhrase {
  readonly forCustomers: boolean;
  /** none: offered at every touchpoint */
  readonly touchpointIds: readonly string[];
}

/** Touchpoints whose praise page would offer more phrases than advised, with their number. */
export function crowdedTouchpoints(
  behaviours: readonly CustomerPhrase[],
  touchpointIds: readonly string[],
): { touchpointId: string; phrases: number }[] {
  const offered = behaviours.filter((b) => b.forCustomers);
  return touchpointIds
    .map((touchpointId) => ({
      touchpointId,
      phrases: offered.filter((b) => !b.touchpointIds.length || b.touchpointIds.includes(touchpointId)).length,
    }))
    .filter(({ phrases }) => phrases > PHRASES_ADVISED);
}
