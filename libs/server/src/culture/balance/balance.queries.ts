import type { BalanceCounts } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Scope } from '../scope';

/** Answers at one touchpoint of one place; either may be unsaid. */
export interface Answers {
  placeId: string | null;
  touchpointId: string | null;
  /** met & nothing, met & something, unmet & nothing, unmet & something: those who answered both and weren't asked to write. */
  cells: number[];
  /** The same of those who were asked to write. */
  askedCells: number[];
  /** Detractors, passives, promoters. */
  recommend: number[];
  /** No, maybe, yes. */
  comeAgain: number[];
  /** Worse, the same, better. */
  compared: number[];
  oneAnswer: number;
  noAnswer: number;
  hidden: number;
  suspicious: number;
  asked: number;
}

export interface MonthAnswers extends Pick<Answers, 'placeId' | 'touchpointId' | 'cells'> {
  /** YYYY-MM */
  month: string;
}

// complaints count as well: they too are customers who answered, and leaving them out would make the balance better than it is
const KIND = `case when state = 'hidden' then 'hidden' when state = 'received' and suspicious then 'suspicious'
  when asked_to_write then 'asked' else 'counted' end`;
const MET = 'expected >= 0';
const counts = (kind: string, conditions: readonly string[]) =>
  `array[${conditions.map((condition) => `count(*) filter (where kind = '${kind}' and ${condition})::int`).join(', ')}]`;
const CELLS = [
  `${MET} and demanded = 0`,
  `${MET} and demanded > 0`,
  `not ${MET} and demanded = 0`,
  `not ${MET} and demanded > 0`,
];

/** What customers answered in the period, everywhere: who may see which part of it is decided afterwards. */
export const answersOf = (tx: Tx, { from, until }: Scope): Promise<Answers[]> =>
  tx.sql(
    'culture.answers',
    `select place_id as "placeId", touchpoint_id as "touchpointId", ${counts('counted', CELLS)} as cells,
       ${counts('asked', CELLS)} as "askedCells",
       ${counts('counted', ['recommend <= 6', 'recommend in (7, 8)', 'recommend >= 9'])} as recommend,
       ${counts('counted', ['come_again = 0', 'come_again = 1', 'come_again = 2'])} as "comeAgain",
       ${counts('counted', ['compared = -1', 'compared = 0', 'compared = 1'])} as compared,
       count(*) filter (where kind = 'counted' and num_nonnulls(expected, demanded) = 1)::int as "oneAnswer",
       count(*) filter (where kind = 'counted' and num_nonnulls(expected, demanded) = 0)::int as "noAnswer",
       count(*) filter (where kind = 'hidden')::int as hidden, count(*) filter (where kind = 'suspicious')::int as suspicious,
       count(*) filter (where kind = 'asked')::int as asked
     from (select place_id, touchpoint_id, ${KIND} as kind, expected, demanded, recommend, come_again, compared from praise
       where created_at >= $1 and created_at < $2) a
     group by 1, 2 order by 1, 2`,
    [from, until],
  );

/** The two answers that make the balance, month by month: twelve up to the end of the period. */
export const answersByMonth = (tx: Tx, { lastDay, until }: Scope): Promise<MonthAnswers[]> =>
  tx.sql(
    'culture.answers_by_month',
    `select to_char(a.created_at at time zone a.time_zone, 'YYYY-MM') as month, place_id as "placeId",
       touchpoint_id as "touchpointId", ${counts('counted', CELLS)} as cells
     from (select p.place_id, p.touchpoint_id, p.created_at, c.time_zone, ${KIND} as kind, expected, demanded from company c join praise p
         on p.created_at >= (date_trunc('month', $1::date::timestamp) - interval '11 months') at time zone c.time_zone
         and p.created_at < $2 and p.expected is not null and p.demanded is not null) a
     group by 1, 2, 3 order by 1, 2, 3`,
    [lastDay, until],
  );

/** Whom the answers at a place may be about; null for points that stand for no place. Fifty are enough to tell that they are many. */
export const staffOfPlaces = (tx: Tx): Promise<{ placeId: string | null; people: string[] }[]> =>
  tx.sql(
    'culture.staff',
    `select place_id as "placeId", (array_agg(id))[1:50] as people from employee
       where status = 'active' and place_id is not null group by place_id
     union all select null, (array_agg(distinct e.id))[1:50] from praise_point q
       join employee e on e.status = 'active' and (e.id = q.employee_id or e.unit_id = q.unit_id) where q.place_id is null`,
  );

/** The places of which the person is the manager: somebody who works there is a direct report. */
export const placesManagedBy = async (tx: Tx, employeeId: string): Promise<ReadonlySet<string>> =>
  new Set(
    (
      await tx.sql<{ id: string }>(
        'culture.places_managed',
        `select distinct place_id as id from employee where manager_id = $1 and status = 'active' and place_id is not null`,
        [employeeId],
      )
    ).map(({ id }) => id),
  );

export interface NamedChoice {
  id: string;
  nameRu: string;
  nameEn: string;
}

export const placesByName = (tx: Tx): Promise<NamedChoice[]> =>
  tx.sql(
    'culture.places',
    `select id, name_ru as "nameRu", name_en as "nameEn" from place order by closed_at is not null, name_ru, id`,
  );

export const touchpointsInOrder = (tx: Tx): Promise<NamedChoice[]> =>
  tx.sql(
    'culture.touchpoints',
    `select id, name_ru as "nameRu", name_en as "nameEn" from touchpoint order by position, name_ru, id`,
  );

/** Answers of several rows together, as one row of four. */
export function cellsOf(rows: readonly { cells: readonly number[] }[]): BalanceCounts {
  const [met_nothing, met_something, unmet_nothing, unmet_something] = sumOf(
    rows.map(({ cells }) => cells),
    4,
  );
  return {
    met_nothing: met_nothing!,
    met_something: met_something!,
    unmet_nothing: unmet_nothing!,
    unmet_something: unmet_something!,
  };
}

/** Element by element. */
export const sumOf = (rows: readonly (readonly number[])[], length: number): number[] =>
  Array.from({ length }, (_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));
