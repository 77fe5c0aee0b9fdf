import { canonical, placesFrom } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { Ballot } from './ballots/ballot.entity';
import { BallotCampaign } from './ballots/campaign.entity';
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

/** Running for as long as anybody remembers unless told otherwise. */
export async function makeCampaign(
  tx: Tx,
  fields: Partial<BallotCampaign> & Pick<BallotCampaign, 'authorId'>,
): Promise<BallotCampaign> {
  const campaign = tx.entities.create(BallotCampaign, {
    companyId: tx.companyId,
    id: newId(),
    nameRu: 'Что у нас важнее',
    nameEn: 'What matters more here',
    startsOn: '2020-01-01',
    endsOn: '2099-12-31',
    remindOn: null,
    unrankedLast: false,
    ...fields,
  });
  await tx.entities.insert(BallotCampaign, campaign);
  return campaign;
}

/** One person's order: groups of equals, highest first. */
export async function makeBallot(
  tx: Tx,
  tiers: readonly (readonly string[])[],
  fields: Partial<Ballot> & Pick<Ballot, 'campaignId' | 'employeeId'>,
): Promise<void> {
  const order = canonical(placesFrom(tiers));
  await tx.entities.insert(Ballot, {
    companyId: tx.companyId,
    id: newId(),
    valueIds: order.map(({ valueId }) => valueId),
    places: order.map(({ place }) => place),
    ...fields,
  });
}
