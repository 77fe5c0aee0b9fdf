import { Database, type Tx } from '@zasluga/kernel';
import { freshDatabase, type FreshDatabase } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { dataSourceOptions } from '../../data-source';
import { fundFor } from './fund-for.queries';
import { fillFund } from '../ledger/fund-movements';
import { makeFund } from './funds.factory';

describe('the fund that pays', () => {
  let db: FreshDatabase, database: Database, companyId: string;
  beforeAll(async () => {
    db = await freshDatabase();
    database = await Database.open(dataSourceOptions(db.url));
  });
  afterAll(async () => {
    await database?.close();
    await db?.drop();
  });
  beforeEach(async () => void ({ id: companyId } = await makeCompany(database)));
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => database.inCompany(companyId, work);

  it('is the nearest one up the tree, of that purpose', () =>
    within(async (tx) => {
      const [top, above] = [await makeUnit(tx), await makeUnit(tx)];
      const middle = await makeUnit(tx, { parentId: above.id });
      const below = await makeUnit(tx, { parentId: middle.id });
      const company = await makeFund(tx);
      const ofUnit = await makeFund(tx, { unitId: above.id });
      await makeFund(tx, { unitId: below.id, purpose: 'award' });
      expect((await fundFor(tx, 'rule', below.id))?.ownerId).toBe(ofUnit);
      expect((await fundFor(tx, 'rule', top.id))?.ownerId).toBe(company);
      expect((await fundFor(tx, 'rule', null))?.ownerId).toBe(company);
      await tx.sql('test.close', 'update points_fund set closed_at = now() where id = $1', [ofUnit]);
      expect((await fundFor(tx, 'rule', below.id))?.ownerId).toBe(company);
      expect(await fundFor(tx, 'award', top.id)).toBeNull();
    }));

  it('knows what is left in the period in which the moment lies, in the company’s zone', () =>
    within(async (tx) => {
      const ownerId = await makeFund(tx, { period: 'quarter' });
      const { id: actorId } = await makeEmployee(tx);
      await fillFund(tx, { actorId, key: 'fill' }, { ownerId, label: '2026-04' }, 70);
      // in Moscow it is April already
      expect(await fundFor(tx, 'rule', null, new Date('2026-03-31T21:00:00Z'))).toEqual({
        ownerId,
        label: '2026-04',
        left: 70,
      });
      expect(await fundFor(tx, 'rule', null, new Date('2026-03-31T20:59:59Z'))).toMatchObject({
        label: '2026-01',
        left: 0,
      });
    }));
});
