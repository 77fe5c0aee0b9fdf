import type { Tx } from '@zasluga/kernel';

/**
 * How long an entry settles before it may count, in days: its author may still say more, or something else, until the end of the day
 * after, and a figure that moves in the minute of somebody's entry would tell whose it was.
 */
const SETTLES_DAYS = 2;

/** Of one procedure and source what is to come into its figures. */
export interface Portion {
  readonly procedureId: string;
  readonly source: 'bent' | 'refused' | 'feared';
  /** Null: what has settled and isn't in any figure yet. Else its part of this portion, which came while it was one with another procedure. */
  readonly of: string | null;
  /** The procedures to which such a part is owed: itself and those merged into it. */
  readonly owed: readonly string[];
}

/** That what an employee told has settled. */
export const settled = (at: string): string => `${at} < clock_timestamp() - interval '${SETTLES_DAYS} days'`;

/** SQL: which portion an occurrence `o` came with; null: none yet. */
export const PORTION_OF = `case when o.released then concat_ws(' ', o.released_as, o.source, o.released_at) end`;

/** So long it is tried whether a portion can be divided. Beyond, what was shown beside it is no longer known to the last figure. */
const DIVIDED_WITHIN = `o.released_at > clock_timestamp() - interval '60 days'`;
const ENOUGH_PEOPLE = 'count(distinct o.who) >= (select privacy_threshold from company)';

/**
 * What employees did comes into the figures in portions: of each procedure and source all that has settled, when enough different
 * people (the company's threshold) are behind the portion. So nobody learns of one person by comparing yesterday's figure with today's.
 * A portion that came while two procedures were one stays counted with the one that stood; when they are split, its part moves over as soon as
 * it may be shown.
 *
 * @param allowed which of the portions that have enough people may be shown beside everything else that is shown; those that may not wait
 */
export async function releaseFigures(
  tx: Tx,
  allowed: (portions: readonly Portion[]) => Promise<readonly Portion[]>,
): Promise<void> {
  const waiting = await tx.sql<Portion>(
    'occurrence.waiting',
    `select o.procedure_id as "procedureId", o.source, null as of, '{}'::uuid[] as owed from friction_occurrence o
     where not o.released and o.source <> 'complaint' and o.procedure_id is not null and o.who is not null and ${settled('o.at')}
     group by o.procedure_id, o.source having ${ENOUGH_PEOPLE}
     order by count(distinct o.who) desc, o.procedure_id, o.source`,
  );
  const come = [...waiting, ...(await partsOwed(tx))];
  if (!come.length) return;
  const portions = await allowed(come);
  const changed = await takeIn(
    tx,
    portions.filter(({ of }) => of === null),
  );
  for (const [n, part] of portions.filter(({ of }) => of !== null).entries())
    changed.push(...(await divide(tx, part, n + 1)));
  await recount(tx, changed);
}

/** Parts of portions that belong to a procedure which stands by itself again, or with another one. */
const partsOwed = (tx: Tx): Promise<Portion[]> =>
  tx.sql(
    'occurrence.parts_owed',
    `with recursive up as (
       select p.id as owed, p.id, p.merged_into_id from friction_procedure p
         where p.id in (select o.owed_to_id from friction_occurrence o where o.owed_to_id is not null and ${DIVIDED_WITHIN})
       union all select up.owed, p.id, p.merged_into_id from up join friction_procedure p on p.id = up.merged_into_id)
     select up.id as "procedureId", o.source, ${PORTION_OF} as of, array_agg(distinct up.owed) as owed
     from friction_occurrence o join up on up.owed = o.owed_to_id and up.merged_into_id is null
     where o.owed_to_id is not null and ${DIVIDED_WITHIN} and o.procedure_id <> up.id
     group by 1, 2, 3 having ${ENOUGH_PEOPLE} order by 1, 2, 3`,
  );

async function takeIn(tx: Tx, portions: readonly Portion[]): Promise<string[]> {
  const moved = await tx.sql<{ procedureId: string }>(
    'occurrence.release',
    `update friction_occurrence o set released = true, released_at = now(), released_as = o.procedure_id
     from unnest($1::uuid[], $2::text[]) p (procedure_id, source)
     where o.procedure_id = p.procedure_id and o.source = p.source and not o.released and ${settled('o.at')}
     returning o.procedure_id as "procedureId"`,
    [portions.map(({ procedureId }) => procedureId), portions.map(({ source }) => source)],
  );
  return moved.map(({ procedureId }) => procedureId);
}

/** @param n different for each part of one night: by its microseconds a portion is told from every other one of the same procedure */
async function divide(tx: Tx, { procedureId, source, of, owed }: Portion, n: number): Promise<string[]> {
  const moved = await tx.sql<{ id: string }>(
    'occurrence.divide',
    `with part as (
       select o.id, o.procedure_id from friction_occurrence o
       where o.owed_to_id = any($4) and o.source = $2 and ${PORTION_OF} = $3 and o.procedure_id <> $1)
     update friction_occurrence o set procedure_id = $1, released_as = $1, released_at = o.released_at + $5 * interval '1 microsecond',
       origin_id = nullif(o.owed_to_id, $1), owed_to_id = null
     from part where part.id = o.id returning part.procedure_id as id`,
    [procedureId, source, of, owed, n],
  );
  return [procedureId, ...moved.map(({ id }) => id)];
}

const dayOf = (moment: string): string => `(${moment} at time zone (select time_zone from company))::date`;
/**
 * Since when customers meet it: the day of the first complaint, or the first day of the month of the first entry of an employee's, whichever is
 * earlier. The exact day of an entry would tell a colleague who knows the shifts whose it was; beside a complaint of the same month it is
 * rounded too, or that complaint's day would narrow it down.
 */
const FIRST_MET = `least(${dayOf(`min(o.at) filter (where o.source = 'complaint')`)},
           date_trunc('month', ${dayOf(`min(o.at) filter (where o.source <> 'complaint')`)})::date)`;

/** The figures that stand with the procedures, from what they count: customers' complaints, votes, and what has been released. */
export async function recount(tx: Tx, ids: readonly (string | null)[]): Promise<void> {
  const known = [...new Set(ids.filter((id) => id !== null))].sort();
  if (!known.length) return;
  // in the order of ids: of two that recount the same procedures neither waits for ever
  await tx.sql(
    'procedure.lock',
    'select from friction_procedure where id = any($1::uuid[]) order by id for no key update',
    [known],
  );
  await tx.sql(
    'procedure.recount',
    `update friction_procedure p set complaints = f.complaints, bends = nullif(f.bends, 0), refusals = nullif(f.refusals, 0),
       fears = nullif(f.fears, 0), first_met_on = f.since,
       votes = (select count(*) from friction_vote v where v.procedure_id = p.id)
     from (select w.id, count(*) filter (where o.source = 'complaint')::int as complaints,
         count(*) filter (where o.source = 'bent')::int as bends, count(*) filter (where o.source = 'refused')::int as refusals,
         count(*) filter (where o.source = 'feared')::int as fears,
         ${FIRST_MET} as since
       from unnest($1::uuid[]) w (id)
       left join friction_occurrence o on o.procedure_id = w.id and (o.source = 'complaint' or o.released)
       group by w.id) f
     where p.id = f.id`,
    [known],
  );
}
