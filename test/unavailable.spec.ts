import { Logger } from '@nestjs/common';
import { isUnavailable } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi, freshDatabase, Way } from '@zasluga/testing';
import { Client } from 'pg';
import { makeCompany, makeEmployee } from '../libs/server/src/company/company.factory';

describe('while the database is away', () => {
  let api: FreshApi, anna: ApiClient, way: Way, admin: Client, person: { companyId: string; id: string };
  const RENAME = 'mutation { setLocale(locale: en) { id } }';
  const logged = jest.spyOn(Logger.prototype, 'error');
  const warned = jest.spyOn(Logger.prototype, 'warn');

  beforeAll(async () => {
    warned.mockReturnValue(undefined);
    const db = await freshDatabase();
    way = new Way(db.url);
    await way.open();
    api = await freshApi({ APP_DATABASE_URL: way.url }, db);
    const { id: companyId } = await makeCompany(api.database);
    person = await api.database.inCompany(companyId, (tx) => makeEmployee(tx, { roles: ['employee', 'admin'] }));
    anna = await api.as(person);
    admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin?.end();
    await api?.close();
    await way?.close();
    jest.restoreAllMocks();
  });
  const file = (url: string) => api.app.inject({ method: 'GET', url, headers: anna.headers });

  it('says so of everything, and when to ask again; afterwards everything answers as before', async () => {
    logged.mockClear();
    await way.close();
    const written = await anna.post(RENAME);
    expect(written.json().errors).toEqual([expect.objectContaining({ extensions: { code: 'unavailable' } })]);
    expect([written.statusCode, written.headers['retry-after']]).toEqual([503, '5']);
    const read = await anna.post('{ viewer { id } }');
    expect(read.json().errors[0].extensions).toEqual({ code: 'unavailable' });
    const download = await file('/files/people.csv');
    expect([download.statusCode, download.headers['retry-after']]).toEqual([503, '5']);
    expect(download.json()).toEqual({ code: 'unavailable' });
    const page = await file('/AB7K9QX');
    expect([page.statusCode, page.headers['retry-after']]).toEqual([503, '5']);
    expect(logged).not.toHaveBeenCalled(); // no bug, no stack

    await way.open();
    expect((await anna.post(RENAME)).json()).toEqual({ data: { setLocale: { id: expect.any(String) } } });
    expect((await file('/files/people.csv')).statusCode).toBe(200);
  });

  it('says so when it goes in the middle of a write, which then can be asked for again', async () => {
    logged.mockClear();
    await admin.query('begin');
    await admin.query('select from employee where id = $1 for update', [person.id]);
    const asked = anna.gql(RENAME);
    const WAITS = `select pid from pg_stat_activity
      where datname = current_database() and pg_backend_pid() = any (pg_blocking_pids(pid))`;
    let pids: number[] = [];
    while (!pids.length) pids = (await admin.query(WAITS)).rows.map(({ pid }) => pid);
    for (const pid of pids) await admin.query('select pg_terminate_backend($1)', [pid]);
    await admin.query('rollback');
    expect((await asked).errors![0]!.extensions).toEqual({ code: 'unavailable' });
    expect((await anna.gql(RENAME)).errors).toBeUndefined();
    expect(logged).not.toHaveBeenCalled();
  });

  it.each([
    ['it stops', { code: '57P01' }, true],
    ['it starts', { code: '57P03' }, true],
    ['it has crashed', { code: '57P02' }, true],
    ['a connection exception', { code: '08006' }, true],
    ['none left', { code: '53300' }, true],
    ['nobody at any address', new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })]), true],
    ['no turn in the pool', new Error('timeout exceeded when trying to connect'), true],
    ['cut', new Error('Connection terminated unexpectedly'), true],
    ['a row that is there already', { code: '23505' }, false],
    ['a query that took too long', { code: '57014' }, false],
    ['a bug', new TypeError('x is not a function'), false],
  ])('%s: known by its sign', (_, sign, away) => {
    expect(isUnavailable(sign instanceof Error ? sign : Object.assign(new Error('?'), sign))).toBe(away);
  });
});
