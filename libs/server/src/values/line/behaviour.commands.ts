import { assertSideFits, DomainError, isReworded, MOST_BEHAVIOURS, type Viewer, type Words } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { Behaviour, BehaviourTouchpoint } from './behaviour.entity';
import type { BehaviourInput, EditBehaviourInput } from './behaviour.input';
import { behavioursByIds } from './behaviour.loader';
import { behaviours, insertBehaviour, insertWording } from './behaviour.queries';
import type { AskCustomersInput, PlaceBehaviourInput } from './line.input';
import { lockValues } from '../lock';

/** Throws values.too_many, values.against_is_plain, input.required, input.not_found (value, touchpoints), values.retired (the value). */
export async function createBehaviour(tx: Tx, viewer: Viewer, input: BehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const { touchpointIds, ...words } = input;
  const [{ count, position }] = (await tx.sql<{ count: number; position: number }>(
    'behaviour.count',
    `select count(*) filter (where retired_at is null and adopted_at is not null)::int as count, coalesce(max(position), 0) + 1 as position from behaviour`,
  )) as [{ count: number; position: number }];
  if (count >= MOST_BEHAVIOURS) throw new DomainError('values.too_many', undefined, { max: MOST_BEHAVIOURS });
  await assertFits(tx, input.side, input);
  const behaviour = tx.entities.create(Behaviour, {
    ...words,
    companyId: tx.companyId,
    id: newId(),
    position,
    wording: 1,
    adoptedAt: new Date(),
    adoptedById: viewer.employeeId,
  });
  await insertBehaviour(tx, behaviour, viewer.employeeId);
  await tie(tx, behaviour.id, touchpointIds);
  await audit(tx, viewer, 'behaviours.create', { type: 'behaviour', id: behaviour.id }, { side: input.side });
  return behaviour;
}

/**
 * The words may be bettered; the side is for good. New words are a new question: the votes stay with the old ones and voting begins anew.
 * Throws as createBehaviour, and values.retired for a retired one.
 */
export async function editBehaviour(tx: Tx, viewer: Viewer, input: EditBehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const { id, touchpointIds, ...words } = input;
  const behaviour = await existing(tx, id);
  if (behaviour.retiredAt) throw new DomainError('values.retired', 'input.id');
  await assertFits(tx, behaviour.side, input);
  await reword(tx, viewer, behaviour, words);
  const { valueId, depth, forCustomers } = words;
  await tx.entities.update(Behaviour, { companyId: tx.companyId, id }, { valueId, depth, forCustomers });
  await tx.sql('behaviour.untie', 'delete from behaviour_touchpoint where behaviour_id = $1', [id]);
  await tie(tx, id, touchpointIds);
  await audit(tx, viewer, 'behaviours.edit', { type: 'behaviour', id }, { valueId });
  return existing(tx, id);
}

/** Puts the words in force: as the same wording when they ask nothing new, else as the next one. */
export async function reword(tx: Tx, viewer: Viewer, before: Behaviour, { textRu, textEn }: Words): Promise<void> {
  const { id } = before;
  if (textRu === before.textRu && textEn === before.textEn) return;
  const anew = isReworded(before, { textRu, textEn });
  const wording = before.wording + (anew ? 1 : 0);
  // the row is locked first: a vote that is being cast is cast on the words that were read
  await tx.sql('behaviour.reword', 'update behaviour set text_ru = $2, text_en = $3, wording = $4 where id = $1', [
    id,
    textRu,
    textEn,
    wording,
  ]);
  if (anew) {
    await insertWording(tx, { id, wording, textRu, textEn }, viewer.employeeId);
    await audit(tx, viewer, 'behaviours.reword', { type: 'behaviour', id }, { wording });
  } else
    await tx.sql(
      'behaviour.better_wording',
      'update behaviour_wording set text_ru = $3, text_en = $4 where behaviour_id = $1 and number = $2',
      [id, wording, textRu, textEn],
    );
}

/** Before the other, or at the end of its side: the whole side is numbered anew. Throws input.not_found. */
export async function placeBehaviour(tx: Tx, { id, beforeId }: PlaceBehaviourInput): Promise<Behaviour[]> {
  await lockValues(tx);
  const { side } = await existing(tx, id);
  const line = await behaviours(tx, { side, includeRetired: false });
  const moved = line.find((one) => one.id === id);
  if (!moved) throw new DomainError('input.not_found', 'input.id');
  const others = line.filter((one) => one.id !== id);
  const at = beforeId ? others.findIndex((one) => one.id === beforeId) : others.length;
  if (at < 0) throw new DomainError('input.not_found', 'input.beforeId');
  others.splice(at, 0, moved);
  await tx.sql(
    'behaviour.place',
    `update behaviour b set position = p.position from unnest($1::uuid[]) with ordinality as p (id, position)
     where b.id = p.id and b.position <> p.position`,
    [others.map((one) => one.id)],
  );
  return others.map((one, i) => ({ ...one, position: i + 1 }));
}

/** Puts the sentence to customers after their praise, or no longer. Throws values.retired, values.not_adopted. */
export async function askCustomers(tx: Tx, viewer: Viewer, { id, asked }: AskCustomersInput): Promise<Behaviour> {
  await lockValues(tx);
  const behaviour = await existing(tx, id);
  if (behaviour.askedOfCustomers === asked) return behaviour;
  if (asked && behaviour.retiredAt) throw new DomainError('values.retired', 'input.id');
  if (asked && !behaviour.adoptedAt) throw new DomainError('values.not_adopted', 'input.id');
  await tx.sql('behaviour.ask', 'update behaviour set asked_of_customers = $2 where id = $1', [id, asked]);
  await audit(tx, viewer, asked ? 'behaviours.ask_customers' : 'behaviours.ask_customers_no_more', {
    type: 'behaviour',
    id,
  });
  return existing(tx, id);
}

/** A retired behaviour is offered to nobody and keeps its recognitions, votes and comments. Coming back needs a value in use. */
export async function retireBehaviour(tx: Tx, viewer: Viewer, id: string, retired: boolean): Promise<Behaviour> {
  await lockValues(tx);
  const behaviour = await existing(tx, id);
  if (!!behaviour.retiredAt === retired) return behaviour;
  if (!retired) await assertValueInUse(tx, behaviour.valueId, 'input.id');
  await tx.sql(
    'behaviour.retire',
    `update behaviour set retired_at = case when $2 then clock_timestamp() end, merged_into_id = null, asked_of_customers = false
     where id = $1`,
    [id, retired],
  );
  await audit(tx, viewer, retired ? 'behaviours.retire' : 'behaviours.restore', { type: 'behaviour', id });
  return existing(tx, id);
}

export async function existing(tx: Tx, id: string, field = 'input.id'): Promise<Behaviour> {
  const [behaviour] = await behavioursByIds(tx, [id]);
  if (!behaviour) throw new DomainError('input.not_found', field);
  return behaviour;
}

/** Throws input.required, values.against_is_plain, input.not_found, values.retired (the value). */
export async function assertFits(tx: Tx, side: Behaviour['side'], input: Omit<BehaviourInput, 'side'>): Promise<void> {
  if (!input.textRu && !input.textEn) throw new DomainError('input.required', 'input.textRu');
  assertSideFits(side, input.depth, input.forCustomers);
  await assertValueInUse(tx, input.valueId, 'input.valueId');
  const known = await tx.sql('behaviour.touchpoints_known', 'select id from touchpoint where id = any($1)', [
    input.touchpointIds,
  ]);
  if (known.length < new Set(input.touchpointIds).size) throw new DomainError('input.not_found', 'input.touchpointIds');
}

async function assertValueInUse(tx: Tx, valueId: string, field: string): Promise<void> {
  const [value] = await tx.sql<{ retired: boolean }>(
    'behaviour.value',
    'select retired_at is not null as retired from value where id = $1',
    [valueId],
  );
  if (!value) throw new DomainError('input.not_found', field);
  if (value.retired) throw new DomainError('values.retired', field);
}

/** Where along the journey it belongs. */
export async function tie(tx: Tx, behaviourId: string, touchpointIds: readonly string[]): Promise<void> {
  const { companyId } = tx;
  const ties = [...new Set(touchpointIds)].map((touchpointId) => ({ companyId, behaviourId, touchpointId }));
  if (ties.length) await tx.entities.insert(BehaviourTouchpoint, ties);
}
