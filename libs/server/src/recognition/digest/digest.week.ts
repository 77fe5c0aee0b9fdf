import { clock, type Tx } from '@zasluga/kernel';

/** "2026-W47": a week of ISO 8601, Monday to Sunday, in the company's time zone. */
export type WeekLabel = string;

export interface Week {
  label: WeekLabel;
  from: Date;
  until: Date;
}

const START = `(to_date($1, 'IYYY-"W"IW')::timestamp at time zone c.time_zone)`;
const END = `((to_date($1, 'IYYY-"W"IW') + 7)::timestamp at time zone c.time_zone)`;

export const weekOf = async (tx: Tx, label: WeekLabel): Promise<Week> =>
  (
    await tx.sql<Week>('digest.week', `select $1::text as label, ${START} as from, ${END} as until from company c`, [
      label,
    ])
  )[0]!;

/** Hour of Monday, local, from which the week before is told: not in the night. */
const FROM_HOUR = 7;

/** The week that ended last and may be told by now. */
export async function lastFinishedWeek(tx: Tx): Promise<WeekLabel> {
  const [row] = await tx.sql<{ label: WeekLabel }>(
    'digest.last_week',
    `select to_char(($1::timestamptz at time zone c.time_zone) - interval '7 days ${FROM_HOUR} hours', 'IYYY-"W"IW') as label from company c`,
    [clock.now()],
  );
  return row!.label;
}
