/**
 * The key under which one redemption is asked for, kept until there is an answer: a reload or a lost connection in between asks again with
 * the same key, and the server gives the same answer instead of a second reward.
 */
const at = (rewardId: string) => `zasluga.redeem.${rewardId}`;

/** A random UUID; `crypto.randomUUID` exists over https and on localhost only. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export function requestKey(rewardId: string): string {
  const known = sessionStorage.getItem(at(rewardId));
  if (known) return known;
  const key = newKey();
  sessionStorage.setItem(at(rewardId), key);
  return key;
}

export const forgetRequestKey = (rewardId: string) => sessionStorage.removeItem(at(rewardId));
