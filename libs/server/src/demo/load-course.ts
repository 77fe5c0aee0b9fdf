import { newId, type Tx } from '@zasluga/kernel';
import { recount } from '../friction';
import { instant } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

const SEED = 41;
const OPENS_MINUTES = 480;
const CLOSES_MINUTES = 1260;
const WEEK_DAYS = 7;
/** As the texts of both procedures say. */
const CHANGED_DAYS_AGO = 84;
const COMPLAINTS_SINCE_DAYS = 252;
const MONTHS_KNOWN = 9;

/** Complaints a week, before and after two rules were changed: dogs on the terrace stopped to annoy guests, furniture did not. */
const COURSES = [
  {
    procedure: 'dogs',
    touchpoint: 'hall',
    before: [3, 2, 1, 4, 2, 3, 1, 2, 3, 2, 4, 1, 2, 3, 2, 1, 3, 2, 4, 2, 1, 3, 2, 2],
    after: [1, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 0],
  },
  {
    procedure: 'seat.plan',
    touchpoint: 'hall',
    before: [2, 1, 2, 3, 1, 0, 2, 1, 3, 2, 1, 2, 0, 2, 3, 1, 2, 1, 2, 3, 1, 2, 1, 2],
    after: [1, 2, 2, 0, 3, 1, 2, 1, 2, 3, 1, 2],
  },
] as const;

/** What happened after two rules were changed, and how many guests there were: the register is older than the rest of the story. */
export async function loadCourse(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const chance = new Chance(SEED);
  const places = plan.praise.map(({ place }) => place);
  await insertRows(
    tx,
    'friction_occurrence',
    COURSES.flatMap(({ procedure, touchpoint, before, after }) =>
      [...before, ...after].flatMap((count, week) =>
        Array.from({ length: count }, () => {
          const daysAgo = CHANGED_DAYS_AGO + (before.length - week) * WEEK_DAYS - chance.int(0, WEEK_DAYS - 1);
          const at = instant(plan.today, daysAgo, chance.int(OPENS_MINUTES, CLOSES_MINUTES));
          return {
            id: newId(at.getTime()),
            procedure_id: ids.of('procedure', procedure),
            source: 'complaint',
            subject_id: newId(at.getTime()),
            touchpoint_id: ids.of('touchpoint', touchpoint),
            place_id: ids.of('place', chance.pick(places)),
            at,
          };
        }),
      ),
    ),
  );
  const changed = COURSES.map(({ procedure }) => ids.of('procedure', procedure));
  await tx.sql(
    'demo.course.older',
    'update friction_procedure set created_at = least(created_at, $2) where id = any($1)',
    [changed, instant(plan.today, COMPLAINTS_SINCE_DAYS, OPENS_MINUTES)],
  );
  await recount(tx, changed);
  await tx.sql(
    'demo.course.contacts',
    `insert into friction_contacts (company_id, id, place_id, month, contacts)
     select $1, gen_random_uuid(), p.id, m::date, 2400 + 350 * p.n + 150 * (extract(month from m)::int % 4)
     from (select id, row_number() over (order by name_ru) as n from place where closed_at is null) p,
       generate_series(date_trunc('month', $2::timestamptz) - make_interval(months => $3), date_trunc('month', $2::timestamptz) - interval '1 month',
         interval '1 month') m`,
    [tx.companyId, plan.today, MONTHS_KNOWN + 1],
  );
}
