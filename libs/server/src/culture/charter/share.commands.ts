import { randomBytes } from 'node:crypto';
import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { CharterShare } from './charter.object';
import { latestVersion } from './charter.queries';

/** Where outsiders read a charter: 128 random bits, 22 letters. */
export const CHARTER_PATH = '/c/';
export const looksLikeToken = (text: string): boolean => /^[\w-]{22}$/.test(text);

interface ShareRow {
  id: string;
  token: string;
  mayBeIndexed: boolean;
  createdAt: Date;
}

const openShareRow = async (tx: Tx): Promise<ShareRow | undefined> =>
  (
    await tx.sql<ShareRow>(
      'charter.share',
      `select id, token, may_be_indexed as "mayBeIndexed", created_at as "createdAt" from charter_share where revoked_at is null`,
    )
  )[0];

/** The link that is open now; null: outsiders see nothing. */
export async function openShare(tx: Tx): Promise<CharterShare | null> {
  const row = await openShareRow(tx);
  return row ? { path: CHARTER_PATH + row.token, mayBeIndexed: row.mayBeIndexed, createdAt: row.createdAt } : null;
}

/**
 * Opens the charter to whoever holds the link; when it is open already, says whether search engines may list it. Throws
 * culture.charter_unpublished while there is no version to show.
 */
export async function shareCharter(tx: Tx, viewer: Viewer, mayBeIndexed: boolean): Promise<CharterShare> {
  await tx.sql('charter.share_lock', `select pg_advisory_xact_lock(hashtextextended('charter/' || $1, 0))`, [
    tx.companyId,
  ]);
  if (!(await latestVersion(tx))) throw new DomainError('culture.charter_unpublished');
  const open = await openShareRow(tx);
  const id = open?.id ?? newId();
  if (open)
    await tx.sql('charter.share_change', 'update charter_share set may_be_indexed = $2 where id = $1', [
      id,
      mayBeIndexed,
    ]);
  else
    await tx.sql(
      'charter.share_open',
      'insert into charter_share (company_id, id, token, may_be_indexed, author_id) values ($1, $2, $3, $4, $5)',
      [tx.companyId, id, randomBytes(16).toString('base64url'), mayBeIndexed, viewer.employeeId],
    );
  await audit(tx, viewer, 'culture.share_charter', { type: 'charter_share', id }, { mayBeIndexed });
  return (await openShare(tx))!;
}

/** The link leads nowhere from now on; another one will be another. Harmless when there is none. */
export async function revokeCharterShare(tx: Tx, viewer: Viewer): Promise<void> {
  const [revoked] = await tx.sql<{ id: string }>(
    'charter.share_revoke',
    'update charter_share set revoked_at = clock_timestamp() where revoked_at is null returning id',
  );
  if (revoked) await audit(tx, viewer, 'culture.revoke_charter', { type: 'charter_share', id: revoked.id });
}
