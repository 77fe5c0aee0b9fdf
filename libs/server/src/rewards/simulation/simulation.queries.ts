import { DomainError, monthsOfCap, type Received, type RewardRules, type Spent } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { COUNTS, FACTS, FACTS_FROM, type ReceivedFacts } from '../rules/facts.queries';

/** Recognitions × receivers of one simulation. */
export const RECEIVED_MAX = 100_000;

export interface Stretch {
  /** First moment of the first day, first moment after the last one, in the company's zone. */
  readonly from: string;
  readonly to: string;
  readonly threshold: number;
}

/** @param from @param to days, yyyy-mm-dd, both within */
export async function stretchOf(tx: Tx, from: string, to: string): Promise<Stretch> {
  const [row] = await tx.sql<Stretch>(
    'simulation.stretch',
    `select ($1::date::timestamp at time zone time_zone)::text as from, (($2::date + 1)::timestamp at time zone time_zone)::text as to,
       privacy_threshold as threshold from company`,
    [from, to],
  );
  return row!;
}

const GIVEN = `left join lateral (select sum(s.points)::int as points from reward_settlement s
  where s.recognition_id = r.id and s.employee_id = x.employee_id and s.state <> 'returned') given on true`;

/**
 * All that was published in the stretch, in that order, as the rules look at it.
 * @throws DomainError rewards.simulation_too_much
 */
export async function receivedIn(tx: Tx, { from, to }: Stretch): Promise<readonly (Received & ReceivedFacts)[]> {
  const rows = await tx.sql<Received & ReceivedFacts>(
    'simulation.received',
    `select ${FACTS}, coalesce(given.points, 0) as before from ${FACTS_FROM} ${GIVEN}
     where ${COUNTS} and r.published_at >= $1::timestamptz and r.published_at < $2::timestamptz
     order by r.published_at, r.id, x.employee_id limit ${RECEIVED_MAX} + 1`,
    [from, to],
  );
  if (rows.length > RECEIVED_MAX)
    throw new DomainError('rewards.simulation_too_much', 'input.to', { max: RECEIVED_MAX });
  return rows;
}

/**
 * What counted in the caps when the stretch began: given for what was published before it, in the month, quarter or year of a cap that its
 * first day lies in.
 * @param day the first one, yyyy-mm-dd
 */
export async function spentBefore(
  tx: Tx,
  { from }: Stretch,
  day: string,
  { person, pair, company }: RewardRules['caps'],
): Promise<Spent[]> {
  const months = [person, pair, company].flatMap((cap) => (cap ? monthsOfCap(day.slice(0, 7), cap.period).from : []));
  const [since] = months.sort();
  if (!since) return [];
  return tx.sql<Spent>(
    'simulation.spent',
    `select s.employee_id as "employeeId", s.giver_id as "giverId", s.month, sum(s.points)::int as points
     from recognition r cross join company c join reward_settlement s on s.recognition_id = r.id
     where r.published_at >= ($1 || '-01')::date::timestamp at time zone c.time_zone and r.published_at < $2::timestamptz
       and s.state <> 'returned' group by 1, 2, 3`,
    [since, from],
  );
}

/** Everybody who could earn something now. */
export const peopleIds = async (tx: Tx): Promise<string[]> =>
  (await tx.sql<{ id: string }>('simulation.people', `select id from employee where status = 'active'`)).map(
    ({ id }) => id,
  );

export interface Named {
  readonly id: string;
  readonly nameRu: string;
  readonly nameEn: string;
}

const FUND_OF_UNITS = `
  with recursive up as (
    select id as unit_id, id, parent_id, 0 as height from unit
    union all select up.unit_id, u.id, u.parent_id, up.height + 1 from up join unit u on u.id = up.parent_id where up.height < 50)
  select distinct on (up.unit_id) up.unit_id as "unitId", f.id, f.name_ru as "nameRu", f.name_en as "nameEn"
  from up join points_fund f on f.unit_id = up.id and f.purpose = 'rule' and f.closed_at is null
  order by up.unit_id, up.height`;
const FUND_OF_COMPANY = `select id, name_ru as "nameRu", name_en as "nameEn" from points_fund
  where purpose = 'rule' and unit_id is null and closed_at is null`;

/** The fund that would pay for people of a unit, as fundFor() finds it for one; and the names of all. */
export async function fundsByUnit(
  tx: Tx,
): Promise<{ of: (unitId: string | null) => string | null; named: readonly Named[] }> {
  const ofUnits = await tx.sql<Named & { unitId: string }>('simulation.funds', FUND_OF_UNITS);
  const [ofCompany] = await tx.sql<Named>('simulation.company_fund', FUND_OF_COMPANY);
  const byUnit = new Map(ofUnits.map(({ unitId, id }) => [unitId, id]));
  return {
    of: (unitId) => (unitId && byUnit.get(unitId)) || ofCompany?.id || null,
    named: ofCompany ? [...ofUnits, ofCompany] : ofUnits,
  };
}

export const unitNames = (tx: Tx, ids: readonly string[]): Promise<Named[]> =>
  tx.sql('simulation.units', 'select id, name_ru as "nameRu", name_en as "nameEn" from unit where id = any($1)', [ids]);

export const valuesInUse = async (tx: Tx): Promise<string[]> =>
  (await tx.sql<{ id: string }>('simulation.values', 'select id from value where retired_at is null')).map(
    ({ id }) => id,
  );
