import { newId } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeUnit } from '../company/company.factory';
import { makeBehaviour, makeRanking } from '../values/values.factory';

const GIVE = 'mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { id } }';
const FIGURES = `query ($unitId: ID) {
  valuesLived(period: "last-90-days", unitId: $unitId) { orders { source acts givers } }
  unseen(period: "last-90-days", unitId: $unitId) { groups { unitId people share { estimate } } }
  cultureStories(period: "last-90-days", unitId: $unitId) { nodes { id units { id } } } }`;

describe('a unit thanked as a whole, in the figures', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  it('is an act towards the unit, once; its people are as unseen as before', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const cast = await api.database.inCompany(companyId, async (tx) => {
      const [hall, kitchen] = [await makeUnit(tx), await makeUnit(tx)];
      const givers = [];
      for (let i = 0; i < 6; i++) {
        givers.push(await makeEmployee(tx, { unitId: kitchen.id, hiredOn: '2025-01-01' }));
        await makeEmployee(tx, { unitId: hall.id, hiredOn: '2025-01-01' });
      }
      const behaviour = await makeBehaviour(tx);
      await makeRanking(tx, [behaviour.valueId]);
      // a newcomer, so that nobody stands outside the two units
      const hiredOn = new Date().toISOString().slice(0, 10);
      const leader = await makeEmployee(tx, { roles: ['employee', 'leader'], hiredOn });
      return { hall, kitchen, givers, behaviour, leader };
    });
    for (const giver of cast.givers)
      await (
        await api.as(giver)
      ).data(GIVE, {
        input: { requestKey: newId(), receiverIds: [], unitIds: [cast.hall.id], behaviourIds: [cast.behaviour.id] },
      });
    await api.database.inCompany(companyId, (tx) => tx.sql('test.due', 'update outbox set run_at = clock_timestamp()'));
    await api.worker.runDue();

    const asLeader = await api.as(cast.leader);
    const colleague = (orders: { source: string }[]) => orders.find(({ source }) => source === 'COLLEAGUE');
    const inHall = await asLeader.data(FIGURES, { unitId: cast.hall.id });
    expect(colleague(inHall.valuesLived.orders)).toMatchObject({ acts: 6, givers: 6 });
    expect(inHall.unseen.groups).toEqual([{ unitId: cast.hall.id, people: 6, share: { estimate: 1 } }]);
    expect(inHall.cultureStories.nodes).toHaveLength(6);
    const inKitchen = await asLeader.data(FIGURES, { unitId: cast.kitchen.id });
    expect(inKitchen.cultureStories.nodes).toEqual([]);
    const everywhere = await asLeader.data(FIGURES, { unitId: null });
    expect(colleague(everywhere.valuesLived.orders)).toMatchObject({ acts: 6 });
  });
});
