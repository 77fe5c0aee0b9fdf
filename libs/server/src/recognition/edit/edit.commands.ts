import {
  checkBehaviours,
  checkEdit,
  DomainError,
  REVISIONS_MAX,
  valueOf,
  type Editable,
  type Viewer,
} from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { Depth } from '../../values';
import { meaningOf } from '../give/facts.queries';
import { tellHappened } from '../happened';
import { tellChange } from '../publish';
import type { EditRecognitionInput } from '../recognition.input';
import { AGE_MS } from '../recognition.queries';

interface Written extends Editable {
  readonly giverId: string | null;
  readonly story: string;
  readonly valueId: string | null;
  readonly touchpointId: string | null;
  readonly depth: Depth | null;
  readonly behaviourIds: readonly string[];
}
const WRITTEN = `select r.giver_id as "giverId", r.state, r.revision, r.visibility, r.story, r.value_id as "valueId",
    r.touchpoint_id as "touchpointId", r.depth, coalesce(${AGE_MS}, 0) as "ageMs",
    array(select b.behaviour_id::text from recognition_behaviour b where b.recognition_id = r.id order by b.position) as "behaviourIds"
  from recognition r where r.id = $1 for update of r`;

const KEEP = `insert into recognition_revision (company_id, recognition_id, number, story, value_id, touchpoint_id, depth, visibility,
    behaviour_ids, written_at)
  select r.company_id, r.id, r.revision, r.story, r.value_id, r.touchpoint_id, r.depth, r.visibility,
    array(select b.behaviour_id from recognition_behaviour b where b.recognition_id = r.id order by b.position),
    coalesce(r.edited_at, r.created_at) from recognition r where r.id = $1`;
const WRITE = `update recognition set story = $2, value_id = $3, touchpoint_id = $4, depth = $5, visibility = $6,
  revision = revision + 1, edited_at = clock_timestamp() where id = $1`;
const TIE = `insert into recognition_behaviour (company_id, recognition_id, behaviour_id, position)
  select $1, $2, b.id, b.n from unnest($3::uuid[]) with ordinality b(id, n)`;

/** What is said, in one order: to see whether anything changes at all. */
const said = (one: Omit<Written, keyof Editable | 'giverId'> & Pick<Editable, 'visibility'>) =>
  JSON.stringify([one.story, one.valueId, one.touchpointId, one.depth, one.visibility, one.behaviourIds]);

/**
 * Its giver betters the words; receivers and points stay. What stood before is kept with its time. Repeating it is harmless.
 * @throws DomainError recognition.not_found, edit_too_late, edited_elsewhere, visibility_wider, words_required, value_required,
 * behaviour_against, input.too_many, input.not_found
 */
export async function editRecognition(tx: Tx, viewer: Viewer, input: EditRecognitionInput): Promise<void> {
  const [now] = await tx.sql<Written>('recognition.written', WRITTEN, [input.id]);
  const readable = now?.state === 'published' || now?.state === 'held';
  if (!readable || now.giverId !== viewer.employeeId) throw new DomainError('recognition.not_found', 'input.id');
  const wish = { ...input, depth: input.depth ?? null, touchpointId: input.touchpointId ?? null };
  const repeated = now.revision === input.revision + 1 && sameWords(now, wish);
  if (repeated) return;
  checkEdit(now, wish);
  if (now.revision >= REVISIONS_MAX) throw new DomainError('request.too_many', undefined, { max: REVISIONS_MAX });
  const meaning = await meaningOf(tx, { ...wish, shownBehaviourIds: [] });
  const added = wish.behaviourIds.filter((id) => !now.behaviourIds.includes(id));
  checkBehaviours(added, meaning.behaviours); // what was tapped before may have been retired since
  const valueId = valueOf(wish.valueId, wish.behaviourIds, meaning.behaviours);
  if (said(now) === said({ ...wish, valueId })) return;
  await tx.sql('recognition.keep_revision', KEEP, [input.id]);
  await tx.sql('recognition.rewrite', WRITE, [
    input.id,
    wish.story,
    valueId,
    wish.touchpointId,
    wish.depth,
    wish.visibility,
  ]);
  await tx.sql('recognition.untie', 'delete from recognition_behaviour where recognition_id = $1', [input.id]);
  await tx.sql('recognition.tie', TIE, [tx.companyId, input.id, wish.behaviourIds]);
  await audit(tx, viewer, 'recognition.edit', { type: 'recognition', id: input.id }, { revision: now.revision + 1 });
  if (now.state === 'published') await tellHappened(tx, input.id);
  await tellChange(tx, { id: input.id, was: now.visibility });
}

const sameWords = (now: Written, wish: EditRecognitionInput & { depth: Depth | null; touchpointId: string | null }) =>
  said(now) === said({ ...wish, valueId: wish.valueId ?? now.valueId });
