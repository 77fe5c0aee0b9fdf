import { Database, newId, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { Client } from 'pg';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { holdGift } from './gifts';
import { movePoints } from './ledger';

describe('the rights to points', () => {
  let db: FreshDatabase, database: Database, companyId: string, anna: string;

  beforeAll(async () => {
    db = await freshDatabase();
    database = await Database.open(dataSourceOptions(db.url));
    ({ id: companyId } = await makeCompany(database));
    const boris = await within(async (tx) => {
      anna = (await makeEmployee(tx)).id;
      return (await makeEmployee(tx)).id;
    });
    const receivers = [{ employeeId: boris, points: 20 }];
    await within((tx) => holdGift(tx, { giverId: anna, key: 'k', recognitionId: newId(), receivers }));
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inCompany(companyId, work);

  it('lets the application read the ledger and execute its entrances, nothing else', async () => {
    for (const sql of [
      'update points_account set balance = 1000000',
      'delete from points_posting',
      `insert into points_transfer select * from points_transfer`,
      `select points_post(null, null, null, null, null, null)`,
      `select points_entry(null, null, 5)`,
      `select points_open('[]')`,
    ])
      await expect(within((tx) => tx.sql(sql, sql))).rejects.toMatchObject({ code: '42501' });
    await expect(
      within((tx) =>
        movePoints(tx, { actorId: anna, key: 'x' }, 'gift', [
          {
            from: { kind: 'allowance', owner: anna, label: '2026-11' },
            to: { kind: 'earned', owner: anna },
            amount: 10,
          },
        ]),
      ),
    ).rejects.toThrow();
  });

  it('lets nobody change the past: not the role of the functions, by its rights, nor a superuser, by the triggers', async () => {
    const admin = new Client({ connectionString: db.adminUrl });
    await admin.connect();
    const past = [
      'update points_transfer set amount = amount + 1',
      `update points_posting set created_at = now()`,
      'delete from points_transfer',
      'delete from points_posting',
      'delete from points_account',
      'truncate points_posting cascade',
      'truncate points_transfer cascade',
      'truncate points_account cascade',
    ];
    const codes = async () => {
      const found: string[] = [];
      for (const sql of past)
        found.push(
          await admin.query(sql).then(
            () => 'done',
            (error: { code: string }) => error.code,
          ),
        );
      return found;
    };
    try {
      expect(await codes()).toEqual(past.map(() => 'ZP003'));
      await admin.query('set role zasluga_ledger');
      expect(await codes()).toEqual(past.map(() => '42501'));
    } finally {
      await admin.end();
    }
  });

  it('does nothing without a company, and nothing in another one', async () => {
    await expect(database.pool.query(`select points_expire('2026-11', null)`)).rejects.toThrow('no company is set');
    const other = await makeCompany(database);
    expect(await database.inCompany(other.id, (tx) => tx.sql('test.other', 'select from points_account'))).toEqual([]);
  });
});
