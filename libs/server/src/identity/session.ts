import { randomBytes } from 'node:crypto';
import type { Viewer } from '@zasluga/domain';
import { accessChanged, type Arrival, type Database, newId, type Tx } from '@zasluga/kernel';
import { hashOfToken } from './token';

/** Days until a session ends by itself; it is prolonged while in use. */
export const SESSION_DAYS = 30;

/** Returns the token for the cookie: 256 random bits. */
export async function beginSession(tx: Tx, employeeId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await tx.sql(
    'session.begin',
    `insert into session (company_id, id, employee_id, token_hash, expires_at)
     values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 day')`,
    [tx.companyId, newId(), employeeId, hashOfToken(token), SESSION_DAYS],
  );
  return token;
}

export async function endSession(tx: Tx, { sessionId, employeeId }: Viewer): Promise<void> {
  const text = 'update session set ended_at = clock_timestamp() where id = $1 and ended_at is null';
  await tx.sql('session.end', text, [sessionId]);
  await accessChanged(tx, [employeeId]);
}

/** Signs out everywhere: also ends the sessions of a person who was suspended. */
export async function endSessionsOf(tx: Tx, employeeId: string): Promise<void> {
  const text = 'update session set ended_at = clock_timestamp() where employee_id = $1 and ended_at is null';
  await tx.sql('session.end_all', text, [employeeId]);
  await accessChanged(tx, [employeeId]);
}

type Row = Omit<Viewer, 'companyId'> & { stale: boolean };

const VIEWER = `select s.id as "sessionId", e.id as "employeeId", e.roles, e.locale,
    s.seen_at < clock_timestamp() - interval '1 hour' as stale,
    exists (select from employee r where r.manager_id = e.id and r.status = 'active') as "hasReports"
  from session s join employee e on e.id = s.employee_id where s.id = $1 and e.status = 'active'`;
const SEEN = `update session set seen_at = clock_timestamp(), expires_at = clock_timestamp() + $2 * interval '1 day' where id = $1`;

/**
 * Whose session the token opens, and the snapshot in which it was found; nobody's when it has ended, or when the person is no longer
 * active. Asked anew with every request: whoever is signed out or suspended is so at once, in every process.
 */
export async function arrivalOfToken(db: Database, token: string): Promise<Arrival | undefined> {
  if (!/^[\w-]{43}$/.test(token)) return undefined;
  const text = 'select company_id as "companyId", id from door.session($1)';
  const arrived = await db.arrive(
    { name: 'door.session', text, values: [hashOfToken(token)] },
    async (tx, id) => (await tx.sql<Row>('session.viewer', VIEWER, [id]))[0],
  );
  if (!arrived) return undefined;
  const { snapshot, found } = arrived;
  const { stale, ...person } = found;
  const viewer = { companyId: snapshot.tx.companyId, ...person };
  if (!stale) return { viewer, snapshot };
  await snapshot.close(); // a request never holds one connection while it waits for another
  await db.inCompany(viewer.companyId, (tx) => tx.sql('session.seen', SEEN, [viewer.sessionId, SESSION_DAYS]));
  return { viewer };
}

/** The same, for whoever goes on by himself. */
export async function viewerOfToken(db: Database, token: string): Promise<Viewer | undefined> {
  const arrival = await arrivalOfToken(db, token);
  await arrival?.snapshot?.close();
  return arrival?.viewer;
}
