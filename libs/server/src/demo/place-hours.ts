import type { WrittenHours } from '@zasluga/domain';

const week = (from: number, to: number, opens: string, closes: string): WrittenHours[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ weekday: from + index, opens, closes }));

/** When the cafés are open; of the yard with its delivery nobody said. */
export const PLACE_HOURS: Readonly<Record<string, readonly WrittenHours[]>> = {
  lipovaya: week(1, 7, '08:00', '22:00'),
  ozernaya: [...week(1, 5, '08:00', '21:00'), ...week(6, 7, '08:30', '20:00')],
  vokzal: week(1, 7, '00:00', '00:00'),
  universitet: [...week(1, 6, '08:00', '20:00'), ...week(7, 7, '08:30', '18:00')],
  naberezhnaya: [...week(1, 4, '08:00', '22:00'), ...week(5, 6, '08:00', '01:00'), ...week(7, 7, '08:00', '22:00')],
};
