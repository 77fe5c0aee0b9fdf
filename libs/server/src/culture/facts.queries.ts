import type { Seen } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Part } from './privacy';
import type { Scope } from './scope';
import type { LivedSource } from './lived-source';

/** Recognitions of one giver with one key: a value, a depth. */
export interface ActsOfGiver {
  source: LivedSource;
  /** Null for a customer, of whom nobody knows the name. */
  giverId: string | null;
  /** Null where nobody said. */
  key: string | null;
  acts: number;
}

/** A person and what befell them. */
export interface PersonSeen extends Seen {
  id: string;
  unitId: string | null;
}

/**
 * What counts: published in the period, whoever may read it, to somebody of the units in question at that moment, or to one of these
 * units as a whole. A unit thanked is one act of its giver towards the unit; it isn't an act towards each of its people.
 * Imported ones say nothing of depth, and of values only if the file did: they are no silence of people who were asked.
 */
const COUNTED = `r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 and r.source in ('colleague', 'customer')
  and ($3::uuid[] is null or exists (select from recognition_receiver rr where rr.recognition_id = r.id and rr.unit_id = any($3))
    or exists (select from recognition_unit ru where ru.recognition_id = r.id and ru.unit_id = any($3)))`;

export const actsByValue = (tx: Tx, { from, until, unitIds }: Scope): Promise<ActsOfGiver[]> =>
  tx.sql(
    'culture.acts_by_value',
    `select r.source, r.giver_id as "giverId", r.value_id as key, count(*)::int as acts from recognition r
     where ${COUNTED} and (r.import_id is null or r.value_id is not null) group by 1, 2, 3 order by 1, 2, 3`,
    [from, until, unitIds],
  );

export const actsByDepth = (tx: Tx, { from, until, unitIds }: Scope): Promise<ActsOfGiver[]> =>
  tx.sql(
    'culture.acts_by_depth',
    `select r.source, r.giver_id as "giverId", r.depth as key, count(*)::int as acts from recognition r
     where ${COUNTED} and r.import_id is null group by 1, 2, 3 order by 1, 2, 3`,
    [from, until, unitIds],
  );

// a unit thanked as a whole has its giver behind it and nobody as receiver: its people of today are read anyway
const BEHIND = `from recognition r join (
    select recognition_id, unit_id, employee_id from recognition_receiver
    union all select recognition_id, unit_id, null from recognition_unit) rr on rr.recognition_id = r.id
  where r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 and r.source = $3
    and case $4 when 'value' then r.value_id is not null else r.depth is not null end`;

/**
 * Who stands behind a figure of one source in the whole company, by the unit of the receiver at that moment: receivers, givers unless
 * they are customers, and the people of the unit today. Only recognitions that tell a value, or a depth, are behind the figure.
 */
export async function partsBehind(
  tx: Tx,
  { from, until, threshold }: Scope,
  source: LivedSource,
  told: 'value' | 'depth',
): Promise<Part[][]> {
  const values = [from, until, source, told, enough(threshold)];
  const members = await tx.sql<Part>(
    'culture.members',
    `select unit_id as "unitId", (array_agg(id))[1:$1] as people from employee where status <> 'left' group by unit_id`,
    [enough(threshold)],
  );
  const receivers = await tx.sql<Part>(
    'culture.receivers_behind',
    `select rr.unit_id as "unitId", (array_agg(distinct rr.employee_id))[1:$5] as people ${BEHIND} and rr.employee_id is not null group by rr.unit_id`,
    values,
  );
  if (source === 'customer') return [members, receivers];
  const givers = await tx.sql<Part>(
    'culture.givers_behind',
    `select rr.unit_id as "unitId", (array_agg(distinct r.giver_id))[1:$5] as people ${BEHIND} and r.giver_id is not null
     group by rr.unit_id`,
    values,
  );
  return [members, receivers, givers];
}

/** Of so many people in a unit the rest needn't be read: it is large enough whatever is hidden beside it. */
const enough = (threshold: number): number => Math.max(50, 4 * threshold);

/**
 * Everybody who has been here for `tenureDays` by the end of the period and still was, with the days and thanks within it. Only thanks to a
 * person by name make that person seen: a thanked unit leaves the unseen of it unseen.
 */
export const peopleSeen = (
  tx: Tx,
  { from, until, period, lastDay }: Scope,
  tenureDays: number,
): Promise<PersonSeen[]> =>
  tx.sql(
    'culture.people_seen',
    `select e.id, e.unit_id as "unitId", coalesce(got.received, 0) as received,
       ($4::date - greatest($3::date, coalesce(e.hired_on, $3::date)) + 1)::int as days
     from employee e left join (
       select rr.employee_id, count(*)::int as received from recognition r join recognition_receiver rr on rr.recognition_id = r.id
       where r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 group by 1) got on got.employee_id = e.id
     where e.status <> 'suspended' and (e.left_on is null or e.left_on > $4) and (e.status = 'active' or e.left_on is not null)
       and (e.hired_on is null or e.hired_on <= $4::date - $5::int)
     order by e.id`,
    [from, until, period.from, lastDay, tenureDays],
  );
