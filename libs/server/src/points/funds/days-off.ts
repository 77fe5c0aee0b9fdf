import { DAYS_OFF_MAX, DomainError, parseDay, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

const FIRST = `(select date_trunc('year', now() at time zone time_zone)::date from company)`;
const DAYS = `select to_char(day, 'YYYY-MM-DD') as day from points_day_off where day >= ${FIRST} order by day limit ${DAYS_OFF_MAX}`;
const CLEAR = `delete from points_day_off where day >= ${FIRST} and day <> all($1::date[])`;
const ADD = `insert into points_day_off (company_id, day) select $1, day from unnest($2::date[]) day on conflict do nothing`;
const OUTSIDE = `select from unnest($1::date[]) day where day < ${FIRST} or day >= ${FIRST} + interval '2 years' limit 1`;

/** The company's own, of this year and the next one; of years that are over nothing is asked any more. */
export const daysOffOf = async (tx: Tx): Promise<string[]> =>
  (await tx.sql<{ day: string }>('points.days_off', DAYS)).map(({ day }) => day);

/**
 * All of them at once; those of years that are over stay.
 * @param days yyyy-mm-dd, in any order
 * @throws DomainError input.invalid for what is no day of this year or the next one
 */
export async function setDaysOff(tx: Tx, viewer: Viewer, days: readonly string[]): Promise<string[]> {
  const wrong = days.some((day) => parseDay(day) !== day);
  if (wrong || (await tx.sql('points.days_off_outside', OUTSIDE, [days])).length)
    throw new DomainError('input.invalid', 'input.days');
  const before = await daysOffOf(tx);
  await tx.sql('points.clear_days_off', CLEAR, [days]);
  await tx.sql('points.add_days_off', ADD, [tx.companyId, days]);
  const after = await daysOffOf(tx);
  const details = {
    added: after.filter((day) => !before.includes(day)),
    removed: before.filter((day) => !after.includes(day)),
  };
  if (details.added.length || details.removed.length)
    await audit(tx, viewer, 'points.set_days_off', { type: 'company', id: tx.companyId }, details);
  return after;
}
