import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../company';
import { makeCompany, makeEmployee } from '../company/company.factory';
import { makeDecision } from './decision.factory';

const ANSWER = 'mutation ($input: AnswerInput!) { answerDecision(input: $input) { id } }';
const ONE = 'query ($id: ID!) { decision(id: $id) { id } }';
const NEXT = '{ nextDecisionToAnswer { decision { id } } }';
const MINE = '{ myDecisions { nodes { id } } }';
const TALLY = '{ myDecisionTally { decisions delighted answered } }';

describe('decisions on the spot', () => {
  let api: FreshApi, companyId: string;
  let people: Record<
    'top' | 'boss' | 'anna' | 'peer' | 'otherBoss' | 'admin' | 'curator' | 'leader' | 'report',
    Employee
  >;
  const as = (who: keyof typeof people) => api.as(people[who]);
  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    people = await inCompany(async (tx) => {
      const top = await makeEmployee(tx);
      const boss = await makeEmployee(tx, { managerId: top.id });
      const otherBoss = await makeEmployee(tx, { managerId: top.id });
      return {
        top,
        boss,
        otherBoss,
        anna: await makeEmployee(tx, { managerId: boss.id }),
        peer: await makeEmployee(tx, { managerId: boss.id }),
        report: await makeEmployee(tx, { managerId: otherBoss.id }),
        admin: await makeEmployee(tx, { roles: ['employee', 'admin'] }),
        curator: await makeEmployee(tx, { roles: ['employee', 'curator'] }),
        leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }),
      };
    });
  });
  afterAll(() => api?.close());

  it('are read by the author and the direct manager, by nobody else whatever the role, and move with the manager', async () => {
    const id = await inCompany((tx) => makeDecision(tx, { authorId: people.anna.id }));
    const other = await makeCompany(api.database);
    const foreigner = await api.database.inCompany(other.id, async (tx) => {
      const manager = await makeEmployee(tx, { roles: ['employee', 'admin', 'leader'] });
      await makeEmployee(tx, { managerId: manager.id });
      return manager;
    });
    const reads = async (client: ApiClient) => !(await client.gql(ONE, { id })).errors;
    const answers = async (client: ApiClient) =>
      (await client.refusal(ANSWER, { input: { id, verdict: 'BACKED' } })).code;
    const readers: string[] = [];
    for (const who of Object.keys(people) as (keyof typeof people)[]) if (await reads(await as(who))) readers.push(who);
    expect(readers).toEqual(['boss', 'anna']);
    expect(await reads(await api.as(foreigner))).toBe(false);
    expect((await api.stranger.refusal(ONE, { id })).code).toBe('identity.required');
    for (const who of ['anna', 'peer', 'admin', 'curator', 'leader'] as const)
      expect(await answers(await as(who))).toBe('input.not_found');
    for (const client of [await as('top'), await as('otherBoss'), await api.as(foreigner)])
      expect(await answers(client)).toBe('input.not_found');
    expect((await (await as('otherBoss')).data(NEXT)).nextDecisionToAnswer).toBeNull();
    expect((await (await as('peer')).data(MINE)).myDecisions.nodes).toEqual([]);
    expect((await (await as('peer')).data(NEXT)).nextDecisionToAnswer).toBeNull();

    await inCompany((tx) =>
      tx.sql('t.move', 'update employee set manager_id = $2 where id = $1', [people.anna.id, people.otherBoss.id]),
    );
    expect([await reads(await as('boss')), await reads(await as('otherBoss'))]).toEqual([false, true]);
  });

  it('count for the author where something was done, and as answered once the answer stands', async () => {
    const [done] = await inCompany(async (tx) => {
      const ids = [await makeDecision(tx, { authorId: people.anna.id })];
      for (const kind of ['done', 'not_dared', 'refused'] as const)
        ids.push(await makeDecision(tx, { authorId: people.anna.id, kind }));
      await tx.sql('t.left', "update decision set customer_left = 'delighted'");
      return ids;
    });
    const tally = async () => (await (await as('anna')).data(TALLY)).myDecisionTally;
    await (await as('boss')).data(ANSWER, { input: { id: done, verdict: 'BACKED' } });
    expect(await tally()).toEqual({ decisions: 2, delighted: 2, answered: 0 });
    await inCompany((tx) =>
      tx.sql('t.later', "update decision set answered_at = answered_at - interval '20 seconds' where id = $1", [done]),
    );
    expect(await tally()).toEqual({ decisions: 2, delighted: 2, answered: 1 });
  });
});
