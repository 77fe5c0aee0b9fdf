import type { Viewer } from '@zasluga/domain';
import type { Bus } from './live';
import type { Tx } from './tx';
import { isUnavailable } from './unavailable';

const accessTopic = (employeeId: string) => `access.${employeeId}`;

/** To be called by whatever ends a session, suspends somebody or changes their roles: their open sockets look again who they are. */
export async function accessChanged(tx: Tx, employeeIds: readonly string[]): Promise<void> {
  await tx.sql(
    'kernel.access_changed',
    `select pg_notify('zasluga', json_build_object('topic', $1 || '/access.' || id, 'payload', id)::text)
     from unnest($2::text[]) id`,
    [tx.companyId, employeeIds],
  );
}

export interface Socket {
  close(code: number, reason: string): void;
  once(event: 'close', listener: () => void): unknown;
}

/** As graphql-ws says "Unauthorized": its client does not try again. */
const UNAUTHORIZED = 4401;
/** "Service restart": its client comes back at once, as whoever it is by then. */
const AGAIN = 1012;

/**
 * A socket lives for hours, a session may end before it: then the socket is closed, and nothing more is sent to whoever was there. Looks again
 * as soon as it hears of changes: what changed since `viewer` was read is missed by nobody. After a time in which nothing could be heard its
 * client has to come back and look for itself.
 */
export async function closeWithSession(
  socket: Socket,
  viewer: Viewer,
  bus: Bus,
  lookAgain: () => Promise<Viewer | undefined>,
): Promise<void> {
  const changes = bus.hear(viewer.companyId, accessTopic(viewer.employeeId));
  const unwatch = bus.afterGap(() => socket.close(AGAIN, 'something may have been missed'));
  socket.once('close', () => {
    unwatch();
    void changes.return!();
  });
  try {
    do {
      const now = await lookAgain();
      if (!now) return socket.close(UNAUTHORIZED, 'identity.required');
      if (String(now.roles) !== String(viewer.roles)) return socket.close(AGAIN, 'other rights');
    } while (!(await changes.next()).done);
  } catch (error) {
    // something has changed, and nobody can say what: nothing more is sent until its client has come back and is looked up
    socket.close(AGAIN, 'rights unknown');
    if (!isUnavailable(error)) throw error;
  }
}
