import { clock, type Tx } from '@zasluga/kernel';
import type { ValueRanking } from './ranking.entity';

export interface RankingInForce {
  readonly id: string;
  /** day, yyyy-mm-dd */
  readonly inForceFrom: string;
  /** values in use only, numbered from 1 without gaps, highest first */
  readonly places: readonly { readonly valueId: string; readonly place: number }[];
}

/** The version in force on a day (yyyy-mm-dd) of the company's calendar, today unless told; null before the first. One round trip. */
export async function rankingInForce(tx: Tx, atDay?: string): Promise<RankingInForce | null> {
  const [ranking] = await tx.sql<RankingInForce>(
    'ranking.in_force',
    `select r.id, r.in_force_from::text as "inForceFrom", coalesce((
         select json_agg(json_build_object('valueId', p.value_id, 'place', p.n) order by p.n) from (
           select vp.value_id, row_number() over (order by vp.place) as n from value_ranking_place vp
           join value v on v.id = vp.value_id where vp.ranking_id = r.id and v.retired_at is null) p), '[]') as places
     from value_ranking r
     where r.in_force_from <= coalesce($1::date, (select ($2::timestamptz at time zone c.time_zone)::date from company c))
     order by r.in_force_from desc, r.created_at desc, r.id desc limit 1`,
    [atDay ?? null, clock.now()],
  );
  return ranking ?? null;
}

const COLUMNS = `r.id, r.in_force_from::text as "inForceFrom", r.note, r.author_id as "authorId", r.created_at as "createdAt"`;
const MOST_VERSIONS = 100;

/** The latest versions, announced ones first. */
export const rankingVersions = (tx: Tx): Promise<ValueRanking[]> =>
  tx.sql(
    'ranking.versions',
    `select ${COLUMNS} from value_ranking r order by r.in_force_from desc, r.created_at desc, r.id desc limit ${MOST_VERSIONS}`,
  );

export const rankingsByIds = (tx: Tx, ids: readonly string[]): Promise<ValueRanking[]> =>
  tx.sql('ranking.by_ids', `select ${COLUMNS} from value_ranking r where r.id = any($1)`, [ids]);

/** The version written last, whenever it begins: what the next one is written against. */
export const latestRankingId = async (tx: Tx): Promise<string | null> =>
  (
    await tx.sql<{ id: string }>(
      'ranking.latest',
      'select id from value_ranking order by created_at desc, id desc limit 1',
    )
  )[0]?.id ?? null;

/** Today in the company's time zone, yyyy-mm-dd. */
export const companyToday = async (tx: Tx): Promise<string> =>
  (
    await tx.sql<{ today: string }>(
      'ranking.today',
      'select ($1::timestamptz at time zone time_zone)::date::text as today from company',
      [clock.now()],
    )
  )[0]!.today;
