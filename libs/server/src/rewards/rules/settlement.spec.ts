import type { RewardRules } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { freshApi, type FreshApi } from '@zasluga/testing';
import { Client } from 'pg';
import { demandPosted, fillFund, fundFor } from '../../points';
import { makeFund } from '../../points/funds/funds.factory';
import { balancesOf, brokenInvariants } from '../../points/points.factory';
import { publishCustomerRecognition } from '../../recognition';
import { makeStage, type Stage } from '../../recognition/testing/stage.factory';
import { REWARD_INVARIANTS } from '../rewards.invariants';
import { makeVersion, rulesWith } from './rules.factory';
import { settleRecognition } from './settlement';
import { payUnfunded } from './unfunded';

const MINE = `query ($id: ID!) { recognition(id: $id) { ruleReward { points unfunded version steps { code what place percent limit used points } } } }`;
const LINES = '{ myStatement { nodes { reason amount because ruleReward { points steps { code points } } } } }';
const EDIT = 'mutation ($input: EditRecognitionInput!) { editRecognition(input: $input) { id } }';
const BEYOND = { depth: 'BEYOND', points: 0 };

describe('settlement by the reward rules', () => {
  let api: FreshApi, stage: Stage, actorId: string;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    stage = await makeStage(api);
    actorId = stage.anna.id;
  });
  afterEach(async () => expect([...(await brokenInvariants(api.db.adminUrl)), ...(await broken(api))]).toEqual([]));

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => stage.within(work);
  const fill = (points: number) =>
    within(async (tx) => {
      const fund = (await fundFor(tx, 'rule', null))!;
      demandPosted(await fillFund(tx, { actorId, key: newId() }, fund, points));
    });
  const rule = async (over: Partial<RewardRules> = {}, points = 1000) => {
    await within((tx) => makeVersion(tx, rulesWith(over)));
    await within((tx) => makeFund(tx, { purpose: 'rule' }));
    if (points) await fill(points);
  };
  const given = async (over: object = {}, as = stage.asAnna): Promise<string> => {
    const { id } = await stage.give({ ...BEYOND, ...over }, as);
    await stage.publish();
    await api.worker.runDue(); // publishing tells; who hears comes next
    return id;
  };
  const earned = async (id: string) => (await balancesOf(api.database, stage.companyId, id))['earned'] ?? 0;
  const mine = async (id: string, as = stage.asBoris) => (await as.data(MINE, { id })).recognition.ruleReward;
  const states = (id: string) =>
    within((tx) =>
      tx.sql('test.turns', 'select points, state from reward_settlement where recognition_id = $1 order by turn', [id]),
    );

  it('pays once what the version says, and tells the receiver alone why', async () => {
    await rule();
    const id = await given();
    expect(await earned(stage.boris.id)).toBe(50);
    for (let i = 0; i < 2; i++) await within((tx) => settleRecognition(tx, id));
    expect(await earned(stage.boris.id)).toBe(50);
    expect(await mine(id)).toMatchObject({
      points: 50,
      unfunded: 0,
      version: 1,
      steps: [
        { code: 'PLACE', place: 1, points: 50 },
        { code: 'DEPTH', what: 'beyond', percent: 100 },
        { code: 'SOURCE', what: 'colleague' },
        { code: 'RELATION', what: 'down', points: 50 },
      ],
    });
    expect(await mine(id, stage.asAnna)).toBeNull();
    expect(await mine(id, stage.asCurator)).toBeNull();
    const [line] = (await stage.asBoris.data(LINES)).myStatement.nodes;
    expect(line).toMatchObject({ reason: 'RULE_RECEIVED', amount: 50, ruleReward: { points: 50 } });
  });

  it('pays nothing before the first version, for courtesy, upward, or to whom a customer thanks', async () => {
    await given();
    await rule();
    await given({ depth: 'COURTESY' });
    await given({ receiverIds: [stage.anna.id] }, stage.asBoris);
    const valueId = stage.behaviour.valueId;
    await within((tx) =>
      publishCustomerRecognition(tx, {
        receiverIds: [stage.boris.id],
        story: 'Спасибо',
        valueId,
        depth: 'beyond' as never,
      }),
    );
    await api.worker.runDue();
    expect([await earned(stage.boris.id), await earned(stage.anna.id)]).toEqual([0, 0]);
  });

  it('goes back when it is hidden or taken back, to the fund', async () => {
    await rule();
    const [one, other] = [await given(), await given()];
    expect(await earned(stage.boris.id)).toBe(100);
    await stage.hide(stage.asCurator, one);
    expect(await earned(stage.boris.id)).toBe(100); // it can still be undone
    await stage.settleReviews();
    await api.worker.runDue();
    await stage.withdraw(stage.asAnna, 'takeBackRecognition', other);
    await api.worker.runDue();
    expect(await earned(stage.boris.id)).toBe(0);
    expect([...(await states(one)), ...(await states(other))]).toEqual([
      { points: 50, state: 'returned' },
      { points: 50, state: 'returned' },
    ]);
    expect((await within((tx) => fundFor(tx, 'rule', null)))!.left).toBe(1000);
    const lines = (await stage.asBoris.data(LINES)).myStatement.nodes;
    expect(lines.map((line: { because: string }) => line.because)).toEqual(['taken_back', 'hidden', null, null]);
  });

  it('is settled by difference when it is edited: less goes back and is paid anew, nothing twice', async () => {
    await rule({ pays: { ...rulesWith().pays, sacrifice: true }, depth: { ...rulesWith().depth, sacrifice: 150 } });
    const id = await given();
    const edit = async (depth: string, revision: number) => {
      const input = { id, revision, depth, story: '', visibility: 'EVERYONE', behaviourIds: [stage.behaviour.id] };
      await stage.asAnna.data(EDIT, { input });
      await api.worker.runDue();
      return earned(stage.boris.id);
    };
    expect(await edit('SACRIFICE', 1)).toBe(75);
    expect((await mine(id)).steps).toContainEqual(expect.objectContaining({ code: 'BEFORE', used: 50, points: 25 }));
    expect(await edit('BEYOND', 2)).toBe(50);
    expect(await edit('COURTESY', 3)).toBe(0);
    expect(await states(id)).toEqual([
      { points: 50, state: 'returned' },
      { points: 25, state: 'returned' },
    ]);
    expect(await edit('BEYOND', 4)).toBe(50);
  });

  it('stays visible when the fund is empty, and is paid when it is filled, the oldest first', async () => {
    await rule({}, 60);
    const [one, two] = [await given(), await given()];
    expect(await earned(stage.boris.id)).toBe(50);
    expect(await mine(two)).toMatchObject({ points: 50, unfunded: 50 });
    expect(await within(payUnfunded)).toBe(0);
    await fill(39);
    expect(await within(payUnfunded)).toBe(0);
    await fill(1);
    expect(await within(payUnfunded)).toBe(1);
    expect(await within(payUnfunded)).toBe(0);
    expect(await earned(stage.boris.id)).toBe(100);
    expect(await mine(two)).toMatchObject({ unfunded: 0 });
    expect(await states(one)).toEqual([{ points: 50, state: 'paid' }]);
  });

  it('keeps the caps of pair and person when many are settled at once', async () => {
    await rule({ caps: { pair: { points: 120, period: 'quarter' }, person: { points: 180, period: 'month' } } });
    const ids: string[] = [];
    for (let i = 0; i < 4; i++) {
      ids.push((await stage.give({ ...BEYOND })).id);
      ids.push((await stage.give({ ...BEYOND }, stage.asVera)).id);
    }
    await within((tx) =>
      tx.sql(
        'test.now',
        `update recognition set state = 'published', published_at = clock_timestamp() where state = 'held'`,
      ),
    );
    await Promise.all(ids.map((id) => within((tx) => settleRecognition(tx, id))));
    const pairs = await within((tx) =>
      tx.sql<{ points: number }>(
        'test.pairs',
        'select sum(points)::int as points from reward_settlement group by giver_id order by 1 desc',
      ),
    );
    expect(await earned(stage.boris.id)).toBe(180);
    expect(pairs.every(({ points }) => points <= 120)).toBe(true);
  });

  it('keeps the cap of the company when many people are settled at once, and says why the last got less', async () => {
    const company = { points: 180, period: 'month' } as const;
    await rule({ caps: { pair: null, person: null, company } });
    const ids: string[] = [];
    for (let i = 0; i < 3; i++) {
      ids.push((await stage.give({ ...BEYOND })).id);
      ids.push((await stage.give({ ...BEYOND, receiverIds: [stage.vera.id] })).id);
    }
    await within((tx) =>
      tx.sql(
        'test.now',
        `update recognition set state = 'published', published_at = clock_timestamp() where state = 'held'`,
      ),
    );
    await Promise.all(ids.map((id) => within((tx) => settleRecognition(tx, id))));
    expect((await earned(stage.boris.id)) + (await earned(stage.vera.id))).toBe(180);
    const told = await within((tx) =>
      tx.sql(
        'test.told',
        `select points, explanation #> '{steps,-1}' as last from reward_settlement where points < 50`,
      ),
    );
    const last = { code: 'cap', what: 'company', period: 'month', limit: 180, used: 150, points: 30 };
    expect(told).toEqual([{ points: 30, last }]);
    // settling anew changes nothing
    for (const id of ids) await within((tx) => settleRecognition(tx, id));
    expect((await earned(stage.boris.id)) + (await earned(stage.vera.id))).toBe(180);
  });
});

async function broken(api: FreshApi): Promise<string[]> {
  const admin = new Client({ connectionString: api.db.adminUrl });
  await admin.connect();
  try {
    const names: string[] = [];
    for (const { name, sql } of REWARD_INVARIANTS) {
      const { rows } = await admin.query<{ count: string }>(sql);
      if (rows[0]?.count !== '0') names.push(`${name}: ${rows[0]?.count}`);
    }
    return names;
  } finally {
    await admin.end();
  }
}
