import { DomainError, PHOTO_BYTES_MAX, PHOTO_SIDE_MAX, type Viewer } from '@zasluga/domain';
import { type Picture, redrawn, type Tx } from '@zasluga/kernel';
import { decisionFor } from '../../decision.queries';
import { lockOpen } from '../own.queries';

/** Drawn anew: what a camera writes into a file is gone. Throws empowerment.photo_unreadable, empowerment.photo_too_large. */
export function decisionPhoto(bytes: Buffer): Picture {
  const photo = redrawn(bytes, { bytesMax: PHOTO_BYTES_MAX, sideMax: PHOTO_SIDE_MAX });
  if (photo === 'unreadable') throw new DomainError('empowerment.photo_unreadable', 'file');
  if (photo === 'too_large')
    throw new DomainError('empowerment.photo_too_large', 'file', { kilobytes: PHOTO_BYTES_MAX / 1024 });
  return photo;
}

/** The one photo of an entry, in place of an earlier one; by its author, as long as anything may be added. */
export async function savePhoto(tx: Tx, viewer: Viewer, id: string, { bytes }: Picture): Promise<void> {
  await lockOpen(tx, viewer, id);
  await tx.sql(
    'decision.photo.save',
    `insert into decision_photo (company_id, decision_id, bytes, media_type) values ($1, $2, $3, 'image/jpeg')
     on conflict (company_id, decision_id) do update set bytes = excluded.bytes, created_at = clock_timestamp()`,
    [tx.companyId, id, bytes],
  );
}

/** Harmless when there is none. */
export async function removePhoto(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  await lockOpen(tx, viewer, id);
  await tx.sql('decision.photo.remove', 'delete from decision_photo where decision_id = $1', [id]);
}

/** For whoever may read the entry. Throws input.not_found for what isn't there and for what the viewer may not read. */
export async function photoBytes(tx: Tx, viewer: Viewer, id: string): Promise<Buffer> {
  await decisionFor(tx, viewer, id);
  const [photo] = await tx.sql<{ bytes: Buffer }>(
    'decision.photo.bytes',
    'select bytes from decision_photo where decision_id = $1',
    [id],
  );
  if (!photo) throw new DomainError('input.not_found', 'id');
  return photo.bytes;
}
