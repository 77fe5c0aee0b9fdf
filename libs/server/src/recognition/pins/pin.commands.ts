import { can, checkPin, DomainError, has, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { lockRecognition } from '../lock';
import { openRecognition } from '../recognition.queries';
import { ownUnitOf, TODAY } from './pin.queries';
import type { PinInput } from './pin.entity';

/** Anything of a unit: a curator, or its manager; of the company: a curator. Throws identity.forbidden. */
async function demandPlace(tx: Tx, viewer: Viewer, unitId: string | null): Promise<void> {
  if (has(viewer, 'curator', 'admin')) return;
  const own = viewer.hasReports && unitId !== null && (await ownUnitOf(tx, viewer.employeeId)) === unitId;
  if (!own) throw new DomainError('identity.forbidden');
}

/** One after another per place, so that no two make a fourth. */
const lockPlace = (tx: Tx, unitId: string | null) =>
  tx.sql('pin.lock', `select pg_advisory_xact_lock(hashtextextended($1 || coalesce($2, ''), 60))`, [
    tx.companyId,
    unitId,
  ]);

const STATE = `select ${TODAY}::text as today, exists (select from unit u where u.id = $1::uuid) as "unitKnown",
  (select count(*)::int from recognition_pin p join recognition r on r.id = p.recognition_id and r.state = 'published'
    where p.removed_at is null and p.ends_on >= ${TODAY} and p.unit_id is not distinct from $1::uuid and p.recognition_id <> $2) as pinned`;
const PIN = `insert into recognition_pin (company_id, id, recognition_id, unit_id, pinned_by_id, ends_on) values ($1, $2, $3, $4, $5, $6)
  on conflict (company_id, unit_id, recognition_id) where removed_at is null
    do update set ends_on = excluded.ends_on, pinned_by_id = excluded.pinned_by_id, pinned_at = clock_timestamp()`;

/**
 * Puts a published recognition on top until a day; pinned there already, it gets the new day.
 * @throws DomainError identity.forbidden, recognition.not_found, pins_full, pin_not_for_all, input.out_of_range, input.not_found
 */
export async function pinRecognition(tx: Tx, viewer: Viewer, input: PinInput): Promise<void> {
  const unitId = input.unitId ?? null;
  await demandPlace(tx, viewer, unitId);
  await lockPlace(tx, unitId);
  const { visibility } = await lockRecognition(tx, input.recognitionId);
  const recognition = await openRecognition(tx, viewer, input.recognitionId);
  if (!recognition || !can(viewer, 'recognition.pin', recognition))
    throw new DomainError('recognition.not_found', 'input.recognitionId');
  type State = { today: string; unitKnown: boolean; pinned: number };
  const [state] = (await tx.sql<State>('pin.state', STATE, [unitId, recognition.id])) as [State];
  if (unitId && !state.unitKnown) throw new DomainError('input.not_found', 'input.unitId');
  checkPin({ unitId, endsOn: input.endsOn }, { ...state, visibility });
  await tx.sql('pin.put', PIN, [tx.companyId, newId(), recognition.id, unitId, viewer.employeeId, input.endsOn]);
  await audit(
    tx,
    viewer,
    'recognition.pin',
    { type: 'recognition', id: recognition.id },
    unitId ? { unitId } : undefined,
  );
}

/** Takes it off; `back` puts it on again as it was. Harmless when repeated. Throws identity.forbidden, input.not_found, pins_full. */
export async function unpinRecognition(tx: Tx, viewer: Viewer, id: string, back: boolean): Promise<void> {
  type Row = { recognitionId: string; unitId: string | null; endsOn: string; removed: boolean };
  const [pin] = await tx.sql<Row>(
    'pin.one',
    `select recognition_id as "recognitionId", unit_id as "unitId", ends_on::text as "endsOn", removed_at is not null as removed
     from recognition_pin where id = $1`,
    [id],
  );
  if (!pin) throw new DomainError('input.not_found', 'id');
  await demandPlace(tx, viewer, pin.unitId);
  if (back) {
    if (pin.removed) await pinRecognition(tx, viewer, { ...pin });
    return;
  }
  const gone = await tx.sql(
    'pin.remove',
    `update recognition_pin set removed_at = clock_timestamp(), removed_by_id = $2 where id = $1 and removed_at is null returning id`,
    [id, viewer.employeeId],
  );
  if (gone.length) await audit(tx, viewer, 'recognition.unpin', { type: 'recognition', id: pin.recognitionId });
}
