import { assertCompleteOrder, assertMayBegin, DomainError, parseDay, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { ValueRanking, ValueRankingPlace } from './ranking.entity';
import type { RankingInput } from './ranking.input';
import { companyToday, latestRankingId, rankingInForce } from './ranking.queries';
import { lockValues } from '../lock';
import { valueIdsInUse } from '../value.queries';

/**
 * Throws values.order_incomplete, values.ranking_in_past, values.ranking_too_far, and request.conflict when somebody has written a version
 * since this order was drawn up.
 */
export async function writeRanking(tx: Tx, viewer: Viewer, input: RankingInput): Promise<ValueRanking> {
  await lockValues(tx);
  const latest = await latestRankingId(tx);
  if (latest !== input.basedOn) throw new DomainError('request.conflict', 'input.basedOn');
  assertCompleteOrder(input.valueIds, await valueIdsInUse(tx));
  const day = parseDay(input.inForceFrom);
  if (!day) throw new DomainError('input.invalid', 'input.inForceFrom');
  assertMayBegin(day, await companyToday(tx), !latest);
  return insert(tx, viewer, input.valueIds, day, input.note);
}

/** The order in force without one value, from today; nothing when the value had no place. */
export async function writeRankingWithout(tx: Tx, viewer: Viewer, valueId: string, note: string): Promise<void> {
  const ranking = await rankingInForce(tx);
  if (!ranking?.places.some((place) => place.valueId === valueId)) return;
  const rest = ranking.places.map((place) => place.valueId).filter((id) => id !== valueId);
  if (rest.length) await insert(tx, viewer, rest, await companyToday(tx), note);
}

async function insert(
  tx: Tx,
  viewer: Viewer,
  valueIds: readonly string[],
  inForceFrom: string,
  note: string,
): Promise<ValueRanking> {
  const { companyId } = tx;
  const ranking = tx.entities.create(ValueRanking, {
    companyId,
    id: newId(),
    inForceFrom,
    note,
    authorId: viewer.employeeId,
  });
  await tx.entities.insert(ValueRanking, ranking);
  await tx.entities.insert(
    ValueRankingPlace,
    valueIds.map((valueId, i) => ({ companyId, rankingId: ranking.id, valueId, place: i + 1 })),
  );
  await audit(tx, viewer, 'values.rank', { type: 'value_ranking', id: ranking.id }, { inForceFrom, valueIds });
  return ranking;
}
