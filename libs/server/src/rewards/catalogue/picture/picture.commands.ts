import { DomainError, PICTURE_BYTES_MAX, PICTURE_HEIGHT, PICTURE_WIDTH } from '@zasluga/domain';
import { audit, newId, type Picture, redrawn, type Tx } from '@zasluga/kernel';
import { lockReward } from '../reward.commands';
import type { Author } from '../stock.commands';

const SIDE_MAX = Math.max(PICTURE_WIDTH, PICTURE_HEIGHT) * 2;

/** Drawn anew. Throws rewards.picture_unreadable, rewards.picture_too_large (bytes or sides). */
export function rewardPicture(bytes: Buffer): Picture {
  const picture = redrawn(bytes, { bytesMax: PICTURE_BYTES_MAX, sideMax: SIDE_MAX });
  if (picture === 'unreadable') throw new DomainError('rewards.picture_unreadable', 'file');
  if (picture === 'too_large')
    throw new DomainError('rewards.picture_too_large', 'file', { kilobytes: Math.floor(PICTURE_BYTES_MAX / 1024) });
  return picture;
}

/** The new picture of a reward; earlier ones stay for whoever has their address. Throws input.not_found. */
export async function savePicture(tx: Tx, author: Author, rewardId: string, picture: Picture): Promise<string> {
  await lockReward(tx, rewardId);
  const id = newId();
  await tx.sql(
    'reward.picture.save',
    `insert into reward_picture (company_id, id, reward_id, bytes, width, height, author_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, id, rewardId, picture.bytes, picture.width, picture.height, author?.employeeId ?? null],
  );
  await show(tx, author, rewardId, id);
  return id;
}

/** Throws input.not_found. */
export async function removePicture(tx: Tx, author: Author, rewardId: string): Promise<void> {
  await lockReward(tx, rewardId);
  await show(tx, author, rewardId, null);
}

async function show(tx: Tx, author: Author, rewardId: string, pictureId: string | null): Promise<void> {
  await tx.sql(
    'reward.picture.show',
    'update reward set picture_id = $2, updated_at = clock_timestamp() where id = $1',
    [rewardId, pictureId],
  );
  await audit(tx, author, 'rewards.picture', { type: 'reward', id: rewardId }, { pictureId });
}

export const pictureBytes = async (tx: Tx, id: string): Promise<Buffer | undefined> =>
  (await tx.sql<{ bytes: Buffer }>('reward.picture.bytes', 'select bytes from reward_picture where id = $1', [id]))[0]
    ?.bytes;
