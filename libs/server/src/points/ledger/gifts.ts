import type { Tx } from '@zasluga/kernel';
import { ALLOWANCE_OF_E, labelOf } from '../allowances';
import { answer, movePoints, type Outcome, type Request, reversePoints } from './ledger';

/** Points to people out of the giver's allowance of the current month. */
export interface Gift {
  readonly giverId: string;
  /** Request key of the use case; the ledger's keys are derived from it. */
  readonly key: string;
  readonly recognitionId: string;
  /** Points whole and above 0, one entry a person. */
  /** When, if not now: for a past that is brought in; the allowance of that month is used. */
  readonly at?: Date;
  readonly receivers: readonly { readonly employeeId: string; readonly points: number }[];
}

const GIVE = `select id, status, refusal, refusal_params as "refusalParams" from give_within_caps($1, $2, $3, $4, $5, ${labelOf('$6')},
  (select ${ALLOWANCE_OF_E} from employee e where e.id = $1), $6)`;

/** Allowance → escrow, all receivers or none, within the caps of the giver's unit; receivers are put in a fixed order, so that their order is no part of the request. */
export async function holdGift(tx: Tx, gift: Gift): Promise<Outcome> {
  const receivers = gift.receivers.filter(({ points }) => points > 0);
  if (!receivers.length) return { status: 'posted', transferIds: [] };
  const sorted = [...receivers].sort((a, b) => (a.employeeId < b.employeeId ? -1 : 1));
  const ids = sorted.map(({ employeeId }) => employeeId);
  const points = sorted.map((receiver) => receiver.points);
  return answer(tx.sql('points.give', GIVE, [gift.giverId, gift.key, gift.recognitionId, ids, points, gift.at]));
}

interface TransferOfGift {
  id: string;
  kind: 'gift.hold' | 'gift';
  actorId: string;
  receiverId: string;
}
// what is still in force: neither ended nor taken back
const IN_FORCE = `select t.id, t.kind, t.actor_id as "actorId", t.why ->> 'receiverId' as "receiverId"
  from points_transfer t
  where t.subject_id = $1 and t.subject_type = 'recognition' and t.status = 'posted' and t.kind in ('gift.hold', 'gift')
    and not exists (select from points_transfer x where x.status = 'posted' and (x.ends_id = t.id or x.reverses_id = t.id))
  order by t.id`;

const HELD_UNDER = `select t.id, t.kind, t.actor_id as "actorId", t.why ->> 'receiverId' as "receiverId"
  from points_transfer t
  where t.actor_id = $1 and t.request_key = $2 and t.status = 'posted' and t.kind = 'gift.hold'
    and not exists (select from points_transfer x where x.status = 'posted' and (x.ends_id = t.id or x.reverses_id = t.id))
  order by t.id`;

const NOTHING: Outcome = { status: 'posted', transferIds: [] };
/** Of one call of the ledger; each locks two accounts. */
const LEGS_MAX = 250;

const inForce = (tx: Tx, recognitionId: string) =>
  tx.sql<TransferOfGift>('points.gift_in_force', IN_FORCE, [recognitionId]);

/** Escrow → earned of each receiver, when the recognition is published. Harmless when repeated. */
export async function settleGift(tx: Tx, recognitionId: string, at?: Date): Promise<Outcome> {
  const holds = (await inForce(tx, recognitionId)).filter(({ kind }) => kind === 'gift.hold');
  const actorId = holds[0]?.actorId;
  if (!actorId) return NOTHING;
  return settle(tx, { actorId, key: `gift/${recognitionId}`, at }, holds);
}

const settle = (tx: Tx, request: Request, holds: readonly TransferOfGift[]): Promise<Outcome> =>
  movePoints(
    tx,
    request,
    'gift',
    holds.map(({ id, receiverId }) => ({
      ends: id,
      to: { kind: 'earned', owner: receiverId } as const,
      why: { receiverId },
    })),
  );

/** One of several gifts within a recognition: whose, and the key under which it was held. */
export interface HeldGift {
  readonly giverId: string;
  readonly key: string;
}
const heldUnder = (tx: Tx, { giverId, key }: HeldGift) =>
  tx.sql<TransferOfGift>('points.gift_of_key', HELD_UNDER, [giverId, key]);

/** As settleGift, for this gift alone. Harmless when repeated. */
export async function settleHeldGift(tx: Tx, gift: HeldGift): Promise<Outcome> {
  const holds = await heldUnder(tx, gift);
  return holds.length ? settle(tx, { actorId: gift.giverId, key: `${gift.key}/settled` }, holds) : NOTHING;
}

/** As returnGift, for this gift alone and only while it is held. Harmless when repeated. */
export async function returnHeldGift(tx: Tx, gift: HeldGift, reason: string): Promise<Outcome> {
  const ids = (await heldUnder(tx, gift)).map(({ id }) => id);
  return reversePoints(tx, { actorId: gift.giverId, key: `${gift.key}/return` }, ids, { reason });
}

/**
 * All gifts within the recognition, add-ons too, back to the allowances they came from, whether still held or already earned. What a receiver has spent meanwhile is borne
 * by the company's loss account. Harmless when repeated.
 * @param reason code for the statement: undone, taken_back, hidden
 */
export async function returnGift(
  tx: Tx,
  { recognitionId, actorId, reason }: { recognitionId: string; actorId: string; reason: string },
): Promise<Outcome> {
  const ids = (await inForce(tx, recognitionId)).map(({ id }) => id);
  const key = `gift/${recognitionId}/return`;
  const returned: string[] = [];
  for (let from = 0; from < ids.length; from += LEGS_MAX) {
    const part = { actorId, key: from ? `${key}/${from}` : key };
    const outcome = await reversePoints(tx, part, ids.slice(from, from + LEGS_MAX), { reason });
    if (outcome.status === 'refused') return outcome;
    returned.push(...outcome.transferIds);
  }
  return { status: 'posted', transferIds: returned };
}
