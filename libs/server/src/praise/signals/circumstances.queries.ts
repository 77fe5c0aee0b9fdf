import {
  BURST_COUNTED_MAX,
  BURST_MINUTES,
  burstSeen,
  closedSeen,
  kioskBurstSeen,
  type OpenHours,
  type PraiseSeen,
  robotSeen,
  senderSeen,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { type PraiseCame, saidInAMinute } from '../channel';

/** What is known of a sending beside its text. */
export interface Sending {
  /** Undefined where there is no device of the customer's. */
  readonly network: Buffer | undefined;
  /** The network with the kind of browser: coarse, several telephones of one make look alike. */
  readonly device?: Buffer | undefined;
  /** The employee whose session the sending browser carries. Customers carry none. */
  readonly senderId?: string | undefined;
  readonly trapFilled: boolean;
  /** Seconds between the page and its sending; undefined when the page's time is missing or nonsense. */
  readonly seconds: number | undefined;
}

interface Circumstances {
  ofNetwork: number;
  ofDevice: number;
  weekday: number;
  minute: number;
  hours: OpenHours[];
  employeeId: string | null;
}

const MINUTES_OF = (column: string) => `(extract(hour from ${column}) * 60 + extract(minute from ${column}))::int`;
const SINCE = `p.created_at > statement_timestamp() - interval '${BURST_MINUTES} minutes'`;

/** Counts go no further than BURST_COUNTED_MAX: a flood is not counted through with every drop. */
const circumstances = async (tx: Tx, pointId: string, { network, device }: Sending): Promise<Circumstances> =>
  (
    await tx.sql<Circumstances>(
      'praise.circumstances',
      `select
         (select count(*)::int from (select from praise p where p.point_id = $1 and p.network_hash = $2 and ${SINCE} limit $4) of_network) as "ofNetwork",
         (select count(*)::int from (select from praise p where p.device_hash = $3 and ${SINCE} limit $4) of_device) as "ofDevice",
         extract(isodow from local.at)::int as weekday, ${MINUTES_OF('local.at')} as minute, o.employee_id as "employeeId",
         coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opens', ${MINUTES_OF('h.opens')}, 'closes', ${MINUTES_OF('h.closes')}))
           from place_hours h where h.place_id = l.id), '[]') as hours
       from praise_point o join company c on true left join employee e on e.id = o.employee_id
         left join place l on l.id = coalesce(o.place_id, e.place_id)
         cross join lateral (select statement_timestamp() at time zone coalesce(l.time_zone, c.time_zone) as at) local
       where o.id = $1`,
      [pointId, network ?? null, device ?? null, BURST_COUNTED_MAX - 1],
    )
  )[0]!;

/** Everything that the way of sending says. A slip of paper says nothing; at a kiosk only haste does: everybody shares its device. */
export async function seenOfSending(
  tx: Tx,
  pointId: string,
  came: PraiseCame,
  sending: Sending & { employeeId: string | undefined },
): Promise<PraiseSeen> {
  if (came.channel === 'paper') return {};
  const robot = robotSeen(sending.trapFilled, sending.seconds);
  if (came.channel === 'kiosk')
    return { ...robot, ...kioskBurstSeen(await saidInAMinute(tx, pointId, came.waitedSeconds)) };
  const around = await circumstances(tx, pointId, sending);
  return {
    ...robot,
    ...burstSeen(around.ofNetwork + 1, around.ofDevice + 1),
    ...closedSeen(around.hours, around),
    ...senderSeen(sending.senderId, sending.employeeId ?? around.employeeId ?? undefined),
  };
}
