import { Client } from 'pg';
import { type FreshDatabase, freshDatabase } from '@zasluga/testing';
import { dataSourceOptions, Employee } from '@zasluga/server';
import { makeCompany, makeEmployee } from '../../server/src/company/company.factory';
import { Database } from './database';
import { Transaction, type Tx } from './tx';

describe('the door to the database', () => {
  let fresh: FreshDatabase, database: Database, companyId: string;

  beforeAll(async () => {
    fresh = await freshDatabase();
    database = await Database.open(dataSourceOptions(fresh.url));
    ({ id: companyId } = await makeCompany(database));
    await database.inCompany(companyId, async (tx) => {
      for (const firstName of ['Анна', 'Борис', 'Вера']) await makeEmployee(tx, { firstName });
    });
  });
  afterAll(async () => {
    await database?.close();
    await fresh?.drop();
  });
  const names = (tx: Tx) =>
    tx.sql<{ name: string }>('test.names', 'select first_name as name from employee order by 1');
  const rename = (tx: Tx, from: string, to: string) =>
    tx.entities.update(Employee, { firstName: from }, { firstName: to });

  it('commits the work, and rolls it back when it throws', async () => {
    const renamed = database.inCompany(companyId, async (tx) => {
      await rename(tx, 'Вера', 'Галя');
      throw new Error('no');
    });
    await expect(renamed).rejects.toThrow('no');
    expect(await database.reading(companyId, names)).toContainEqual({ name: 'Вера' });
  });

  it('runs the whole unit again after a deadlock', async () => {
    let runs = 0;
    let holding = 0;
    let bothHold = () => {};
    const both = new Promise<void>((resolve) => (bothHold = resolve));
    const lock = (...[first, second]: [string, string]) =>
      database.inCompany(companyId, async (tx) => {
        runs++;
        const hold = (name: string) =>
          tx.sql('test.lock', 'select from employee where first_name = $1 for update', [name]);
        await hold(first);
        if (++holding === 2) bothHold();
        await both;
        await hold(second);
      });
    await Promise.all([lock('Анна', 'Борис'), lock('Борис', 'Анна')]);
    expect(runs).toBe(3);
  });

  it('refuses nesting, a Tx after its end, a unit in which a statement failed unnoticed, and writing in a snapshot', async () => {
    const nested = database.inCompany(companyId, () => database.inCompany(companyId, async () => 1));
    await expect(nested).rejects.toThrow('inside inCompany');
    const late = await database.inCompany(companyId, async (tx) => tx);
    await expect(names(late)).rejects.toThrow('has ended');
    const unnoticed = database.inCompany(companyId, (tx) => tx.sql('test.bad', 'select 1/0').catch(() => []));
    await expect(unnoticed).rejects.toThrow('rolled back');
    await expect(database.reading(companyId, (tx) => rename(tx, 'Вера', 'x'))).rejects.toThrow('read-only');
    expect(database.pool.idleCount).toBe(database.pool.totalCount);
  });

  it('takes overlapping queries, entities and SQL, one after another', async () => {
    const warned = jest.spyOn(process, 'emitWarning');
    await database.reading(companyId, (tx) =>
      Promise.all(Array.from({ length: 20 }, (_, i) => (i % 2 ? names(tx) : tx.entities.find(Employee)))),
    );
    expect(warned).not.toHaveBeenCalled();
  });

  it('counts for nothing when begin failed, although the rest was already sent', async () => {
    const client = await database.pool.connect();
    const transaction = new Transaction(companyId, client, undefined as never, client.query('begin with a fault'));
    await expect(names(transaction.tx)).rejects.toThrow('syntax');
    await expect(transaction.end('commit')).rejects.toThrow('syntax');
    expect(database.pool.idleCount).toBe(database.pool.totalCount); // that connection has left the pool
  });

  it('outlives the end of a connection between two queries: the unit fails, the next one works', async () => {
    const admin = new Client({ connectionString: fresh.adminUrl });
    await admin.connect();
    const client = await database.pool.connect();
    const transaction = new Transaction(companyId, client, undefined as never, client.query('begin'));
    const [own] = await transaction.tx.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid');
    const gone = new Promise<void>((resolve) => client.once('end', () => resolve()));
    await admin.query('select pg_terminate_backend($1)', [own!.pid]);
    await gone;
    await expect(names(transaction.tx)).rejects.toThrow('not queryable');
    await expect(transaction.end('commit')).rejects.toThrow('not queryable');
    const snapshot = await database.snapshot(companyId);
    const [read] = await snapshot.tx.sql<{ pid: number }>('test.pid', 'select pg_backend_pid() as pid');
    await admin.query('select pg_terminate_backend($1)', [read!.pid]);
    await expect(names(snapshot.tx)).rejects.toThrow();
    await snapshot.close();
    await admin.end();
    expect(await database.reading(companyId, names)).toHaveLength(3);
    expect(database.pool.idleCount).toBe(database.pool.totalCount); // that connection has left the pool
  });

  it('shows a company nothing of another, whoever asks and whatever is asked', async () => {
    const other = await makeCompany(database);
    expect(await database.reading(other.id, names)).toEqual([]);
    const [stolen] = await database.reading(companyId, (tx) => tx.entities.find(Employee));
    const intrusion = database.inCompany(other.id, (tx) => tx.entities.insert(Employee, { ...stolen!, id: other.id }));
    await expect(intrusion).rejects.toThrow('row-level security');
    await expect(database.inCompany("x'; drop table company; --", names)).rejects.toThrow('not a company id');
  });

  it('has entities that agree with the migrations', async () => {
    const { DataSource } = jest.requireActual<typeof import('typeorm')>('typeorm');
    const owner = await new DataSource(dataSourceOptions(fresh.adminUrl, 'zasluga_owner')).initialize();
    const drift = await owner.driver.createSchemaBuilder().log();
    await owner.destroy();
    // names of hand-written keys, checks and indexes differ by design; tables, columns, types and defaults must not
    const structural = /(CREATE|DROP) TABLE|CREATE TYPE|ADD "|DROP COLUMN|ALTER COLUMN|RENAME/;
    expect(drift.upQueries.map((q) => q.query).filter((q) => structural.test(q))).toEqual([]);
  });

  it('runs the migrations again without harm on a database that holds data', async () => {
    const { prepareDatabase } = jest.requireActual<typeof import('@zasluga/server')>('@zasluga/server');
    expect((await prepareDatabase(fresh.adminUrl, 'only-for-tests-of-this-run')).migrated).toEqual([]);
    const admin = new Client({ connectionString: fresh.adminUrl });
    await admin.connect();
    expect((await admin.query('select count(*)::int as n from employee')).rows[0].n).toBe(3);
    await admin.end();
  });
});
