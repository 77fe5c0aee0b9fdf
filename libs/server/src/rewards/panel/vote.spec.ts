import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeChoice, makeNomination } from './panel.factory';
import { forgetVoters } from './vote.commands';

const VOTE = 'id isOpen ownVoteId candidates { id isOwn whys employee { id } }';
const READ = `query ($roundId: ID!) { awardVote(roundId: $roundId) { ${VOTE} } openAwardVotes { id } }`;
const CAST = `mutation ($input: AwardVoteInput!) { castAwardVote(input: $input) { ${VOTE} } }`;
const RESULT = `query ($roundId: ID!) { roundChoice(roundId: $roundId) { result { status took needed standings { nominationId rank votes } } } }`;

describe('a vote of all', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
      api.database.inCompany(companyId, work);
    const made = await within(async (tx) => {
      const { roundId } = await makeChoice(tx, { choice: 'vote' });
      const voters: Employee[] = [];
      for (let n = 0; n < 5; n += 1) voters.push(await makeEmployee(tx));
      const boss = await makeEmployee(tx, { roles: ['employee', 'reward_admin'] });
      const nominations = [];
      for (let n = 0; n < 3; n += 1) nominations.push(await makeNomination(tx, roundId));
      return { roundId, voters, boss, nominations };
    });
    const asBoss = await api.as(made.boss);
    const clients: ApiClient[] = [];
    for (const voter of made.voters) clients.push(await api.as(voter));
    const { roundId } = made;
    return {
      ...made,
      within,
      clients,
      ids: made.nominations.map(({ id }) => id),
      read: async (as: ApiClient) => (await as.data(READ, { roundId })).awardVote,
      cast: async (as: ApiClient, nominationId: string | null) =>
        (await as.data(CAST, { input: { roundId, nominationId } })).castAwardVote,
      refused: (as: ApiClient, nominationId: string | null) => as.refusal(CAST, { input: { roundId, nominationId } }),
      result: async () => (await asBoss.data(RESULT, { roundId })).roundChoice.result,
      end: () =>
        within(async (tx) => {
          await tx.sql('test.end', `update award_round set choice_until = now() - interval '1 minute' where id = $1`, [
            roundId,
          ]);
          await forgetVoters(tx);
        }),
    };
  }

  it('gives everybody one vote that can be changed and taken back, and hides the counts until it ends', async () => {
    const s = await stage();
    const [a, b] = s.ids as [string, string];
    expect((await s.cast(s.clients[0]!, a)).ownVoteId).toBe(a);
    expect((await s.cast(s.clients[0]!, b)).ownVoteId).toBe(b);
    expect((await s.cast(s.clients[0]!, null)).ownVoteId).toBeNull();
    for (const [at, client] of s.clients.entries()) await s.cast(client, at < 3 ? b : a);
    expect(await s.result()).toEqual({ status: 'HIDDEN', took: 0, needed: 0, standings: [] });
    await s.end();
    expect(await s.result()).toEqual({
      status: 'OK',
      took: 5,
      needed: 5,
      standings: [
        { nominationId: b, rank: 1, votes: 3 },
        { nominationId: a, rank: 2, votes: 2 },
        { nominationId: s.ids[2], rank: 3, votes: 0 },
      ],
    });
  });

  it('is secret: no row knows its voter, and after the end nobody can find out', async () => {
    const s = await stage();
    await s.cast(s.clients[0]!, s.ids[0]!);
    const rows = await s.within((tx) => tx.sql<Record<string, unknown>>('test.votes', 'select * from award_vote'));
    expect(Object.keys(rows[0]!).sort()).toEqual(['ballot', 'company_id', 'nomination_id', 'round_id']);
    expect((await s.read(s.clients[0]!)).ownVoteId).toBe(s.ids[0]);
    await s.end();
    expect(await s.within((tx) => tx.sql('test.salts', 'select from award_vote_salt'))).toEqual([]);
    expect((await s.read(s.clients[0]!)).ownVoteId).toBeNull();
    // moved back open: a new salt would have given everybody a second vote
    await s.within((tx) =>
      tx.sql('test.reopen', `update award_round set choice_until = now() + interval '1 day' where id = $1`, [
        s.roundId,
      ]),
    );
    expect(await s.refused(s.clients[0]!, s.ids[1]!)).toMatchObject({ code: 'rewards.choice_over' });
  });

  it('has no result with fewer voters than a group needs', async () => {
    const s = await stage();
    for (const client of s.clients.slice(0, 4)) await s.cast(client, s.ids[0]!);
    await s.end();
    expect(await s.result()).toMatchObject({ status: 'TOO_FEW', took: 4, needed: 5, standings: [] });
  });

  it('counts one vote of somebody who votes many times at once', async () => {
    const s = await stage();
    await Promise.all(Array.from({ length: 8 }, (_, n) => s.cast(s.clients[0]!, s.ids[n % 3]!)));
    const [count] = await s.within((tx) =>
      tx.sql<{ votes: number }>('test.count', 'select count(*)::int as votes from award_vote'),
    );
    expect(count!.votes).toBe(1);
  });

  it('refuses a vote for oneself, for strangers, and out of its time', async () => {
    const s = await stage();
    const [voter] = s.voters;
    const own = await s.within((tx) => makeNomination(tx, s.roundId, { employeeId: voter!.id }));
    const page = await s.read(s.clients[0]!);
    expect(page.candidates.find(({ id }: { id: string }) => id === own.id).isOwn).toBe(true);
    expect(await s.refused(s.clients[0]!, own.id)).toMatchObject({ code: 'rewards.vote_self' });
    expect(await s.refused(s.clients[0]!, voter!.id)).toMatchObject({ code: 'input.not_found' });
    expect((await s.clients[0]!.data(READ, { roundId: s.roundId })).openAwardVotes).toEqual([{ id: s.roundId }]);
    await s.end();
    expect(await s.refused(s.clients[0]!, s.ids[0]!)).toMatchObject({ code: 'rewards.choice_over' });
    expect((await s.clients[0]!.data(READ, { roundId: s.roundId })).openAwardVotes).toEqual([]);
  });

  it('puts candidates in an order of each voter’s own', async () => {
    const s = await stage();
    await s.within(async (tx) => {
      for (let n = 0; n < 5; n += 1) await makeNomination(tx, s.roundId);
    });
    const order = async (as: ApiClient) => (await s.read(as)).candidates.map(({ id }: { id: string }) => id).join();
    const orders = await Promise.all(s.clients.map(order));
    expect(new Set(orders).size).toBeGreaterThan(1);
    expect(await Promise.all(s.clients.map(order))).toEqual(orders);
  });
});
