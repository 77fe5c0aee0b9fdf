import type { Tx } from '@zasluga/kernel';

/** The way a praise came: by the customer's own device, at a kiosk of the company, or on a slip that somebody entered. */
export type PraiseCame =
  | { readonly channel: 'link' }
  /** `waitedSeconds`: how long it lay in the kiosk while the line was cut; it counts as said when it was. */
  | { readonly channel: 'kiosk'; readonly waitedSeconds: number }
  /** `saidOn`: the day on the slip, YYYY-MM-DD. */
  | { readonly channel: 'paper'; readonly enteredById: string; readonly saidOn: string };

export const BY_LINK: PraiseCame = { channel: 'link' };

/** Longer than this no kiosk keeps what it could not send. */
export const KIOSK_WAIT_MAX_SECONDS = 7 * 24 * 60 * 60;

/** Columns of the praise, in the order channel, entered_by_id, said_on, seconds since it was said. */
export const columnsOf = (came: PraiseCame): [string, string | null, string | null, number] => [
  came.channel,
  came.channel === 'paper' ? came.enteredById : null,
  came.channel === 'paper' ? came.saidOn : null,
  came.channel === 'kiosk' ? came.waitedSeconds : 0,
];

/**
 * How many praises of the same kiosk were said in the minute before this one, itself included. Everybody at a kiosk shares its network, so
 * a network of many says nothing there: haste does.
 */
export async function saidInAMinute(tx: Tx, pointId: string, waitedSeconds: number): Promise<number> {
  const [row] = await tx.sql<{ n: number }>(
    'praise.kiosk_minute',
    `select count(*)::int as n from (select from praise where point_id = $1 and channel = 'kiosk'
       and created_at > clock_timestamp() - ($2 + 60) * interval '1 second'
       and created_at <= clock_timestamp() - $2 * interval '1 second' limit 10) recent`,
    [pointId, waitedSeconds],
  );
  return (row?.n ?? 0) + 1;
}
