import { type ContactScope, contactsBetween, knownContacts, monthAfter } from '@zasluga/domain';
import { clock, type Tx } from '@zasluga/kernel';
import { contactsKnown } from '../contacts/contacts.queries';
import type { ProcedureColour, ProcedureState } from '../procedure.entity';
import { COMPANY_TODAY, DAYS_WAITED, RELEASED_BENDS } from './aftermath.queries';

export interface RuleCounts {
  readonly id: string;
  readonly name: string;
  readonly state: ProcedureState;
  readonly colour: ProcedureColour;
  readonly complaints: number;
  /** Of the months in which contacts are known. */
  readonly complaintsKnown: number;
  /** What employees did, only what has been released; null where nothing has. */
  readonly bends: number | null;
  readonly customersKnown: number;
  readonly satisfied: number;
  readonly costMinor: number | null;
  readonly daysWaited: number;
}

export interface Part {
  /** Moments as PostgreSQL reads them, in the company's days. */
  readonly from: string;
  readonly until: string;
  readonly placeId: string | null;
  readonly touchpointId: string | null;
  /** Nothing is left out: then what employees did is told as well. */
  readonly whole: boolean;
  /** YYYY-MM-01: months in which contacts are known. */
  readonly months: readonly string[];
}

const MOST_RULES = 50;

/** Rules that hurt customers in this part, the worst first, with how many there are and what all of them do together. */
export const ruleCounts = (tx: Tx, part: Part): Promise<(RuleCounts & { rules: number; all: number })[]> =>
  tx.sql(
    'pareto.rules',
    `with complained as (
       select o.procedure_id as id, count(*)::int as n,
         count(*) filter (where date_trunc('month', o.at at time zone c.time_zone)::date = any($7::date[]))::int as known
       from friction_occurrence o, company c
       where o.at >= $2::timestamp at time zone c.time_zone and o.at < $3::timestamp at time zone c.time_zone
         and o.source = 'complaint' and o.procedure_id is not null
         and ($4::uuid is null or o.place_id = $4) and ($5::uuid is null or o.touchpoint_id = $5)
       group by 1),
     rule as (
       select p.*, coalesce(n, 0) as counted, coalesce(known, 0) as known, case when $6 then p.bends end as told,
         coalesce(n, 0) + case when $6 then coalesce(p.bends, 0) else 0 end as harm
       from friction_procedure p left join complained using (id) where p.merged_into_id is null),
     worst as (
       select r.*, count(*) over ()::int as rules, sum(r.harm) over ()::int as all_harm from rule r where r.harm > 0
       order by r.harm desc, lower(r.name), r.id limit ${MOST_RULES})
     select p.id, p.name, p.state, p.colour, p.counted as complaints, p.known as "complaintsKnown", p.told as bends, p.rules, p.all_harm as "all",
       coalesce(b.known, 0) as "customersKnown", coalesce(b.satisfied, 0) as satisfied, b.cost::float8 as "costMinor",
       ${DAYS_WAITED} as "daysWaited"
     from worst p cross join ${COMPANY_TODAY} left join lateral (${RELEASED_BENDS.replace('p.bends', 'p.told')}) b on true
     order by p.harm desc, lower(p.name), p.id`,
    [clock.now().toISOString(), part.from, part.until, part.placeId, part.touchpointId, part.whole, part.months],
  );

/** Days waited of every rule of the register, and whether it waits still. */
export const allWaits = (tx: Tx): Promise<{ days: number; open: boolean }[]> =>
  tx.sql(
    'pareto.waits',
    `select ${DAYS_WAITED} as days, p.decided_at is null as open from friction_procedure p, ${COMPANY_TODAY}
     where p.merged_into_id is null order by p.created_at desc limit 2000`,
    [clock.now().toISOString()],
  );

export interface CompanyDay {
  readonly today: string;
  readonly currency: string;
  readonly threshold: number;
}

export const companyDay = async (tx: Tx): Promise<CompanyDay> =>
  (
    await tx.sql<CompanyDay>(
      'pareto.company',
      `select c.today::text as today, c.currency, c.privacy_threshold as threshold from ${COMPANY_TODAY}`,
      [clock.now().toISOString()],
    )
  )[0]!;

/** Whole months of the period in which contacts of such a part are known, and how many contacts those are; null: in none. */
export async function contactsOfPart(
  tx: Tx,
  { from, until }: { from: string; until: string },
  scope: ContactScope,
): Promise<{ months: string[]; contacts: number | null }> {
  const { rows, places } = await contactsKnown(tx, `${from.slice(0, 7)}-01`, scope);
  const known = knownContacts(rows, places, scope);
  const months = [...known.keys()].filter((month) => month >= from && monthAfter(month) <= until).sort();
  if (months.length === 0) return { months, contacts: null };
  return {
    months,
    contacts: months.reduce((sum, month) => sum + contactsBetween(known, month, monthAfter(month))!, 0),
  };
}
