import { newId, type Tx } from '@zasluga/kernel';
import { Behaviour, BehaviourTouchpoint, Side } from './line/behaviour.entity';
import { insertBehaviour } from './line/behaviour.queries';
import { ValueRanking, ValueRankingPlace } from './ranking/ranking.entity';
import { Value } from './value.entity';

let made = 0;

export async function makeValue(tx: Tx, fields: Partial<Value> = {}): Promise<Value> {
  const n = ++made;
  const value = tx.entities.create(Value, {
    companyId: tx.companyId,
    id: newId(),
    nameRu: `Ценность ${n}`,
    nameEn: `Value ${n}`,
    colour: 'pine',
    icon: 'heart',
    ...fields,
  });
  await tx.entities.insert(Value, value);
  return value;
}

/** A version with the values in the order given, in force for as long as anybody remembers unless told otherwise. */
export async function makeRanking(
  tx: Tx,
  valueIds: readonly string[],
  fields: Partial<ValueRanking> = {},
): Promise<ValueRanking> {
  const ranking = tx.entities.create(ValueRanking, {
    companyId: tx.companyId,
    id: newId(),
    inForceFrom: '2020-01-01',
    ...fields,
  });
  await tx.entities.insert(ValueRanking, ranking);
  await tx.entities.insert(
    ValueRankingPlace,
    valueIds.map((valueId, i) => ({ companyId: tx.companyId, rankingId: ranking.id, valueId, place: i + 1 })),
  );
  return ranking;
}

/** Adopted and FOR the line, tied to the value given (or one of its own) and to no touchpoint unless told otherwise. */
export async function makeBehaviour(
  tx: Tx,
  { touchpointIds = [], ...fields }: Partial<Behaviour> & { touchpointIds?: readonly string[] } = {},
): Promise<Behaviour> {
  const n = ++made;
  const valueId = fields.valueId ?? (await makeValue(tx)).id;
  const behaviour = tx.entities.create(Behaviour, {
    companyId: tx.companyId,
    id: newId(),
    side: Side.FOR,
    textRu: `Помогает до конца, раз ${n}`,
    textEn: `Sees it through, time ${n}`,
    position: n,
    wording: 1,
    adoptedAt: fields.createdAt ?? new Date(),
    ...fields,
    valueId,
  });
  await insertBehaviour(tx, behaviour, null);
  if (touchpointIds.length)
    await tx.entities.insert(
      BehaviourTouchpoint,
      touchpointIds.map((touchpointId) => ({ companyId: tx.companyId, behaviourId: behaviour.id, touchpointId })),
    );
  return behaviour;
}
