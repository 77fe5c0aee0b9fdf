import { createHash } from 'node:crypto';
import {
  checkBehaviours,
  checkGratitude,
  checkPace,
  checkReceivers,
  DomainError,
  HOLD_MS,
  valueOf,
  type Viewer,
} from '@zasluga/domain';
import { audit, enqueue, newId, type Tx } from '@zasluga/kernel';
import { holdGift, type Outcome, settleGift } from '../../points';
import { demandDelegation } from '../delegates/delegation.queries';
import { meaningOf, peopleAtTheMoment } from './facts.queries';
import { insertRecognition } from './record';
import type { GiveRecognitionInput } from '../recognition.input';

interface Givers {
  readonly giverId: string;
  /** Who gives in the giver's name. */
  readonly byId: string | null;
}
type Refusal = Extract<Outcome, { status: 'refused' }>;
/** A refusal by the ledger is an answer, stored and the same for ever: it must commit, so it is returned and not thrown. */
export type Given = { readonly status: 'given'; readonly id: string } | Refusal;

/** All that the giver said, in one order: the same key with anything else is another request. */
export const hashOf = ({ requestKey: _, ...input }: GiveRecognitionInput): Buffer =>
  createHash('sha256')
    .update(
      JSON.stringify([
        input.receiverIds,
        input.points,
        input.behaviourIds,
        input.story,
        input.valueId ?? null,
        input.touchpointId ?? null,
        input.depth ?? null,
        input.visibility,
        input.internalCustomer,
        // left out where there are none: keys from before units could be thanked stay theirs
        ...(input.unitIds.length || input.onBehalfOfId ? [input.unitIds] : []),
        ...(input.onBehalfOfId ? [input.onBehalfOfId] : []),
      ]),
    )
    .digest();

const ledgerKey = (requestKey: string) => `recognition/${requestKey}`;

interface Answered {
  /** Null: the ledger refused its points, and nothing else is kept of it. */
  id: string | null;
  hash: Buffer | null;
  byId: string | null;
}
const OF_KEY = `select id, input_hash as hash, by_id as "byId" from recognition where giver_id = $1 and request_key = $2
  union all (select null, null, null from points_transfer where actor_id = $1 and request_key = $3 and status = 'refused' limit 1)`;

/**
 * The recognition of this key, if there is one. A key of somebody else who gives in the same name is another's; one under which points
 * were refused is not good for a gift without points. With points the ledger itself knows whether it is the same request.
 */
async function answered(
  tx: Tx,
  { giverId, byId }: Givers,
  { requestKey, points }: GiveRecognitionInput,
  hash: Buffer,
): Promise<string | undefined> {
  const [before] = await tx.sql<Answered>('recognition.of_key', OF_KEY, [giverId, requestKey, ledgerKey(requestKey)]);
  if (!before) return undefined;
  const isOther = before.id === null ? points === 0 : before.byId !== byId || !before.hash?.equals(hash);
  if (isOther) throw new DomainError('request.key_reused', 'input.requestKey');
  return before.id ?? undefined;
}

/**
 * A colleague thanks colleagues. Held for ten seconds, its points in escrow, then published by a job.
 * In the name of a person who has named the viewer it is that person who gives: allowance, unit and pace are theirs.
 * Throws recognition.other_person when somebody else than the viewer wrote it: nothing is given then.
 * @param at when it happened, for a past that is brought in: it is then published at once and tells nobody
 */
export async function giveRecognition(
  tx: Tx,
  viewer: Pick<Viewer, 'employeeId'>,
  input: GiveRecognitionInput,
  at?: Date,
): Promise<Given> {
  if (input.authorId && input.authorId !== viewer.employeeId)
    throw new DomainError('recognition.other_person', 'input.authorId');
  const giverId = input.onBehalfOfId ?? viewer.employeeId;
  const byId = giverId === viewer.employeeId ? null : viewer.employeeId;
  const hash = hashOf(input);
  const givers = { giverId, byId };
  const before = await answered(tx, givers, input, hash);
  if (before) return { status: 'given', id: before };

  checkGratitude({ ...input, giverId });
  if (byId) {
    if (input.receiverIds.includes(byId)) throw new DomainError('recognition.to_self', 'input.receiverIds');
    await demandDelegation(tx, byId, giverId, input.points);
  }
  const { giver, receivers } = await peopleAtTheMoment(tx, giverId, input.receiverIds);
  if (!at) checkReceivers(receivers);
  const meaning = await meaningOf(tx, { ...input, at, giverId });
  if (!at) checkPace(meaning.givenInADay);
  checkBehaviours(input.behaviourIds, meaning.behaviours);
  const valueId = valueOf(input.valueId, input.behaviourIds, meaning.behaviours);

  const id = newId(at?.getTime());
  // before saving: whichever refuses, nothing has to be undone
  const gifts = receivers.map((receiver) => ({ employeeId: receiver.id, points: input.points }));
  const moved = await holdGift(tx, {
    giverId,
    key: ledgerKey(input.requestKey),
    recognitionId: id,
    receivers: gifts,
    at,
  });
  if (moved.status === 'refused') return moved;

  const made = await insertRecognition(tx, {
    ...input,
    id,
    source: 'colleague',
    state: at ? 'published' : 'held',
    giver: giver!,
    byId,
    request: { key: input.requestKey, hash },
    receivers: receivers.map((receiver) => ({ ...receiver, points: input.points })),
    shownBehaviourIds: meaning.shownIds,
    valueId,
    touchpointId: input.touchpointId ?? null,
    rankingId: meaning.rankingId,
    depth: input.depth ?? null,
    solicited: null,
    at: at ?? null,
    holdMs: at ? 0 : HOLD_MS,
  });
  // the same key at the same moment: whoever was first has it all
  if (!made) return { status: 'given', id: (await answered(tx, givers, input, hash))! };
  if (byId)
    await audit(tx, viewer, 'recognition.give_on_behalf', { type: 'recognition', id }, { principalId: giverId });
  if (at) await settleGift(tx, id, at);
  else await enqueue(tx, 'recognition.publish', { id }, { delayMs: HOLD_MS, key: id });
  return { status: 'given', id };
}
