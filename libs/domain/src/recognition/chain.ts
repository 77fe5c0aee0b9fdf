import { DomainError } from '../errors';

/** To how many colleagues a thanks is passed on at once. */
export const PASS_SHARES_MAX = 5;
/** Percent that stay with whoever passes on: the thanks was theirs. */
export const PASS_OWN_MIN = 1;

export interface PassShare {
  readonly employeeId: string;
  /** Whole percent of what the passer was thanked for, 1 to 99. */
  readonly percent: number;
}

/**
 * Who was thanked passes a part of it on to those who made it possible (self-transcending credit: the thanked share, nobody is asked to).
 * @param passedBefore percent of the same thanks that the passer has given away already
 * @throws DomainError input.out_of_range, input.too_many, input.invalid, recognition.share_too_large
 */
export function checkShares(shares: readonly PassShare[], passedBefore: number): void {
  const field = 'input.shares';
  if (!shares.length) throw new DomainError('recognition.receiver_required', field);
  if (shares.length > PASS_SHARES_MAX) throw new DomainError('input.too_many', field, { max: PASS_SHARES_MAX });
  if (new Set(shares.map(({ employeeId }) => employeeId)).size < shares.length)
    throw new DomainError('input.invalid', field);
  for (const { percent } of shares)
    if (!Number.isInteger(percent) || percent < 1 || percent > 99)
      throw new DomainError('input.out_of_range', field, { min: 1, max: 99 });
  const left = 100 - PASS_OWN_MIN - passedBefore;
  if (shares.reduce((sum, { percent }) => sum + percent, 0) > left)
    throw new DomainError('recognition.share_too_large', field, { left: Math.max(0, left) });
}

/** Percent for each of `colleagues` when everybody, the passer too, gets about the same. */
export const evenShare = (colleagues: number): number => Math.floor(100 / (colleagues + 1));

export interface Pass {
  /** The recognition that the pass made. */
  readonly id: string;
  /** The recognition that was passed on. */
  readonly fromId: string;
  readonly passerId: string;
  readonly shares: readonly PassShare[];
}

/**
 * What part of the first thanks is whose in the end: parts of one, which always add up to one.
 * @param passes in any order; such as hang on nothing known are left out
 */
export function creditsOf(
  root: { readonly id: string; readonly receiverIds: readonly string[] },
  passes: readonly Pass[],
): Map<string, number> {
  const credits = new Map<string, number>();
  const add = (employeeId: string, part: number) => credits.set(employeeId, (credits.get(employeeId) ?? 0) + part);
  const spread = (recognitionId: string, parts: ReadonlyMap<string, number>) => {
    for (const [employeeId, part] of parts) add(employeeId, part);
    for (const { id, passerId, shares } of passes.filter(({ fromId }) => fromId === recognitionId)) {
      const part = parts.get(passerId);
      if (part === undefined) continue;
      const given = new Map(shares.map(({ employeeId, percent }) => [employeeId, (part * percent) / 100]));
      for (const share of given.values()) add(passerId, -share);
      spread(id, given);
    }
  };
  spread(root.id, new Map(root.receiverIds.map((id) => [id, 1 / root.receiverIds.length])));
  return credits;
}
