import type { Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Recognition } from '../recognition.entity';
import { RECOGNITION_COLUMNS } from '../recognition.queries';
import { inFeedOf } from '../recognition.visibility';
import type { RecognitionPin } from './pin.entity';

/** The company's day. */
export const TODAY = `(select (now() at time zone c.time_zone)::date from company c)`;
const FEW = 12;

// an index of what stands on top now: few, whatever the company has
const ON_TOP = `select ${RECOGNITION_COLUMNS}, p.id as "pinId", p.ends_on::text as "endsOn", p.unit_id as "pinUnitId",
    p.pinned_by_id as "pinnedById"
  from recognition_pin p join recognition r on r.id = p.recognition_id
  where p.removed_at is null and p.ends_on >= ${TODAY} and r.state = 'published' and r.blurred_at is null and ${inFeedOf('$1')}
    and (p.unit_id = coalesce($2::uuid, (select e.unit_id from employee e where e.id = $1)) or p.unit_id is null and $2::uuid is null)
  order by p.unit_id is null desc, p.pinned_at desc, p.id limit ${FEW}`;

/** On top of the feed of a unit; without one: of the company, and then of the viewer's own unit. Hidden and taken back ones fall off. */
export async function pinsOnTop(tx: Tx, viewer: Viewer, unitId: string | null): Promise<RecognitionPin[]> {
  type Row = Recognition & { pinId: string; endsOn: string; pinUnitId: string | null; pinnedById: string };
  const rows = await tx.sql<Row>('pin.on_top', ON_TOP, [viewer.employeeId, unitId]);
  return rows.map(({ pinId, endsOn, pinUnitId, pinnedById, ...recognition }) => ({
    id: pinId,
    endsOn,
    unitId: pinUnitId,
    pinnedById,
    recognition: recognition as Recognition,
  }));
}

/** The unit that a manager leads: the own one. */
export const ownUnitOf = async (tx: Tx, employeeId: string): Promise<string | null> =>
  (
    await tx.sql<{ unitId: string | null }>('pin.own_unit', 'select unit_id as "unitId" from employee where id = $1', [
      employeeId,
    ])
  )[0]?.unitId ?? null;
