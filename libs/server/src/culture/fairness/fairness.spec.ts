import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { noteFairness } from './night.queries';

const FIGURES = '{ fairness { people tooFew gini giniByChance topShare unseen returned dumping } }';
const SIGNALS =
  '{ fairnessSignals { id kind share count month usual deviations people { id } recognitionIds verdicts { verdict words by { id } } } }';
const JUDGE = `mutation ($input: JudgeSignalInput!) { judgeSignal(input: $input) { id verdicts { verdict words followed by { id } } } }`;

/** A published thanks with points. */
async function give(tx: Tx, giverId: string, receiverId: string, { points = 10, at = '2 days', story = '' } = {}) {
  const id = newId();
  await tx.sql(
    'test.give',
    `insert into recognition (company_id, id, source, state, giver_id, story, visibility, publish_at, published_at)
     values ($1, $2, 'colleague', 'published', $3, $4, 'everyone', now() - $5::interval, now() - $5::interval)`,
    [tx.companyId, id, giverId, story, at],
  );
  await tx.sql(
    'test.receive',
    'insert into recognition_receiver (company_id, recognition_id, employee_id, points) values ($1, $2, $3, $4)',
    [tx.companyId, id, receiverId, points],
  );
  return id;
}

describe('fairness', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const { people, boss, leader } = await within(async (tx) => {
      const made = [];
      for (let n = 0; n < 22; n += 1) made.push((await makeEmployee(tx)).id);
      return {
        people: made,
        boss: await makeEmployee(tx, { roles: ['employee', 'reward_admin'] }),
        leader: await makeEmployee(tx, { roles: ['employee', 'leader'] }),
      };
    });
    return { people, boss, within, asBoss: await api.as(boss), asLeader: await api.as(leader) };
  }

  it('finds rings, favourites and copied texts, each with its people and what to read first', async () => {
    const { people, within, asBoss } = await stage();
    const [a, b, c, giver, friend, other, copier] = people as string[];
    await within(async (tx) => {
      for (let n = 0; n < 3; n += 1)
        for (const [from, to] of [
          [a, b],
          [b, c],
          [c, a],
        ] as const)
          await give(tx, from!, to!, { points: 30 });
      // the rest of the unit in the same week: nobody gives back
      for (let n = 0; n < 16; n += 1) await give(tx, people[7 + (n % 4)]!, people[11 + (n % 11)]!);
      for (let n = 0; n < 6; n += 1) await give(tx, giver!, friend!, { at: `${n + 1} days` });
      await give(tx, giver!, other!);
      for (let n = 0; n < 5; n += 1)
        await give(tx, copier!, people[8 + n]!, {
          story: `Спасибо за отличную работу в команде, номер ${n}!`,
          at: `${n} days`,
        });
      // too long ago to be looked at
      for (const [from, to] of [
        [people[15], people[16]],
        [people[16], people[17]],
        [people[17], people[15]],
      ] as const)
        await give(tx, from!, to!, { at: '100 days' });
    });
    await within(noteFairness);
    const { fairnessSignals } = await asBoss.data(SIGNALS);
    const of = (kind: string) => fairnessSignals.filter((one: { kind: string }) => one.kind === kind);
    const ids = (signal: { people: { id: string }[] }) => signal.people.map(({ id }) => id);
    expect(of('RING')).toEqual([expect.objectContaining({ share: 1, count: 270 })]);
    expect(of('RING')[0].usual).toBeLessThan(0.6);
    expect(of('RING')[0].deviations).toBeGreaterThan(3);
    expect(ids(of('RING')[0]).sort()).toEqual([a, b, c].sort());
    expect(of('RING')[0].recognitionIds).toHaveLength(6);
    expect(of('FAVOURITE').map(ids)).toEqual([[giver, friend]]);
    expect(of('FAVOURITE')[0]).toMatchObject({ share: expect.closeTo(6 / 7, 6), count: 6 });
    expect(of('COPIES').map(ids)).toEqual([[copier]]);
    expect(of('COPIES')[0]).toMatchObject({ share: 1, count: 5 });
  });

  it('keeps what people decide, and nothing else follows', async () => {
    const { people, within, asBoss, asLeader, boss } = await stage();
    const [giver, friend, other] = people as string[];
    await within(async (tx) => {
      for (const from of [giver!, boss.id]) {
        for (let n = 0; n < 6; n += 1) await give(tx, from, friend!);
        await give(tx, from, other!);
      }
    });
    await within(noteFairness);
    // as a month begins, what was given two days ago was given in the last days of a month, which is another signal
    const [signal, ...more] = (await asBoss.data(SIGNALS)).fairnessSignals.filter(
      ({ kind }: { kind: string }) => kind === 'FAVOURITE',
    );
    // what names whoever asks is for somebody else
    expect(more).toEqual([]);
    const input = {
      signal: signal.id,
      verdict: 'FINE',
      words: 'Одна смена, помогают друг другу каждый день',
      followed: '',
    };
    expect(await asLeader.refusal(SIGNALS)).toMatchObject({ code: 'identity.forbidden' });
    expect(await asLeader.refusal(JUDGE, { input })).toMatchObject({ code: 'identity.forbidden' });
    expect(await asBoss.refusal(JUDGE, { input: { ...input, words: 'ок' } })).toMatchObject({
      code: 'input.too_short',
    });
    expect(await asBoss.refusal(JUDGE, { input: { ...input, signal: 'ring:x' } })).toMatchObject({
      code: 'input.not_found',
    });
    await asBoss.data(JUDGE, { input });
    const followed = 'Договорились благодарить и соседнюю смену';
    const { judgeSignal } = await asBoss.data(JUDGE, { input: { ...input, verdict: 'TALKED', followed } });
    expect(judgeSignal.verdicts).toEqual([
      { verdict: 'TALKED', words: input.words, followed, by: { id: boss.id } },
      { verdict: 'FINE', words: input.words, followed: '', by: { id: boss.id } },
    ]);
  });

  it('tells leaders figures without names, and nothing of a handful of people', async () => {
    const { people, within, asLeader } = await stage();
    await within(async (tx) => {
      for (let n = 0; n < 10; n += 1) await give(tx, people[n]!, people[0]!);
    });
    await within(noteFairness);
    const { fairness } = await asLeader.data(FIGURES);
    expect(fairness).toMatchObject({ people: 24, tooFew: false, returned: expect.any(Number) });
    expect(fairness.gini).toBeCloseTo(23 / 24, 9);
    expect(fairness.giniByChance).toBeLessThan(fairness.gini);
    expect(fairness.unseen).toBeCloseTo(23 / 24, 9);

    const { id } = await makeCompany(api.database);
    const few = await api.as(
      await api.database.inCompany(id, (tx) => makeEmployee(tx, { roles: ['employee', 'leader'] })),
    );
    // before the first night there is nothing to tell
    expect((await few.data(FIGURES)).fairness).toBeNull();
    await api.database.inCompany(id, noteFairness);
    expect((await few.data(FIGURES)).fairness).toMatchObject({
      people: 1,
      tooFew: true,
      gini: null,
      unseen: null,
      dumping: null,
    });
  });
});
