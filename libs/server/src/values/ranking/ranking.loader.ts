import { loader } from '@zasluga/kernel';
import type { ValueRanking } from './ranking.entity';
import { rankingInForce, rankingsByIds } from './ranking.queries';

export const rankingById = loader<ValueRanking>(rankingsByIds);

interface Places {
  id: string;
  places: { valueId: string; place: number }[];
}
/** Of a ranking: its places as they were written, retired values included. */
export const placesOfRanking = loader<Places>((tx, ids) =>
  tx.sql(
    'ranking.places',
    `select r.id, coalesce(json_agg(json_build_object('valueId', p.value_id, 'place', p.place) order by p.place)
         filter (where p.place is not null), '[]') as places
     from unnest($1::uuid[]) as r (id) left join value_ranking_place p on p.ranking_id = r.id group by r.id`,
    [ids],
  ),
);

/** Of a value: its place in the ranking in force. */
export const placeOfValue = loader<{ id: string; place: number | null }>(async (tx, ids) => {
  const ranking = await rankingInForce(tx);
  const places = new Map(ranking?.places.map(({ valueId, place }) => [valueId, place]));
  return ids.map((id) => ({ id, place: places.get(id) ?? null }));
});

export const inForceOfRanking = loader<{ id: string; inForce: boolean }>(async (tx, ids) => {
  const ranking = await rankingInForce(tx);
  return ids.map((id) => ({ id, inForce: id === ranking?.id }));
});
