import type { PraiseSeen } from './signals';

/**
 * `senderId`: the employee whose session the sending browser carries; customers have none. `receiverId`: whom the praise is about, when
 * that is known. Praise of oneself, and of one's colleagues from behind the counter, is no customer's.
 */
export function senderSeen(senderId: string | undefined, receiverId: string | undefined): PraiseSeen {
  if (!senderId) return {};
  return senderId === receiverId ? { own: {} } : { staff: {} };
}
