import { newRequestKey } from '../../frame';

/**
 * The key under which one redemption is asked for, kept until there is an answer: a reload or a lost connection in between asks again with
 * the same key, and the server gives the same answer instead of a second reward.
 */
const at = (rewardId: string) => `zasluga.redeem.${rewardId}`;

export function requestKey(rewardId: string): string {
  const known = sessionStorage.getItem(at(rewardId));
  if (known) return known;
  const key = newRequestKey();
  sessionStorage.setItem(at(rewardId), key);
  return key;
}

export const forgetRequestKey = (rewardId: string) => sessionStorage.removeItem(at(rewardId));
