import { type Database, MIGHT } from '@zasluga/kernel';

/**
 * For a superuser or the owner row security is off: nobody would notice that companies are not apart any more. In production neither may
 * the database forget what it acknowledged. Throws, in words, when the server must not start.
 */
export async function refuseMight(db: Database, { isProduction }: { isProduction: boolean }): Promise<void> {
  const { rows } = await db.pool.query(MIGHT);
  const { user, mighty, owner, member, durable } = rows[0];
  if (mighty || owner || member)
    throw new Error(
      `The server must not sign in to the database as ${user}: row security would be off. Use the role zasluga_app.`,
    );
  if (!durable && isProduction)
    throw new Error('fsync, full_page_writes and synchronous_commit must be on: what was acknowledged could be lost.');
}
