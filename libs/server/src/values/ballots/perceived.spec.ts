import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Tx } from '@zasluga/kernel';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import type { BallotCampaign } from './campaign.entity';
import { perceivedRanking } from './perceived.queries';
import { makeBallot, makeCampaign, makeRanking, makeValue } from '../values.factory';

const RESULT = `query ($id: ID!) { perceivedValueOrder(campaignId: $id) { status people method optimalOrders winnerId cycles concordance
  pairShares places { valueId place placeUntil low high keptAboveNext firstShare { estimate low high } } } }`;
const OVER = { startsOn: '2026-01-10', endsOn: '2026-01-20' };

describe('the perceived ranking', () => {
  let api: FreshApi, companyId: string, authorId: string, employee: ApiClient, ids: string[];

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    const author = await inCompany(async (tx) => {
      ids = [];
      for (let i = 0; i < 4; i += 1)
        ids.push((await makeValue(tx, { createdAt: new Date(`2025-01-0${i + 1}T00:00:00Z`) })).id);
      return makeEmployee(tx);
    });
    authorId = author.id;
    employee = await api.as(author);
  });
  afterAll(() => api?.close());

  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);
  const campaign = (fields: Partial<BallotCampaign> = {}) =>
    inCompany((tx) => makeCampaign(tx, { authorId, ...OVER, ...fields }));
  /** So many people answer alike: 'MN CK' is Memphis and Nashville in one place, above Chattanooga and Knoxville in one. */
  const cast = async (tx: Tx, campaignId: string, order: string, times: number, unitId: string | null = null) => {
    const tiers = order.split(' ').map((tier) => [...tier].map((letter) => ids['MNCK'.indexOf(letter)]!));
    for (let i = 0; i < times; i += 1)
      await makeBallot(tx, tiers, { campaignId, unitId, employeeId: (await makeEmployee(tx, { unitId })).id });
  };
  const letters = (valueIds: readonly string[]) => valueIds.map((id) => 'MNCK'[ids.indexOf(id)]).join('');
  const result = async (id: string) => (await employee.data(RESULT, { id })).perceivedValueOrder;

  it('is Kemeny’s order of all current ballots: Tennessee', async () => {
    const { id } = await campaign();
    await inCompany(async (tx) => {
      await cast(tx, id, 'M N C K', 42);
      await cast(tx, id, 'N C K M', 26);
      await cast(tx, id, 'C K N M', 15);
      await cast(tx, id, 'K C N M', 17);
    });
    const found = await result(id);
    expect(found).toMatchObject({ status: 'OK', people: 100, method: 'KEMENY', optimalOrders: 1, cycles: [] });
    expect(letters(found.places.map((p: { valueId: string }) => p.valueId))).toBe('NCKM');
    expect(letters([found.winnerId])).toBe('N');
    expect(found.pairShares[0]).toEqual([0, 0.68, 0.68, 0.58]);
    expect(found.places.map((p: { place: number }) => p.place)).toEqual([1, 2, 3, 4]);
    // 83 of 100 put Chattanooga above Knoxville: hardly a resample turns that over
    expect(found.places[1].keptAboveNext).toBeGreaterThan(0.99);
    // 58 of 100 put Memphis last: about one resample in seventeen puts it first
    expect(found.places[2].keptAboveNext).toBeCloseTo(0.94, 1);
    expect(found.places[3]).toMatchObject({ keptAboveNext: null, high: 4 });
    const shares = found.places.map((p: { firstShare: { estimate: number } }) => p.firstShare.estimate);
    expect(shares.reduce((sum: number, share: number) => sum + share)).toBeCloseTo(1, 9);
    expect(await result(id)).toEqual(found);
  });

  it('names the circle and shares the places where several orders fit equally well', async () => {
    const { id } = await campaign();
    await inCompany(async (tx) => {
      for (const order of ['M N C K', 'N C M K', 'C M N K']) await cast(tx, id, order, 5);
    });
    const found = await result(id);
    expect(found).toMatchObject({ optimalOrders: 3, winnerId: null, cycles: [[ids[0], ids[1], ids[2]]] });
    expect(found.places.map((p: { place: number; placeUntil: number }) => [p.place, p.placeUntil])).toEqual([
      [1, 3],
      [1, 3],
      [1, 3],
      [4, 4],
    ]);
    expect(found.places[0]).toMatchObject({ low: 1, high: 3 });
    // of fifteen people nobody may learn that all of them think the same
    expect(found.pairShares[0][3]).toBe(0.9);
    expect(found.pairShares[3][0]).toBe(0.1);
  });

  it('is told of ten people, of nine not, and only when the campaign is over', async () => {
    const { id } = await campaign();
    expect((await result(id)).status).toBe('EMPTY');
    await inCompany((tx) => cast(tx, id, 'M N C K', 9));
    expect(await result(id)).toMatchObject({ status: 'SUPPRESSED', people: 0, places: [] });
    await inCompany((tx) => cast(tx, id, 'M N C K', 1));
    expect(await result(id)).toMatchObject({ status: 'OK', people: 10 });
    const running = await campaign({ endsOn: '2099-12-31' });
    const pausedBeforeItsEnd = await campaign({ endsOn: '2099-12-31', closedAt: new Date() });
    expect((await result(running.id)).status).toBe('NOT_YET');
    expect((await result(pausedBeforeItsEnd.id)).status).toBe('NOT_YET');
  });

  it('counts the latest ballot of each', async () => {
    const { id } = await campaign();
    await inCompany(async (tx) => {
      await cast(tx, id, 'M N C K', 10);
      await tx.sql('test.replace', 'update ballot set replaced_at = clock_timestamp()');
      await cast(tx, id, 'K C N M', 11);
    });
    const { people, places } = await result(id);
    expect(people).toBe(11);
    expect(letters(places.map((p: { valueId: string }) => p.valueId))).toBe('KCNM');
  });

  it('puts what is left out below only where the campaign says so', async () => {
    const [says, saysNothing] = [await campaign({ unrankedLast: true }), await campaign()];
    await inCompany(async (tx) => {
      for (const { id } of [says, saysNothing]) await cast(tx, id, 'K', 12);
    });
    const [below, nothing] = [await result(says.id), await result(saysNothing.id)];
    expect(below.places[0].valueId).toBe(ids[3]);
    expect(below.places[0].placeUntil).toBe(1);
    expect(nothing.places[0].placeUntil).toBe(4);
  });

  it('breaks ties by the declared order, and knows the values of that time', async () => {
    const { id } = await campaign();
    await inCompany(async (tx) => {
      await makeRanking(tx, [ids[2]!, ids[1]!, ids[0]!, ids[3]!]);
      await cast(tx, id, 'MNCK', 10);
      await tx.sql('test.retire', 'update value set retired_at = $2 where id = $1', [
        ids[0],
        new Date('2026-01-15T09:00:00Z'),
      ]);
      await tx.sql('test.retire', 'update value set retired_at = $2 where id = $1', [
        ids[3],
        new Date('2026-02-15T09:00:00Z'),
      ]);
      await makeValue(tx);
    });
    const { places } = await result(id);
    expect(letters(places.map((p: { valueId: string }) => p.valueId))).toBe('CNK');
  });

  it('of a unit is told only if no small group can be found by subtraction', async () => {
    const { id } = await campaign();
    const { units, asked } = await inCompany(async (tx) => {
      const made = [await makeUnit(tx), await makeUnit(tx)];
      await cast(tx, id, 'M N C K', 12, made[0]!.id);
      await cast(tx, id, 'K C N M', 9, made[1]!.id);
      const of = async (unitIds: string[]) => {
        const { status, people, order } = await perceivedRanking(tx, id, { unitIds });
        return { status, people, first: order && letters([ids[order.order[0]!]!]) };
      };
      const before = [await of([made[0]!.id]), await of([made[1]!.id])];
      await cast(tx, id, 'K C N M', 1, made[1]!.id);
      return { units: made, asked: [...before, await of([made[0]!.id]), await of([made[1]!.id])] };
    });
    expect(units).toHaveLength(2);
    const secret = { status: 'suppressed', people: 0, first: null };
    expect(asked).toEqual([
      secret,
      secret,
      { status: 'ok', people: 12, first: 'M' },
      { status: 'ok', people: 10, first: 'K' },
    ]);
  });
});
