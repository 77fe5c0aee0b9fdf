import { type Source, type Visibility } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { notify } from '../notices';
import { settleGift } from '../points';
import type { Depth } from '../values';
import { tellUnits } from './give/unit-news';
import { meaningOf, peopleAtTheMoment } from './give/facts.queries';
import { insertRecognition } from './give/record';
import { tellHappened } from './happened';

/** What the feeds are told: the id only; each reads it again as its viewer. */
export const ARRIVED = 'recognition.arrived';

/** What whoever has it on the screen is told: its id, and for whom it was meant before. */
export const CHANGED = 'recognition.changed';
export interface Change {
  readonly id: string;
  readonly was: Visibility;
}
export const tellChange = (tx: Tx, change: Change): Promise<void> => tx.notify(CHANGED, change);

/** held → published. Only this transition is counted, announced and settled; harmless when repeated. */
export async function publishHeld(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.sql<{ giverId: string; byId: string | null; receiverIds: string[] }>(
    'recognition.publish',
    `update recognition r set state = 'published', published_at = clock_timestamp() where id = $1 and state = 'held'
     returning giver_id as "giverId", by_id as "byId",
       array(select x.employee_id from recognition_receiver x where x.recognition_id = r.id) as "receiverIds"`,
    [id],
  );
  if (!row) return;
  await settleGift(tx, id);
  await tellHappened(tx, id);
  await announce(tx, { id, source: 'colleague', actorId: row.giverId, receiverIds: row.receiverIds });
  await tellUnits(tx, id);
  if (!row.byId) return;
  const subject = { type: 'recognition', id };
  await notify(tx, { to: [row.giverId], kind: 'given_in_your_name', actorId: row.byId, subject });
}

async function announce(
  tx: Tx,
  {
    id,
    source,
    actorId,
    receiverIds,
  }: { id: string; source: Source; actorId: string | null; receiverIds: readonly string[] },
): Promise<void> {
  const kind = source === 'customer' ? 'praise_received' : 'recognition_received';
  await notify(tx, { to: receiverIds, kind, actorId, subject: { type: 'recognition', id } });
  await tx.notify(ARRIVED, id);
}

/** A customer's or the company's thanks: published at once, without points. Whoever calls has decided that it may be. */
export interface Published {
  readonly receiverIds: readonly string[];
  readonly story: string;
  readonly behaviourIds?: readonly string[];
  readonly shownBehaviourIds?: readonly string[];
  readonly valueId?: string | null;
  readonly touchpointId?: string | null;
  readonly depth?: Depth | null;
  readonly visibility?: Visibility;
  /** Where the customer was. */
  readonly placeId?: string | null;
  /** The receiver asked for it. */
  readonly solicited?: boolean | null;
  /** When it happened, if not now: it then tells nobody. */
  readonly at?: Date;
}

/** Returns the id of the recognition. Repeating it makes another one: its caller remembers that it was published. */
export const publishCustomerRecognition = (tx: Tx, input: Published): Promise<string> => publish(tx, 'customer', input);

/** The company thanks: an award, a milestone. */
export const giveCompanyRecognition = (tx: Tx, input: Published): Promise<string> => publish(tx, 'company', input);

async function publish(tx: Tx, source: 'customer' | 'company', input: Published): Promise<string> {
  const { behaviourIds = [], shownBehaviourIds = [], at } = input;
  const { receivers } = await peopleAtTheMoment(tx, null, input.receiverIds);
  const meaning = await meaningOf(tx, { ...input, behaviourIds, shownBehaviourIds });
  const known = behaviourIds.filter((id) => meaning.behaviours.some((one) => one.id === id));
  const first = meaning.behaviours.find(({ id }) => id === known[0]);
  const id = newId(at?.getTime());
  await insertRecognition(tx, {
    id,
    source,
    state: 'published',
    giver: { id: null, unitId: null, placeId: input.placeId ?? null },
    byId: null,
    request: null,
    receivers: receivers.map((receiver) => ({ ...receiver, points: 0 })),
    unitIds: [],
    behaviourIds: known,
    shownBehaviourIds: meaning.shownIds,
    story: input.story,
    valueId: input.valueId ?? first?.valueId ?? null,
    touchpointId: input.touchpointId ?? null,
    rankingId: meaning.rankingId,
    depth: input.depth ?? null,
    visibility: input.visibility ?? 'everyone',
    solicited: input.solicited ?? null,
    internalCustomer: false,
    at: at ?? null,
    holdMs: 0,
  });
  if (at) return id;
  await tellHappened(tx, id);
  await announce(tx, { id, source, actorId: null, receiverIds: input.receiverIds });
  return id;
}
