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

/** What counts: published in the period, whoever may read it, to somebody of the units in question at that moment. */
const COUNTED = `r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 and r.source in ('colleague', 'customer')
  and ($3::uuid[] is null or exists (select from recognition_receiver rr where rr.recognition_id = r.id and rr.unit_id = any($3)))`;

export const actsByValue = (tx: Tx, { from, until, unitIds }: Scope): Promise<ActsOfGiver[]> =>
  tx.sql(
    'culture.acts_by_value',
    `select r.source, r.giver_id as "giverId", r.value_id as key, count(*)::int as acts from recognition r
     where ${COUNTED} group by 1, 2, 3 order by 1, 2, 3`,
    [from, until, unitIds],
  );

export const actsByDepth = (tx: Tx, { from, until, unitIds }: Scope): Promise<ActsOfGiver[]> =>
  tx.sql(
    'culture.acts_by_depth',
    `select r.source, r.giver_id as "giverId", r.depth as key, count(*)::int as acts from recognition r
     where ${COUNTED} group by 1, 2, 3 order by 1, 2, 3`,
    [from, until, unitIds],
  );

/**
 * Who stands behind a figure of one source in the whole company, by the unit of the receiver at that moment: receivers, givers unless
 * they are customers, and the people of the unit today. Only recognitions that tell a value, or a depth, are behind the figure.
 */
export async function partsBehind(
  tx: Tx,
  { from, until }: Scope,
  source: LivedSource,
  told: 'value' | 'depth',
): Promise<Part[][]> {
  const rows = await tx.sql<{ unitId: string | null; receiverId: string; giverId: string | null }>(
    'culture.parts_behind',
    `select distinct rr.unit_id as "unitId", rr.employee_id as "receiverId", r.giver_id as "giverId"
     from recognition r join recognition_receiver rr on rr.recognition_id = r.id
     where r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2 and r.source = $3
       and case $4 when 'value' then r.value_id is not null else r.depth is not null end`,
    [from, until, source, told],
  );
  const members = await tx.sql<Part>(
    'culture.members',
    `select unit_id as "unitId", id as "personId" from employee where status <> 'left'`,
  );
  const receivers = rows.map(({ unitId, receiverId }) => ({ unitId, personId: receiverId }));
  const givers = rows.flatMap(({ unitId, giverId }) => (giverId ? [{ unitId, personId: giverId }] : []));
  return source === 'customer' ? [members, receivers] : [members, receivers, givers];
}

/** Everybody who has been here for `tenureDays` by the end of the period and still was, with the days and thanks within it. */
export const peopleSeen = (
  tx: Tx,
  { from, until, period, lastDay }: Scope,
  tenureDays: number,
): Promise<PersonSeen[]> =>
  tx.sql(
    'culture.people_seen',
    `select e.id, e.unit_id as "unitId", ($4::date - greatest($3::date, coalesce(e.hired_on, $3::date)) + 1)::int as days,
       (select count(*)::int from recognition_receiver rr join recognition r on r.id = rr.recognition_id
        where rr.employee_id = e.id and r.state = 'published' and r.publish_at >= $1 and r.publish_at < $2) as received
     from employee e
     where e.status <> 'suspended' and (e.left_on is null or e.left_on > $4) and (e.status = 'active' or e.left_on is not null)
       and (e.hired_on is null or e.hired_on <= $4::date - $5::int)
     order by e.id`,
    [from, until, period.from, lastDay, tenureDays],
  );
