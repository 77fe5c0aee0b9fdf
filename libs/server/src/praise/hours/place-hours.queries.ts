import type { Tx } from '@zasluga/kernel';
import type { OpenHours, PlaceHours } from './place-hours.object';

const PLACES_MAX = 1000;

const HOURS = `coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', to_char(h.opens, 'HH24:MI'),
  'closes', to_char(h.closes, 'HH24:MI')) order by h.weekday) from place_hours h where h.place_id = p.id), '[]')`;

/** Of the places that are not closed for good, by name. */
export const placeHours = (tx: Tx): Promise<PlaceHours[]> =>
  tx.sql(
    'place_hours.all',
    `select p.id, ${HOURS} as hours from place p where p.closed_at is null order by p.name_ru, p.id limit $1`,
    [PLACES_MAX],
  );

export const hoursOf = async (tx: Tx, placeId: string): Promise<OpenHours[]> =>
  (
    await tx.sql<PlaceHours>('place_hours.one', `select p.id, ${HOURS} as hours from place p where p.id = $1`, [
      placeId,
    ])
  )[0]?.hours ?? [];
