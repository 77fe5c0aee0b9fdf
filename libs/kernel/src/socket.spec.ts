import { EventEmitter } from 'node:events';
import type { Viewer } from '@zasluga/domain';
import { type FreshDatabase, freshDatabase } from '@zasluga/testing';
import { dataSourceOptions } from '@zasluga/server';
import { Database } from './database';
import { Bus } from './live';
import { accessChanged, closeWithSession } from './socket';

/** What the server holds of a connection: says by which code it was closed. */
class Connection extends EventEmitter {
  code?: number;
  close(code: number): void {
    this.code = code;
    this.emit('close');
  }
}

const ANNA: Viewer = {
  companyId: '0197f000-0000-7000-8000-000000000001',
  employeeId: '0197f000-0000-7000-8000-000000000002',
  sessionId: '0197f000-0000-7000-8000-000000000003',
  roles: ['employee'],
  hasReports: false,
  locale: 'ru',
};

describe('the socket of a session', () => {
  let fresh: FreshDatabase, database: Database, bus: Bus;
  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await Database.open(dataSourceOptions(fresh.url));
    bus = await new Bus(fresh.url).open();
  });
  afterAll(async () => {
    await bus?.close();
    await database?.close();
    await fresh?.drop();
  });

  it('is closed when the session has ended, or its rights have changed, before anybody listened', async () => {
    const codes = [];
    for (const now of [undefined, { ...ANNA, roles: ['employee', 'admin'] as const }]) {
      const connection = new Connection();
      await closeWithSession(connection, ANNA, bus, async () => now);
      codes.push(connection.code);
    }
    expect(codes).toEqual([4401, 1012]);
  });

  it('is looked at again when something changes during a look', async () => {
    const connection = new Connection();
    let looks = 0;
    const heard = bus.hear(ANNA.companyId, `access.${ANNA.employeeId}`);
    await closeWithSession(connection, ANNA, bus, async () => {
      looks += 1;
      if (looks > 1) return undefined;
      await database.inCompany(ANNA.companyId, (tx) => accessChanged(tx, [ANNA.employeeId]));
      await heard.next(); // told while the first look is still under way
      return ANNA;
    });
    await heard.return!();
    expect([looks, connection.code]).toEqual([2, 4401]);
  });

  it('is closed when nobody can say what has changed; its client comes back', async () => {
    const connection = new Connection();
    const away = Object.assign(new Error('terminating connection'), { code: '57P01' });
    await closeWithSession(connection, ANNA, bus, () => Promise.reject(away));
    expect(connection.code).toBe(1012);
    const broken = new Connection();
    await expect(closeWithSession(broken, ANNA, bus, () => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    expect(broken.code).toBe(1012);
  });

  it('is closed when something may have been told that nobody has heard; its client comes back and looks', async () => {
    const connection = new Connection();
    const watching = closeWithSession(connection, ANNA, bus, async () => ANNA);
    await database.inCompany(ANNA.companyId, (tx) =>
      tx.sql(
        'test.cut',
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen zasluga'`,
      ),
    );
    await watching;
    expect(connection.code).toBe(1012);
  });

  it('of somebody who goes away is watched no more', async () => {
    const connection = new Connection();
    const watching = closeWithSession(connection, ANNA, bus, async () => ANNA);
    connection.emit('close');
    await watching;
    expect(connection.code).toBeUndefined();
  });
});
