import { newId, type Tx } from '@zasluga/kernel';
import { type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makeTouchpoint } from '../../company/company.factory';
import { holdGift, settleGift } from '../../points/ledger/gifts';
import { makePraisePoint } from '../../praise/praise.factory';
import { makeReward } from '../../rewards/rewards.factory';
import { makeBehaviour } from '../../values/values.factory';
import { noteFairness } from './night.queries';

const SIGNALS = `{ fairnessSignals { id kind share count usual low high bits usualBits below price step rewardRu people { id } recognitionIds } }`;
const JUDGE = `mutation ($input: JudgeSignalInput!) { judgeSignal(input: $input) { verdicts { verdict } } }`;

const THANK = `insert into recognition (company_id, id, source, state, giver_id, story, visibility, publish_at, published_at)
  values ($1, $2, 'colleague', 'published', $3, '', $4, now() - interval '1 day', now() - interval '1 day')`;

async function gift(tx: Tx, giverId: string, receiverId: string, points: number, visibility = 'everyone') {
  const recognitionId = newId();
  await tx.sql('test.thank', THANK, [tx.companyId, recognitionId, giverId, visibility]);
  await holdGift(tx, { giverId, key: newId(), recognitionId, receivers: [{ employeeId: receiverId, points }] });
  await settleGift(tx, recognitionId);
  return recognitionId;
}

/** Each giver names 20 behaviours in turn; the first one always the same. */
const NAME = `with made as (
    insert into recognition (company_id, id, source, state, giver_id, story, visibility, publish_at, published_at)
    select $1, gen_random_uuid(), 'colleague', 'published', g, n::text, 'everyone', now() - interval '1 day', now() - interval '1 day'
    from unnest($2::uuid[]) g cross join generate_series(1, 20) n returning id, giver_id, story)
  insert into recognition_behaviour (company_id, recognition_id, behaviour_id, position)
  select $1, id, ($3::uuid[])[case when giver_id = ($2::uuid[])[1] then 1 else 1 + story::int % cardinality($3::uuid[]) end], 1 from made`;

const DECIDE = `insert into praise (company_id, id, point_id, kind, who, locale, state, hide_reason, request_key, status_hash, decided_by, decided_at)
  select $1, gen_random_uuid(), $2, 'praise', 'unknown', 'ru', case when n <= $5 then 'hidden' else 'published' end,
    case when n <= $5 then 'Ни слова о поступке' end, sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea), $3, now()
  from generate_series(1, $4::int) n`;

describe('patterns that show only beside everybody else', () => {
  let api: FreshApi;
  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());

  async function stage() {
    const { id: companyId } = await makeCompany(api.database);
    const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
    const { people, boss } = await within(async (tx) => {
      const made = [];
      for (let n = 0; n < 21; n += 1) made.push((await makeEmployee(tx)).id);
      return { people: made, boss: await makeEmployee(tx, { roles: ['employee', 'reward_admin'] }) };
    });
    const asBoss = await api.as(boss);
    const signals = async () => {
      await within(noteFairness);
      return (await asBoss.data(SIGNALS)).fairnessSignals;
    };
    return { people, boss, within, asBoss, signals };
  }

  it('are points that stop at a price: how many, of what, what to read, and nobody’s name', async () => {
    const { people, within, asBoss, signals } = await stage();
    const [anna, boris, ...others] = people as [string, string, ...string[]];
    const { reward, open } = await within(async (tx) => {
      const made = await makeReward(tx, { price: 10, nameRu: 'Кружка' });
      // as often above as below
      await makeReward(tx, { price: 5000 });
      const given = [];
      for (let n = 0; n < 12; n += 1) given.push(await gift(tx, n % 2 ? anna : boris, others[n]!, 10));
      await gift(tx, anna, others[12]!, 5);
      // between two people: it counts, and isn’t shown
      await gift(tx, boris, others[13]!, 10, 'private');
      return { reward: made, open: given };
    });
    const [signal, ...more] = await signals();
    expect(more).toEqual([]);
    expect(signal).toMatchObject({
      id: `heaping:${reward.id}`,
      kind: 'HEAPING',
      rewardRu: 'Кружка',
      price: 10,
      step: 10,
      count: 13,
      // one person is too few to be told of
      below: null,
      people: [],
    });
    expect(signal.recognitionIds).toHaveLength(6);
    expect(open).toEqual(expect.arrayContaining(signal.recognitionIds));
    const input = { signal: signal.id, verdict: 'FINE', words: 'Вместе собирали на день рождения', followed: '' };
    expect((await asBoss.data(JUDGE, { input })).judgeSignal.verdicts).toEqual([{ verdict: 'FINE' }]);
  });

  it('are thanks for always the same, beside others who thank as much', async () => {
    const { people, within, signals } = await stage();
    await within(async (tx) => {
      const behaviours = [];
      for (let n = 0; n < 4; n += 1) behaviours.push((await makeBehaviour(tx)).id);
      await tx.sql('test.name', NAME, [tx.companyId, people, behaviours]);
    });
    const fairnessSignals = await signals();
    expect(fairnessSignals).toEqual([
      expect.objectContaining({ kind: 'REPERTOIRE', share: 1, count: 20, bits: 0, usualBits: 2 }),
    ]);
    expect(fairnessSignals[0]).toMatchObject({ id: `repertoire:${people[0]}`, people: [{ id: people[0] }] });
    expect(fairnessSignals[0].recognitionIds).toHaveLength(6);
  });

  it('are moderators who hide more than their number of decisions explains, and never the one who asks', async () => {
    const { people, boss, within, signals } = await stage();
    const [usual, strict] = people as [string, string];
    await within(async (tx) => {
      const { id: touchpointId } = await makeTouchpoint(tx);
      const { id } = await makePraisePoint(tx, { touchpointId });
      await tx.sql('test.decide', DECIDE, [tx.companyId, id, usual, 150, 8]);
      await tx.sql('test.decide', DECIDE, [tx.companyId, id, strict, 40, 14]);
      await tx.sql('test.decide', DECIDE, [tx.companyId, id, boss.id, 30, 30]);
    });
    const fairnessSignals = await signals();
    const ids = fairnessSignals.map(({ id }: { id: string }) => id);
    expect(ids).toContain(`moderation:${usual}`);
    expect(ids).not.toContain(`moderation:${boss.id}`);
    const passes = fairnessSignals.find(({ id }: { id: string }) => id === `moderation:${usual}`);
    expect(passes).toMatchObject({ kind: 'MODERATION', count: 150, people: [{ id: usual }] });
    expect(passes.share).toBeCloseTo(8 / 150, 9);
    expect(passes.usual).toBeCloseTo(52 / 220, 9);
    expect(passes.low).toBeGreaterThan(passes.share);
  });
});
