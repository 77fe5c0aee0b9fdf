import { GIFT_MAX, inflation, type InflationMonth, type PointsMonth } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { EVIDENCE_MAX } from './evidence.queries';

/** Months that a night can still find changed: whoever takes back a thank-you does so before. */
const UNSETTLED = 3;
/** Ten years. */
const MONTHS_MAX = 120;

const GIFTS_OF_MONTH = `from company k cross join recognition r join recognition_receiver rr on rr.recognition_id = r.id
  where r.state = 'published' and r.source = 'colleague' and rr.points > 0
    and r.publish_at >= ($1::text || '-01')::timestamp at time zone k.time_zone
    and r.publish_at < (($1::text || '-01')::timestamp + interval '1 month') at time zone k.time_zone`;

// whole months from the first thanks on that aren't noted, or may have changed since
const TO_NOTE = `select to_char(whole.month, 'YYYY-MM') as month from company k,
    lateral (select min(publish_at) at time zone k.time_zone as first from recognition where state in ('held', 'published')) r,
    lateral (select date_trunc('month', now() at time zone k.time_zone) as this) t,
    generate_series(greatest(date_trunc('month', r.first), t.this - interval '${MONTHS_MAX} months'), t.this - interval '1 month', interval '1 month') as whole (month)
  where whole.month >= t.this - interval '${UNSETTLED} months'
    or not exists (select from culture_points_month m where m.month = to_char(whole.month, 'YYYY-MM'))
  order by 1`;

// as much as one may give at once: all that an employee has for a month, or the most that any thank-you may carry
const NOTE = `insert into culture_points_month (company_id, month, thanks, points, median, at_most)
  select $2, $1, count(*), coalesce(sum(rr.points), 0), percentile_cont(0.5) within group (order by rr.points),
    count(*) filter (where rr.points >= least(${GIFT_MAX}, nullif(k.allowance_employee, 0)))
  ${GIFTS_OF_MONTH}
  on conflict (company_id, month) do update set thanks = excluded.thanks, points = excluded.points, median = excluded.median,
    at_most = excluded.at_most`;

/** Notes points per thank-you of the months that are over, each by itself: the first night has years to go through. */
export async function notePointsMonths(tx: Tx): Promise<void> {
  for (const { month } of await tx.sql<{ month: string }>('fairness.months_to_note', TO_NOTE))
    await tx.sql('fairness.note_month', NOTE, [month, tx.companyId]);
}

/** Points per thank-you of each whole month so far, as the last night noted it. */
export const pointsMonths = async (tx: Tx): Promise<InflationMonth[]> =>
  inflation(
    await tx.sql<PointsMonth>(
      'fairness.months',
      `select month, thanks, points::float8 as points, median, at_most as "atMost" from culture_points_month
         order by month limit ${2 * MONTHS_MAX}`,
    ),
  );

const LARGEST = `select r.id ${GIFTS_OF_MONTH} and r.visibility = 'everyone'
  group by r.id, r.publish_at order by max(rr.points) desc, r.publish_at desc limit ${EVIDENCE_MAX}`;

/** What a month's largest thanks were for, of those that everybody may read. */
export const largestOf = async (tx: Tx, month: string): Promise<string[]> =>
  (await tx.sql<{ id: string }>('fairness.largest', LARGEST, [month])).map(({ id }) => id);
