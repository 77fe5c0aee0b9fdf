import { assertSideFits, DomainError, MOST_BEHAVIOURS, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { Behaviour, BehaviourTouchpoint } from './behaviour.entity';
import type { BehaviourInput, EditBehaviourInput } from './behaviour.input';
import { behavioursByIds } from './behaviour.loader';
import { insertBehaviour } from './behaviour.queries';
import { lockValues } from '../lock';

/** Throws values.too_many, values.against_is_plain, input.required, input.not_found (value, touchpoints), values.retired (the value). */
export async function createBehaviour(tx: Tx, viewer: Viewer, input: BehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const { touchpointIds, ...words } = input;
  const [{ count, position }] = (await tx.sql<{ count: number; position: number }>(
    'behaviour.count',
    `select count(*) filter (where retired_at is null)::int as count, coalesce(max(position), 0) + 1 as position from behaviour`,
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

/** The words may be bettered; the side is for good. Throws as createBehaviour, and values.retired for a retired one. */
export async function editBehaviour(tx: Tx, viewer: Viewer, input: EditBehaviourInput): Promise<Behaviour> {
  await lockValues(tx);
  const { id, touchpointIds, ...words } = input;
  const behaviour = await existing(tx, id);
  if (behaviour.retiredAt) throw new DomainError('values.retired', 'input.id');
  await assertFits(tx, behaviour.side, input);
  await tx.entities.update(Behaviour, { companyId: tx.companyId, id }, words);
  await tx.sql('behaviour.untie', 'delete from behaviour_touchpoint where behaviour_id = $1', [id]);
  await tie(tx, id, touchpointIds);
  await audit(tx, viewer, 'behaviours.edit', { type: 'behaviour', id }, { valueId: input.valueId });
  return { ...behaviour, ...words };
}

/** A retired behaviour is offered to nobody and keeps its recognitions. Coming back needs a value in use. */
export async function retireBehaviour(tx: Tx, viewer: Viewer, id: string, retired: boolean): Promise<Behaviour> {
  await lockValues(tx);
  const behaviour = await existing(tx, id);
  if (!!behaviour.retiredAt === retired) return behaviour;
  if (!retired) await assertValueInUse(tx, behaviour.valueId, 'input.id');
  const retiredAt = await tx
    .sql<{ at: Date | null }>(
      'behaviour.retire',
      `update behaviour set retired_at = case when $2 then clock_timestamp() end where id = $1 returning retired_at as at`,
      [id, retired],
    )
    .then(([row]) => row?.at ?? null);
  await audit(tx, viewer, retired ? 'behaviours.retire' : 'behaviours.restore', { type: 'behaviour', id });
  return { ...behaviour, retiredAt };
}

async function existing(tx: Tx, id: string): Promise<Behaviour> {
  const [behaviour] = await behavioursByIds(tx, [id]);
  if (!behaviour) throw new DomainError('input.not_found', 'input.id');
  return behaviour;
}

async function assertFits(tx: Tx, side: Behaviour['side'], input: Omit<BehaviourInput, 'side'>): Promise<void> {
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

async function tie(tx: Tx, behaviourId: string, touchpointIds: readonly string[]): Promise<void> {
  const { companyId } = tx;
  const ties = [...new Set(touchpointIds)].map((touchpointId) => ({ companyId, behaviourId, touchpointId }));
  if (ties.length) await tx.entities.insert(BehaviourTouchpoint, ties);
}
