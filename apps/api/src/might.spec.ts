import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Database, prepareRoles } from '@zasluga/kernel';
import { dataSourceOptions } from '@zasluga/server';
import { Client } from 'pg';
import { startApi } from './main';
import { refuseMight } from './might';

const PASSWORD = 'only-for-this-very-spec';
const FOLDER = fs.mkdtempSync(path.join(os.tmpdir(), 'might-'));

interface Postgres {
  readonly dataDir: string;
  url(): string;
  stop(): Promise<void>;
}

// a server of its own: the one that all specs share forgets on purpose, and settings of a server are everybody's
describe('the server refuses to start', () => {
  let postgres: Postgres, admin: Client, appUrl: string;

  beforeAll(async () => {
    fs.chmodSync(FOLDER, 0o755);
    const { startEmbeddedPostgres } = await import('../../cli/embedded-postgres.mjs' as string);
    postgres = await startEmbeddedPostgres({ dataDir: path.join(FOLDER, 'data') });
    appUrl = await prepareRoles(postgres.url(), PASSWORD);
    admin = new Client({ connectionString: postgres.url() });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await postgres?.stop();
    fs.rmSync(FOLDER, { recursive: true, force: true });
  });

  /** What it says as this role; undefined: it would start. */
  const said = async (url: string, isProduction = true): Promise<string | undefined> => {
    const database = await Database.open(dataSourceOptions(url));
    try {
      await refuseMight(database, { isProduction });
      return undefined;
    } catch (error) {
      return (error as Error).message;
    } finally {
      await database.close();
    }
  };
  const as = (role: string) => Object.assign(new URL(postgres.url()), { username: role, password: PASSWORD }).href;

  it('in no case when all is as it must be', async () => {
    expect(await said(appUrl)).toBeUndefined();
  });

  it.each(['fsync', 'full_page_writes', 'synchronous_commit'])('in production while %s is off', async (setting) => {
    await admin.query(`alter system set ${setting} = off`);
    await admin.query('select pg_reload_conf()');
    for (;;) if ((await admin.query(`show ${setting}`)).rows[0][setting] === 'off') break;
    expect(await said(appUrl)).toMatch(/must be on/);
    expect(await said(appUrl, false)).toBeUndefined();
    await admin.query(`alter system reset ${setting}`);
    await admin.query('select pg_reload_conf()');
    for (;;) if ((await admin.query(`show ${setting}`)).rows[0][setting] === 'on') break;
  });

  it.each([
    ['a superuser', `create role mighty login superuser password '${PASSWORD}'`],
    ['whoever bypasses row security', `create role mighty login bypassrls password '${PASSWORD}'`],
    ['a member of the owner', `create role mighty login password '${PASSWORD}' in role zasluga_owner`],
    [
      'the owner of a table',
      `create role mighty login password '${PASSWORD}'; create table owned (); alter table owned owner to mighty`,
    ],
  ])('as %s, in production or not', async (_, sql) => {
    await admin.query(sql);
    for (const isProduction of [true, false]) expect(await said(as('mighty'), isProduction)).toMatch(/as mighty/);
    await admin.query('drop owned by mighty; drop role mighty');
  });

  it('with these words, before it listens', async () => {
    const environment = { APP_DATABASE_URL: postgres.url(), PORT: '0', WORKER: 'false', LOG_LEVEL: 'error' };
    const starting = startApi({ ...environment, DOCUMENTS: 'open' });
    await expect(starting).rejects.toThrow('must not sign in to the database as postgres');
  });
});
