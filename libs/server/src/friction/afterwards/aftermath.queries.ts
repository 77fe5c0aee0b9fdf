import { type CourseDays, dayAfter, daysBetween, knownContacts } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { contactsKnown } from '../contacts/contacts.queries';
import type { ProcedureState } from '../procedure.entity';

export interface ProcedureInTime {
  readonly id: string;
  readonly state: ProcedureState;
  /** YYYY-MM-DD, as all days here, in the company's time zone. */
  readonly decidedOn: string | null;
  readonly today: string;
  /** The company's first complaint of all: the first bend of all would tell of its author. Null while there is none. */
  readonly since: string | null;
  /** Since when the register shows anything at all: the same, or the month of the first of employees' entries that it shows. */
  readonly shownSince: string | null;
  readonly daysWaited: number;
  readonly touchpointIds: string[];
  readonly threshold: number;
  readonly currency: string;
  /** All that has been released of what employees did. */
  readonly bent: number | null;
  readonly customersKnown: number;
  readonly satisfied: number;
  readonly costMinor: number | null;
}

/**
 * From when a customer first met it (what may be shown of that) until the decision, or today. Where nothing may be shown, from the month in
 * which it was named: on that very day somebody may have bent it.
 */
export const DAYS_WAITED = `greatest(0, coalesce((p.decided_at at time zone c.time_zone)::date, c.today)
  - coalesce(p.first_met_on, date_trunc('month', p.created_at at time zone c.time_zone)::date))`;
/** $1: the present moment. */
export const COMPANY_TODAY = `(select *, ($1::timestamptz at time zone time_zone)::date as today from company) c`;

const KNOWN = `filter (where o.customer_left in ('delighted', 'calm', 'upset'))`;

/**
 * How customers left and what it cost, of the procedure p: of those bends that its figure counts, portion by portion, and only where enough
 * different people of a portion tell it. What fewer tell is left out: yesterday's figure could be subtracted from today's.
 */
export const RELEASED_BENDS = `
  select sum(known) filter (where knowing >= c.privacy_threshold)::int as known,
    sum(satisfied) filter (where knowing >= c.privacy_threshold)::int as satisfied,
    sum(cost) filter (where paying >= c.privacy_threshold) as cost
  from (select count(*) ${KNOWN} as known, count(distinct o.who) ${KNOWN} as knowing,
      count(*) filter (where o.customer_left in ('delighted', 'calm')) as satisfied, sum(o.cost_minor) as cost,
      count(distinct o.who) filter (where o.cost_minor is not null) as paying
    from friction_occurrence o where p.bends is not null and o.procedure_id = p.id and o.source = 'bent' and o.released
    group by o.released_as, o.released_at) portion`;

/** Undefined for one that is not there. */
export async function procedureInTime(tx: Tx, id: string): Promise<ProcedureInTime | undefined> {
  const [found] = await tx.sql<ProcedureInTime>(
    'aftermath.procedure',
    `select p.id, p.state, (p.decided_at at time zone c.time_zone)::date::text as "decidedOn", c.today::text as today,
       ((select min(at) from friction_occurrence where source = 'complaint') at time zone c.time_zone)::date::text as since,
       least(((select min(at) from friction_occurrence where source = 'complaint') at time zone c.time_zone)::date,
         (select min(first_met_on) from friction_procedure))::text as "shownSince",
       ${DAYS_WAITED} as "daysWaited", c.privacy_threshold as threshold,
       c.currency, p.bends as bent, coalesce(b.known, 0) as "customersKnown", coalesce(b.satisfied, 0) as satisfied, b.cost::float8 as "costMinor",
       array(select touchpoint_id from friction_procedure_touchpoint t where t.procedure_id = p.id)::uuid[] as "touchpointIds"
     from friction_procedure p cross join ${COMPANY_TODAY} left join lateral (${RELEASED_BENDS}) b on true where p.id = $2`,
    [clock.now().toISOString(), id],
  );
  return found;
}

/** Days waited by procedure. */
export const daysWaited = (tx: Tx, ids: readonly string[]): Promise<{ id: string; days: number }[]> =>
  tx.sql(
    'aftermath.days_waited',
    `select p.id, ${DAYS_WAITED} as days from friction_procedure p, ${COMPANY_TODAY} where p.id = any($2)`,
    [clock.now().toISOString(), ids],
  );

/** Portions of bends by the day on which they came into the figures, counted from a day. */
export const bendPortions = (tx: Tx, id: string, anchor: string): Promise<{ day: number; events: number }[]> =>
  tx.sql(
    'aftermath.portions',
    `select (o.released_at at time zone c.time_zone)::date - $2::date as day, count(*)::int as events
     from friction_occurrence o, company c where o.procedure_id = $1 and o.source = 'bent' and o.released and o.released_at is not null
     group by 1`,
    [id, anchor],
  );

/** Customers' complaints of a procedure by day, with the contacts known. */
export async function complaintDays(tx: Tx, procedure: ProcedureInTime, longestDays: number): Promise<CourseDays> {
  const anchor = procedure.decidedOn ?? procedure.today;
  const rows = await tx.sql<{ day: number; count: number }>(
    'aftermath.complaints',
    `select (o.at at time zone c.time_zone)::date - $2::date as day, count(*)::int as count
     from friction_occurrence o, company c
     where o.procedure_id = $1 and o.source = 'complaint' and o.at > $2::date - make_interval(days => $3::int) group by 1`,
    [procedure.id, anchor, longestDays],
  );
  return {
    anchor,
    decided: procedure.decidedOn !== null,
    since: procedure.since === null ? 0 : daysBetween(anchor, procedure.since),
    until: daysBetween(anchor, procedure.today),
    events: new Map(rows.map(({ day, count }) => [day, count])),
    contacts: await contactsOf(tx, procedure, anchor, longestDays),
  };
}

async function contactsOf(tx: Tx, { touchpointIds }: ProcedureInTime, anchor: string, longestDays: number) {
  const first = dayAfter(anchor, -longestDays).slice(0, 7);
  const scope = { placeId: null, touchpointIds };
  const { rows, places } = await contactsKnown(tx, `${first}-01`, scope);
  return knownContacts(rows, places, scope);
}
