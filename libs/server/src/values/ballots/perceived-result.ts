import { DomainError, type PerceivedOrder, placeIntervals, neighbourStability } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { campaignsByIds } from './campaign.queries';
import { PerceivedMethod, type PerceivedResult, PerceivedStatus } from './perceived.object';
import { type PerceivedRanking, perceivedRanking } from './perceived.queries';

/** The result as it is shown, for the whole company, once the campaign is over for good. Throws input.not_found. */
export async function perceivedResult(tx: Tx, campaignId: string): Promise<PerceivedResult> {
  const [campaign] = await campaignsByIds(tx, [campaignId]);
  if (!campaign) throw new DomainError('input.not_found', 'campaignId');
  if (campaign.state !== 'ended') return without(PerceivedStatus.NOT_YET);
  const ranking = await perceivedRanking(tx, campaignId);
  if (!ranking.order) return without(ranking.status as PerceivedStatus);
  return shown(ranking, ranking.order);
}

const without = (status: PerceivedStatus): PerceivedResult => ({
  status,
  people: 0,
  method: null,
  optimalOrders: 0,
  places: [],
  winnerId: null,
  cycles: [],
  concordance: null,
  pairShares: [],
});

function shown({ valueIds, draws, people, firstShares }: PerceivedRanking, found: PerceivedOrder): PerceivedResult {
  const id = (value: number) => valueIds[value]!;
  const intervals = placeIntervals(draws);
  const kept = neighbourStability(found.order, draws);
  return {
    status: PerceivedStatus.OK,
    people,
    method: found.method as PerceivedMethod,
    optimalOrders: Math.min(found.orders, 2 ** 31 - 1),
    places: found.order.map((value, i) => ({
      valueId: id(value),
      place: found.places[value]!.low,
      placeUntil: found.places[value]!.high,
      low: intervals[value]!.low,
      high: intervals[value]!.high,
      keptAboveNext: kept[i] ?? null,
      firstShare: firstShares?.[value] ?? null,
    })),
    winnerId: found.winner === null ? null : id(found.winner),
    cycles: found.cycles.map((cycle) => cycle.map(id)),
    concordance: found.concordance?.w ?? null,
    pairShares: found.order.map((row) => found.order.map((column) => share(found.pairs[row]![column]!, people))),
  };
}

/** What all of a few people think is what each of them thinks: it is told as nearly all (metrics B.0.2). */
const FEW = 20;

function share(count: number, people: number): number {
  const exact = count / people;
  return people < FEW ? Math.min(0.9, Math.max(0.1, exact)) : exact;
}
