import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { holdGift, returnGift } from '../ledger/gifts';
import { balancesOf, brokenInvariants } from '../points.factory';
import { capLeft } from './fund-caps.queries';
import { makeFund } from './funds.factory';

describe('the cap of a unit', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  afterEach(async () => expect(await brokenInvariants(api.db.adminUrl)).toEqual([]));

  /** Two people of a unit below the one that has a cap, and a stranger. */
  async function stage(cap: number) {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const people = await within(async (tx) => {
      const above = await makeUnit(tx);
      const { id: unitId } = await makeUnit(tx, { parentId: above.id });
      await makeFund(tx, { purpose: 'peer', unitId: above.id, cap });
      return [await makeEmployee(tx, { unitId }), await makeEmployee(tx, { unitId }), await makeEmployee(tx)];
    });
    const [anna, boris, stranger] = people.map(({ id }) => id) as [string, string, string];
    const give = (giverId: string, points: number, key: string = newId(), recognitionId = newId()) => {
      const receivers = [{ employeeId: giverId === stranger ? anna : stranger, points }];
      return within((tx) => holdGift(tx, { giverId, key, recognitionId, receivers }));
    };
    const left = (id: string) => within((tx) => capLeft(tx, id));
    return { companyId, within, anna, boris, stranger, give, left };
  }

  it('bounds what all its people give together, and nobody else', async () => {
    const { anna, boris, stranger, give, left } = await stage(50);
    expect(await give(anna, 30)).toMatchObject({ status: 'posted' });
    expect([await left(boris), await left(stranger)]).toEqual([20, null]);
    expect(await give(boris, 21)).toEqual({ status: 'refused', code: 'points.fund_cap', params: { left: 20 } });
    expect(await give(boris, 20)).toMatchObject({ status: 'posted' });
    expect(await give(stranger, 90)).toMatchObject({ status: 'posted' });
  });

  it('lets give again what came back; an answer to a key stays what it was', async () => {
    const { within, anna, boris, give, left } = await stage(50);
    const id = newId();
    const first = await give(anna, 50, 'first', id);
    expect(await give(boris, 10, 'second')).toMatchObject({ status: 'refused' });
    await within((tx) => returnGift(tx, { recognitionId: id, actorId: anna, reason: 'undone' }));
    expect(await left(boris)).toBe(50);
    expect(await give(boris, 10, 'second')).toEqual({
      status: 'refused',
      code: 'points.fund_cap',
      params: { left: 0 },
    });
    expect(await give(boris, 45)).toMatchObject({ status: 'posted' });
    expect(await give(anna, 50, 'first', id)).toEqual(first);
  });

  it('is spent exactly, however many give at once', async () => {
    const { companyId, anna, boris, give, left } = await stage(70);
    const all = await Promise.all(Array.from({ length: 24 }, (_, n) => give(n % 2 ? anna : boris, 5)));
    expect(all.filter(({ status }) => status === 'posted')).toHaveLength(14);
    expect(await left(anna)).toBe(0);
    const [ofAnna, ofBoris] = [
      await balancesOf(api.database, companyId, anna),
      await balancesOf(api.database, companyId, boris),
    ];
    expect((ofAnna['escrow'] ?? 0) + (ofBoris['escrow'] ?? 0)).toBe(70);
  });

  it('is seen beside the balance', async () => {
    const { companyId, anna, give } = await stage(40);
    await give(anna, 10);
    const { myBalance } = await (
      await api.as({ companyId, id: anna })
    ).data('{ myBalance { allowanceLeft unitLeft } }');
    expect(myBalance).toEqual({ allowanceLeft: 90, unitLeft: 30 });
  });
});
