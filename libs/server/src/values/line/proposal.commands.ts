import {
  DomainError,
  MOST_BEHAVIOURS,
  MOST_PROPOSALS,
  PROPOSALS_PER_DAY_MAX,
  sameSentence,
  type Viewer,
} from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import { lockValues } from '../lock';
import { assertFits, existing, reword, tie } from './behaviour.commands';
import { Behaviour, Side } from './behaviour.entity';
import type { EditBehaviourInput } from './behaviour.input';
import { insertBehaviour } from './behaviour.queries';
import type { MergeBehaviourInput, ProposeBehaviourInput } from './line.input';

/**
 * Anybody's sentence, in one language; it stands on the line at once, to be voted on, and can be recognised once it is adopted. Throws
 * values.proposals_today, values.too_many_proposals, values.already_there, input.not_found, values.retired (the value).
 */
export async function proposeBehaviour(tx: Tx, viewer: Viewer, input: ProposeBehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const { side, valueId, touchpointIds } = input;
  const words = { textRu: '', textEn: '', [input.locale === 'ru' ? 'textRu' : 'textEn']: input.text };
  await assertFits(tx, side, { ...words, valueId, touchpointIds, depth: null, forCustomers: false });
  await assertPace(tx, viewer.employeeId);
  await assertNew(tx, side, input.text);
  const behaviour = tx.entities.create(Behaviour, {
    companyId: tx.companyId,
    id: newId(),
    side,
    valueId,
    ...words,
    depth: null,
    forCustomers: false,
    askedOfCustomers: false,
    wording: 1,
    adoptedAt: null,
    retiredAt: null,
    mergedIntoId: null,
    proposedById: viewer.employeeId,
  });
  await insertBehaviour(tx, behaviour, viewer.employeeId);
  await tie(tx, behaviour.id, touchpointIds);
  await audit(tx, viewer, 'behaviours.propose', { type: 'behaviour', id: behaviour.id }, { side });
  return existing(tx, behaviour.id);
}

/**
 * A proposal becomes the company's, with the words, the depth and the touchpoints that the curator gives it; its votes stay when the words
 * do. Throws as editBehaviour, and values.too_many. Twice is once.
 */
export async function adoptBehaviour(tx: Tx, viewer: Viewer, input: EditBehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const { id, touchpointIds, ...words } = input;
  const proposal = await existing(tx, id);
  if (proposal.adoptedAt) return proposal;
  if (proposal.retiredAt) throw new DomainError('values.retired', 'input.id');
  await assertFits(tx, proposal.side, input);
  const [line] = await tx.sql<{ count: number; last: number }>(
    'proposal.room',
    `select count(*) filter (where retired_at is null)::int as count, coalesce(max(position), 0) as last from behaviour
     where adopted_at is not null`,
  );
  if (line!.count >= MOST_BEHAVIOURS) throw new DomainError('values.too_many', undefined, { max: MOST_BEHAVIOURS });
  await reword(tx, viewer, proposal, words);
  await tx.sql(
    'proposal.adopt',
    `update behaviour set value_id = $2, depth = $3, for_customers = $4, position = $5, adopted_at = clock_timestamp(), adopted_by_id = $6
     where id = $1`,
    [id, words.valueId, words.depth, words.forCustomers, line!.last + 1, viewer.employeeId],
  );
  await tx.sql('behaviour.untie', 'delete from behaviour_touchpoint where behaviour_id = $1', [id]);
  await tie(tx, id, touchpointIds);
  await audit(tx, viewer, 'behaviours.adopt', { type: 'behaviour', id });
  if (proposal.proposedById)
    await notify(tx, {
      to: [proposal.proposedById],
      kind: 'behaviour_adopted',
      actorId: viewer.employeeId,
      subject: { type: 'behaviour', id },
    });
  return existing(tx, id);
}

/**
 * One of two sentences that say the same goes, with its votes, comments and recognitions kept where they are. Throws values.merge_sides,
 * values.merge_target, values.retired.
 */
export async function mergeBehaviour(tx: Tx, viewer: Viewer, { id, intoId }: MergeBehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const behaviour = await existing(tx, id);
  const into = await existing(tx, intoId, 'input.intoId');
  if (behaviour.mergedIntoId === intoId) return behaviour;
  if (behaviour.retiredAt) throw new DomainError('values.retired', 'input.id');
  if (id === intoId || into.retiredAt || !into.adoptedAt) throw new DomainError('values.merge_target', 'input.intoId');
  if (behaviour.side !== into.side) throw new DomainError('values.merge_sides', 'input.intoId');
  await tx.sql(
    'behaviour.merge',
    `update behaviour set retired_at = clock_timestamp(), merged_into_id = $2, asked_of_customers = false where id = $1`,
    [id, intoId],
  );
  await audit(tx, viewer, 'behaviours.merge', { type: 'behaviour', id }, { intoId });
  return existing(tx, id);
}

async function assertPace(tx: Tx, employeeId: string): Promise<void> {
  const [pace] = await tx.sql<{ today: number; open: number }>(
    'proposal.pace',
    `select (select count(*)::int from behaviour where proposed_by_id = $1 and created_at > now() - interval '1 day') as today,
       (select count(*)::int from behaviour where retired_at is null and adopted_at is null) as open`,
    [employeeId],
  );
  if (pace!.today >= PROPOSALS_PER_DAY_MAX)
    throw new DomainError('values.proposals_today', undefined, { max: PROPOSALS_PER_DAY_MAX });
  if (pace!.open >= MOST_PROPOSALS)
    throw new DomainError('values.too_many_proposals', undefined, { max: MOST_PROPOSALS });
}

/** The same sentence on the same side; also the answer to a button pressed twice. */
async function assertNew(tx: Tx, side: Side, text: string): Promise<void> {
  const inUse = await tx.sql<{ textRu: string; textEn: string }>(
    'proposal.twins',
    'select text_ru as "textRu", text_en as "textEn" from behaviour where side = $1 and retired_at is null limit 1000',
    [side],
  );
  if (inUse.some(({ textRu, textEn }) => sameSentence(textRu, text) || sameSentence(textEn, text)))
    throw new DomainError('values.already_there', 'input.text');
}
