import { createHash } from 'node:crypto';
import { can, checkAddOn, DomainError, HOLD_MS, type Viewer, type Visibility } from '@zasluga/domain';
import { enqueue, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { demandPosted, holdGift, type Outcome, returnHeldGift, settleHeldGift } from '../../points';
import { lockRecognition } from '../lock';
import { tellChange } from '../publish';
import { openRecognition } from '../recognition.queries';
import type { AddOnInput } from './add-on.entity';

type Refusal = Extract<Outcome, { status: 'refused' }>;
/** A refusal by the ledger is stored and the same for ever: it must commit, so it is returned and not thrown. */
export type Added = { readonly status: 'added'; readonly id: string } | Refusal;

const ledgerKey = (requestKey: string) => `add-on/${requestKey}`;
const hashOf = ({ recognitionId, reason, points }: AddOnInput): Buffer =>
  createHash('sha256')
    .update(JSON.stringify([recognitionId, reason, points]))
    .digest();

const OF_KEY = `select id, input_hash as hash from recognition_add_on where author_id = $1 and request_key = $2
  union all (select null, null from points_transfer where actor_id = $1 and request_key = $3 and status = 'refused' limit 1)`;

/** What was answered under this key: the add-on made, or that the ledger refused its points, of which nothing else is kept. */
async function answered(
  tx: Tx,
  authorId: string,
  { requestKey }: AddOnInput,
  hash: Buffer,
): Promise<{ id: string } | 'refused' | undefined> {
  type Row = { id: string | null; hash: Buffer | null };
  const [before] = await tx.sql<Row>('add_on.of_key', OF_KEY, [authorId, requestKey, ledgerKey(requestKey)]);
  if (!before) return undefined;
  if (before.id === null) return 'refused';
  if (!before.hash?.equals(hash)) throw new DomainError('request.key_reused', 'input.requestKey');
  return { id: before.id };
}

interface Facts {
  receiverIds: string[];
  mine: number;
  all: number;
  inADay: number;
}
const FACTS = `select array(select x.employee_id::text from recognition_receiver x join employee e on e.id = x.employee_id
    where x.recognition_id = $1 and e.status = 'active' order by 1) as "receiverIds",
  (select count(*)::int from recognition_add_on a where a.recognition_id = $1 and a.state in ('held', 'published')) as all,
  (select count(*)::int from recognition_add_on a where a.recognition_id = $1 and a.state in ('held', 'published')
    and a.author_id = $2) as mine,
  (select count(*)::int from recognition_add_on a where a.author_id = $2 and a.created_at > now() - interval '1 day') as "inADay"`;

const INSERT = `insert into recognition_add_on (company_id, id, recognition_id, author_id, request_key, input_hash, reason, points,
    receiver_ids, state, publish_at)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'held', clock_timestamp() + $10 * interval '1 millisecond')`;

/**
 * A colleague adds an own reason, and points of the own allowance if there are any: the same to each receiver who is active. Held for ten
 * seconds, its points in escrow, then published by a job, as a recognition is.
 * @throws DomainError recognition.not_found, add_ons_full, points_need_person, request.too_many, request.key_reused
 */
export async function addOn(tx: Tx, viewer: Viewer, input: AddOnInput): Promise<Added> {
  const authorId = viewer.employeeId;
  const hash = hashOf(input);
  await lockRecognition(tx, input.recognitionId);
  const before = await answered(tx, authorId, input, hash);
  if (before && before !== 'refused') return { status: 'added', id: before.id };
  const recognition = await openRecognition(tx, viewer, input.recognitionId);
  if (!recognition || !can(viewer, 'recognition.add_on', recognition))
    throw new DomainError('recognition.not_found', 'input.recognitionId');
  const [facts] = (await tx.sql<Facts>('add_on.facts', FACTS, [input.recognitionId, authorId])) as [Facts];
  checkAddOn({ ...facts, points: input.points, receiverCount: facts.receiverIds.length });

  // with points the ledger itself knows whether it is the same request; without them it is another one
  if (before === 'refused' && !input.points) throw new DomainError('request.key_reused', 'input.requestKey');
  // before saving: whichever refuses, nothing has to be undone
  const moved = await holdGift(tx, {
    giverId: authorId,
    key: ledgerKey(input.requestKey),
    recognitionId: input.recognitionId,
    receivers: facts.receiverIds.map((employeeId) => ({ employeeId, points: input.points })),
  });
  if (moved.status === 'refused') return moved;
  const id = newId();
  const { recognitionId, requestKey, reason, points } = input;
  const receiverIds = points ? facts.receiverIds : [];
  const values = [tx.companyId, id, recognitionId, authorId, requestKey, hash, reason, points, receiverIds, HOLD_MS];
  await tx.sql('add_on.insert', INSERT, values);
  await enqueue(tx, 'recognition.publish_add_on', { id, recognitionId }, { delayMs: HOLD_MS, key: id });
  return { status: 'added', id };
}

/** held → published, and its points with it; harmless when repeated, and when it was undone or its recognition has ended since. */
export async function publishAddOn(tx: Tx, id: string, recognitionId: string): Promise<void> {
  const recognition = await lockRecognition(tx, recognitionId);
  const [row] = await tx.sql<{ authorId: string; requestKey: string; to: string[] }>(
    'add_on.publish',
    `update recognition_add_on a set state = 'published' where id = $1 and state = 'held'
     returning author_id as "authorId", request_key as "requestKey",
       array(select x.employee_id from recognition_receiver x where x.recognition_id = a.recognition_id) as to`,
    [id],
  );
  if (!row) return;
  demandPosted(await settleHeldGift(tx, { giverId: row.authorId, key: ledgerKey(row.requestKey) }));
  if (recognition.state !== 'published') return;
  const subject = { type: 'recognition', id: recognitionId };
  await notify(tx, { to: row.to, kind: 'recognition_added_to', actorId: row.authorId, subject });
  await tellChange(tx, { id: recognitionId, was: recognition.visibility });
}

/** Within ten seconds, by its author: no word of it is kept, the points are back. Returns the recognition's id. Harmless when repeated. */
export async function undoAddOn(tx: Tx, viewer: Viewer, id: string): Promise<string> {
  type Row = { recognitionId: string; requestKey: string; state: string; visibility: Visibility };
  const [found] = await tx.sql<Row>(
    'add_on.own',
    'select recognition_id as "recognitionId", request_key as "requestKey" from recognition_add_on where id = $1 and author_id = $2',
    [id, viewer.employeeId],
  );
  if (!found) throw new DomainError('recognition.not_found', 'id');
  await lockRecognition(tx, found.recognitionId);
  const undone = await tx.sql(
    'add_on.undo',
    `update recognition_add_on set state = 'undone', reason = '–', ended_at = clock_timestamp()
     where id = $1 and state = 'held' returning id`,
    [id],
  );
  if (undone.length)
    demandPosted(await returnHeldGift(tx, { giverId: viewer.employeeId, key: ledgerKey(found.requestKey) }, 'undone'));
  else if (!(await isUndone(tx, id))) throw new DomainError('recognition.too_late', 'id');
  return found.recognitionId;
}

const isUndone = async (tx: Tx, id: string): Promise<boolean> =>
  (await tx.sql('add_on.is_undone', `select from recognition_add_on where id = $1 and state = 'undone'`, [id])).length >
  0;

/** They end with their recognition; who calls gives the points back. */
export const endAddOns = (tx: Tx, recognitionId: string): Promise<unknown> =>
  tx.sql(
    'add_on.end',
    `update recognition_add_on set state = 'ended', ended_at = clock_timestamp()
     where recognition_id = $1 and state in ('held', 'published')`,
    [recognitionId],
  );
