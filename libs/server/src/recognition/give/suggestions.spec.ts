import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { EmployeeStatus } from '../../company';
import { makeCompany, makeEmployee, makeUnit } from '../../company/company.factory';
import { makeBehaviour, makeRanking } from '../../values/values.factory';

const OFFERED = '{ peopleToThank { id } }';
const GIVE = 'mutation ($input: GiveRecognitionInput!) { giveRecognition(input: $input) { id } }';

describe('people to thank', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  it('are near and here; whoever one thanked last comes first, then whom nobody has thanked', async () => {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const { me, thanked, unseen, behaviour } = await within(async (tx) => {
      const unit = await makeUnit(tx);
      const boss = await makeEmployee(tx, { unitId: (await makeUnit(tx)).id });
      const me = await makeEmployee(tx, { unitId: unit.id, managerId: boss.id });
      const thanked = await makeEmployee(tx, { unitId: unit.id });
      const unseen = await makeEmployee(tx, { unitId: unit.id });
      await makeEmployee(tx, { unitId: unit.id, status: EmployeeStatus.LEFT });
      await makeEmployee(tx); // far away
      const behaviour = await makeBehaviour(tx);
      await makeRanking(tx, [behaviour.valueId]);
      return { me, thanked, unseen, behaviour, boss };
    });
    const as = await api.as(me);
    const offered = async (): Promise<string[]> =>
      (await as.data(OFFERED)).peopleToThank.map(({ id }: { id: string }) => id);
    const first = await offered();
    expect(first).toHaveLength(3); // two of the unit and the manager
    expect(first).not.toContain(me.id);
    const { peopleToThank: two } = await as.data('{ peopleToThank(first: 2) { id } }');
    expect(two.map(({ id }: { id: string }) => id)).toEqual(first.slice(0, 2));
    for (const count of [0, 51])
      expect((await as.refusal(`{ peopleToThank(first: ${count}) { id } }`)).code).toBe('input.out_of_range');

    const input = { requestKey: newId(), receiverIds: [thanked.id], behaviourIds: [behaviour.id] };
    await as.data(GIVE, { input });
    await within((tx) => tx.sql('test.due', `update outbox set run_at = clock_timestamp()`));
    await api.worker.runDue();
    expect((await offered()).slice(0, 2)).toEqual([thanked.id, unseen.id]);
  });
});
