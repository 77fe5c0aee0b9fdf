import { DomainError, QUIET_DAYS } from '@zasluga/domain';
import { type Connected, cursor, isUuid, loader, type PageArgs, type Tx } from '@zasluga/kernel';
import type { PraisePoint, PraisePointTotals } from './praise-point.entity';
import { type PraisePointFilter, PraisePointOrder, PraisePointState } from './praise-point.filter';

const DEFAULT_DAYS = 30;
/** The first moment of the period, in the company's time zone. */
const SINCE_DAY = (days: string) => `((clock_timestamp() at time zone c.time_zone)::date - ${days}::int + 1)`;
const SINCE = (days: string) => `(${SINCE_DAY(days)}::timestamp at time zone c.time_zone)`;

const QUIET = `(p.closed_at is null and coalesce(p.last_scanned_at, p.created_at) < clock_timestamp() - interval '${QUIET_DAYS} days')`;
const KIND = `case when p.employee_id is not null then 'person' when p.touchpoint_id is not null then 'touchpoint'
  when p.place_id is not null then 'place' else 'unit' end`;

/** Answered at least one question after it was stored. */
const ENRICHED = `(num_nonnulls(r.expected, r.demanded, r.recommend, r.come_again, r.compared, r.asked_to_write) > 0
  or exists (select from customer_verdict v where v.praise_id = r.id))`;

/** What came of the pages of one point in the period. Kiosks and paper slips open no page: they are counted apart. */
const funnelOf = (days: string) => `left join lateral (
    select coalesce(sum(scans), 0)::int as scans, coalesce(sum(opens), 0)::int as opens from praise_point_day
    where point_id = p.id and day >= ${SINCE_DAY(days)}) d on true
  left join lateral (
    select count(*) filter (where r.channel = 'link')::int as stored, count(*) filter (where r.channel <> 'link')::int as elsewhere,
      count(*) filter (where r.channel = 'link' and ${ENRICHED})::int as enriched
    from praise r where r.point_id = p.id and r.created_at >= ${SINCE(days)}) s on true`;

const COLUMNS = `p.id, p.code, p.created_at as "createdAt", p.closed_at as "closedAt", p.last_scanned_at as "lastScannedAt",
  p.first_scanned_at as "firstScannedAt", p.replaced_by_id as "replacedById", p.leads_on as "leadsOn", ${QUIET} as quiet, ${KIND} as kind,
  p.place_id as "placeId", p.unit_id as "unitId", p.touchpoint_id as "touchpointId", p.employee_id as "employeeId",
  c.short_host as "shortHost", d.scans, d.opens, s.stored, s.elsewhere, s.enriched`;

export const praisePointById = loader<PraisePoint>((tx, ids) =>
  tx.sql(
    'praise_point.by_id',
    `select ${COLUMNS} from praise_point p join company c on true ${funnelOf(String(DEFAULT_DAYS))} where p.id = any($1)`,
    [ids],
  ),
);

/** Throws input.not_found. */
export async function onePraisePoint(tx: Tx, id: string): Promise<PraisePoint> {
  const [point] = isUuid(id) ? await praisePointById.fetch(tx, [id]) : [];
  if (!point) throw new DomainError('input.not_found', 'id');
  return point;
}

const NAMED = `praise_point p join company c on true left join place l on l.id = p.place_id left join unit u on u.id = p.unit_id
  left join touchpoint t on t.id = p.touchpoint_id left join employee e on e.id = p.employee_id`;

/** `$1` to `$5`: see valuesOf. A company's points are read through, some thousands at most: no index helps a search beneath a row policy. */
const FITS = `case $1::text when 'closed' then p.closed_at is not null when 'quiet' then ${QUIET} else p.closed_at is null end
  and ($2::text is null or ${KIND} = $2) and ($3::uuid is null or coalesce(p.place_id, e.place_id) = $3)
  and ($4::uuid is null or p.touchpoint_id = $4)
  and ($5::text[] is null or lower(concat_ws(' ', p.code, l.name_ru, l.name_en, l.address_ru, l.address_en, u.name_ru, u.name_en,
    t.name_ru, t.name_en, e.search_text, e.number)) like all ($5))`;

const valuesOf = ({ state, kind, placeId, touchpointId, search }: PraisePointFilter): unknown[] => {
  const words = search?.toLowerCase().split(/\s+/).filter(Boolean) ?? [];
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  return [
    state ?? PraisePointState.OPEN,
    kind ?? null,
    placeId ?? null,
    touchpointId ?? null,
    patterns.length ? patterns : null,
  ];
};

/** Ascending, with the id after it. `$8`: the days of the period. */
const KEY: Record<PraisePointOrder, string> = {
  [PraisePointOrder.NEWEST]: '-extract(epoch from p.created_at)',
  [PraisePointOrder.QUIETEST]: `extract(epoch from coalesce(p.last_scanned_at, 'epoch'))`,
  [PraisePointOrder.OPENS]: `-(select coalesce(sum(opens), 0) from praise_point_day where point_id = p.id and day >= ${SINCE_DAY('$8')})`,
  [PraisePointOrder.NAME]: `concat_ws(' ', l.name_ru, to_char(t.position, 'FM00000'), u.name_ru, e.last_name, e.first_name)`,
};

/** One page of the points that fit, with the figures of the period. */
export async function praisePoints(
  tx: Tx,
  filter: PraisePointFilter,
  { first, after }: PageArgs,
): Promise<Connected<PraisePoint>> {
  const [, afterId] = after ? cursor.decode(after) : [];
  const order = filter.order ?? PraisePointOrder.NEWEST;
  const rows = await tx.sql<PraisePoint>(
    `praise_point.page_${order}`,
    `with listed as (select p.id, ${KEY[order]} as key, ${FITS} as fits from ${NAMED}),
       page as (select id, key from listed where fits
         and ($6::uuid is null or (key, id) > (select a.key, a.id from listed a where a.id = $6)) order by key, id limit $7)
     select ${COLUMNS} from page join praise_point p on p.id = page.id join company c on true ${funnelOf('$8')}
     order by page.key, page.id`,
    [...valuesOf(filter), afterId ?? null, first + 1, filter.days ?? DEFAULT_DAYS],
  );
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursor.encode(order, last.id) : null },
  };
}

/** The figures of all points that fit. `quiet`: of the open ones, whatever is asked for. */
export async function praisePointTotals(tx: Tx, filter: PraisePointFilter): Promise<PraisePointTotals> {
  const [row] = await tx.sql<PraisePointTotals>(
    'praise_point.totals',
    `with p as materialized (select p.id from ${NAMED} where ${FITS}), since as materialized (
         select ${SINCE_DAY('$6')} as day, ${SINCE('$6')} as at from company c)
     select (select count(*)::int from p) as points, (select count(*)::int from praise_point p where ${QUIET}) as quiet,
       d.scans, d.opens, s.stored, s.elsewhere, s.enriched
     from since, lateral (select coalesce(sum(scans), 0)::int as scans, coalesce(sum(opens), 0)::int as opens
         from praise_point_day where day >= since.day and point_id in (select id from p)) d,
       lateral (select count(*) filter (where r.channel = 'link')::int as stored,
           count(*) filter (where r.channel <> 'link')::int as elsewhere,
           count(*) filter (where r.channel = 'link' and ${ENRICHED})::int as enriched
         from p join praise r on r.point_id = p.id and r.created_at >= since.at) s`,
    [...valuesOf(filter), filter.days ?? DEFAULT_DAYS],
  );
  return row!;
}
