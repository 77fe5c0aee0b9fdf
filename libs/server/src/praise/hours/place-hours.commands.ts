import { checkedWeek, DomainError, type Viewer, type WrittenHours } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { PlaceHoursInput } from './place-hours.input';
import type { PlaceHours } from './place-hours.object';
import { hoursOf } from './place-hours.queries';

const written = (week: readonly WrittenHours[]) =>
  week.map(({ weekday, opens, closes }) => `${weekday} ${opens}–${closes}`);

/**
 * Replaces the week of a place; the same week again changes and records nothing. Throws input.not_found (also where the place is closed
 * for good) and what `checkedWeek` throws.
 */
export async function setPlaceHours(tx: Tx, viewer: Viewer, { placeId, hours }: PlaceHoursInput): Promise<PlaceHours> {
  const week = checkedWeek(hours, 'input.hours');
  const held = await tx.sql('place_hours.hold', 'select from place where id = $1 and closed_at is null for update', [
    placeId,
  ]);
  if (!held.length) throw new DomainError('input.not_found', 'input.placeId');
  const [before, after] = [written(await hoursOf(tx, placeId)), written(week)];
  if (before.join() !== after.join()) {
    await tx.sql('place_hours.forget', 'delete from place_hours where place_id = $1', [placeId]);
    await tx.sql(
      'place_hours.set',
      `insert into place_hours (company_id, place_id, weekday, opens, closes)
       select $1, $2, w.weekday, w.opens, w.closes from jsonb_to_recordset($3::jsonb) w(weekday smallint, opens time, closes time)`,
      [tx.companyId, placeId, JSON.stringify(week)],
    );
    await audit(tx, viewer, 'praise.place_hours', { type: 'place', id: placeId }, { before, after });
  }
  return { id: placeId, hours: week };
}
