import { createHash } from 'node:crypto';
import { DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from './tx';

/** So many days a request is known again; whoever repeats one does it within minutes. */
const KNOWN_DAYS = 30;
/** Forgotten at a time: more than come with one request, so that they become no more. */
const FORGOTTEN_AT_A_TIME = 20;

interface KeyedRequest {
  /** The same key for something else is another request. */
  readonly deed: string;
  /** Made by the client before the first try. */
  readonly requestKey: string;
  /** All else that was said. */
  readonly content: object;
}

const digest = (...parts: readonly string[]): Buffer => createHash('sha256').update(parts.join('\0')).digest();

/**
 * Does a deed once for its key. A request repeated because its answer was lost, or sent twice at the same moment, changes nothing and gets the
 * id of what the first one made, whatever has become of that since. Nobody's name is kept: the digests tell a request to whoever has its key,
 * which is random, and to nobody else. For what has no row of its own that could carry the key for good, or must not show who made it.
 *
 * @param act does it, and returns the id of what it made or changed
 * @throws DomainError request.key_reused for a key that came with anything else
 */
export async function once(
  tx: Tx,
  viewer: Pick<Viewer, 'employeeId'>,
  { deed, requestKey, content }: KeyedRequest,
  act: () => Promise<string>,
): Promise<string> {
  const key = digest(deed, viewer.employeeId, requestKey);
  const hash = digest(JSON.stringify(content));
  // of two at once the second waits here for the first
  const first = await tx.sql(
    'kernel.request_keep',
    'insert into request_kept (company_id, key, hash) values ($1, $2, $3) on conflict do nothing returning key',
    [tx.companyId, key, hash],
  );
  if (!first.length) return known(tx, key, hash);
  const id = await act();
  await tx.sql('kernel.request_done', 'update request_kept set subject_id = $2 where key = $1', [key, id]);
  await forget(tx);
  return id;
}

async function known(tx: Tx, key: Buffer, hash: Buffer): Promise<string> {
  const [kept] = await tx.sql<{ hash: Buffer; id: string }>(
    'kernel.request_known',
    'select hash, subject_id as id from request_kept where key = $1',
    [key],
  );
  if (!kept?.hash.equals(hash)) throw new DomainError('request.key_reused', 'input.requestKey');
  return kept.id;
}

const forget = (tx: Tx): Promise<unknown> =>
  tx.sql(
    'kernel.request_forget',
    `delete from request_kept where key in (
       select key from request_kept where kept_on < current_date - ${KNOWN_DAYS} order by kept_on limit ${FORGOTTEN_AT_A_TIME}
       for update skip locked)`,
  );
