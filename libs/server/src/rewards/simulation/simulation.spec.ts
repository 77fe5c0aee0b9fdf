import { type CapName, replay, type RewardRules, seededRandom } from '@zasluga/domain';
import { clock, newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, freshApi, type FreshApi } from '@zasluga/testing';
import { Client } from 'pg';
import { type Employee } from '../../company';
import { makeEmployee, makeUnit } from '../../company/company.factory';
import { demandPosted, fillFund, fundFor } from '../../points';
import { makeFund } from '../../points/funds/funds.factory';
import { makeStage, type Stage } from '../../recognition/testing/stage.factory';
import { makeBehaviour, makeRanking, makeValue } from '../../values/values.factory';
import { rulesWith } from '../rules/rules.factory';
import { receivedIn, stretchOf } from './simulation.queries';

const SAVE =
  'mutation ($input: SaveRuleDraftInput!) { saveRewardRuleDraft(input: $input) { id number simulated inForce } }';
const GROUPS = '{ shown { id nameRu points before people } hidden hiddenPoints }';
const SIMULATE = `mutation ($input: SimulateRulesInput!) { simulateRewardRules(input: $input) {
  received rewarded points before threshold units ${GROUPS} funds ${GROUPS} concentration { gini byChance topTenth }
  distribution { people rewarded points { p10 p50 p90 } change { gain lose same medianGain medianLoss } }
  values { tauB verdict elsewhere values { value { id } place points } upsideDown { above { id } below { id } } } } }`;
const ACTIVATE =
  'mutation ($input: ActivateRulesInput!) { activateRewardRules(input: $input) { inForce inForceFrom simulated } }';

const COMPANY_CAP = 500;
const DEPTHS = ['BEYOND', 'BEYOND', 'BEYOND', 'COURTESY', null];

/** As GraphQL names periods. */
const typed = (rules: RewardRules): object => {
  const cap = (name: CapName) => {
    const found = rules.caps[name];
    return found && { ...found, period: found.period.toUpperCase() };
  };
  return { ...rules, caps: { pair: cap('pair'), person: cap('person'), company: cap('company') } };
};

describe('simulation of reward rules', () => {
  let api: FreshApi, stage: Stage, asAdmin: ApiClient, today: string;
  beforeAll(async () => void (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    stage = await makeStage(api);
    const admin = await within((tx) => makeEmployee(tx, { roles: ['employee', 'reward_admin'] }));
    asAdmin = await api.as(admin);
    const [company] = await within((tx) =>
      tx.sql<{ today: string }>('test.day', 'select (now() at time zone time_zone)::date::text as today from company'),
    );
    today = company!.today;
  });
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => stage.within(work);
  const draft = async (rules: RewardRules, id?: string): Promise<string> =>
    (await asAdmin.data(SAVE, { input: { id, rules: typed(rules) } })).saveRewardRuleDraft.id;
  const simulate = async (id: string, over: object = {}) =>
    (await asAdmin.data(SIMULATE, { input: { id, from: today, to: today, ...over } })).simulateRewardRules;
  const activate = (id: string, inForceFrom = today) => asAdmin.data(ACTIVATE, { input: { id, inForceFrom } });

  /** Published one after another; told and settled by the jobs as they come. */
  const giveAll = async (wishes: readonly { as: ApiClient; over: object }[]): Promise<string[]> => {
    const ids: string[] = [];
    for (const { as, over } of wishes) ids.push((await stage.give({ points: 0, ...over }, as)).id);
    for (const id of ids)
      await within((tx) =>
        tx.sql(
          'test.turn',
          `update outbox set run_at = clock_timestamp() - interval '1 hour' where kind = 'recognition.publish' and payload ->> 'id' = $1`,
          [id],
        ),
      ).then(() => api.worker.runDue());
    await api.worker.runDue();
    return ids;
  };
  const points = (ids: readonly string[]) =>
    within(async (tx) => {
      const rows = await tx.sql<{ id: string; employeeId: string; points: number }>(
        'test.settled',
        `select recognition_id as id, employee_id as "employeeId", sum(points)::int as points from reward_settlement
         where recognition_id = any($1) and state = 'paid' group by 1, 2`,
        [ids],
      );
      return rows.map((row) => `${ids.indexOf(row.id)} ${row.employeeId} ${row.points}`).sort();
    });

  it('is to the point what then really happens to the same recognitions', async () => {
    const { anna, boris, vera, curator } = stage;
    const [second, third] = await within(async (tx) => {
      const made = [await makeBehaviour(tx), await makeBehaviour(tx)];
      await makeRanking(tx, [made[0]!.valueId, stage.behaviour.valueId, made[1]!.valueId], {
        inForceFrom: '2021-01-01',
      });
      await makeFund(tx);
      demandPosted(await fillFund(tx, { actorId: anna.id, key: newId() }, (await fundFor(tx, 'rule', null))!, 100_000));
      return made;
    });
    const random = seededRandom('the same recognitions');
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random.uniform() * list.length)]!;
    const givers: [Employee, ApiClient][] = [
      [anna, stage.asAnna],
      [boris, stage.asBoris],
      [vera, stage.asVera],
    ];
    const wishes = Array.from({ length: 14 }, () => {
      const [giver, as] = pick(givers);
      const others = [anna, boris, vera, curator].filter(({ id }) => id !== giver.id);
      const receiverIds = others.filter(() => random.uniform() < 0.6).map(({ id }) => id);
      const behaviourIds = [pick([stage.behaviour, second!, third!]).id];
      return {
        as,
        over: { depth: pick(DEPTHS), receiverIds: receiverIds.length ? receiverIds : [others[0]!.id], behaviourIds },
      };
    });
    const rules = rulesWith({
      byPlace: [70, 40, 25],
      relation: { up: 100, down: 80, own_unit: 100, across: 150 },
      caps: {
        pair: { points: 150, period: 'quarter' },
        person: { points: 260, period: 'month' },
        company: { points: COMPANY_CAP, period: 'quarter' },
      },
    });
    const id = await draft(rules);
    const first = await giveAll(wishes);
    const replayed = await within(async (tx) => {
      const received = await receivedIn(tx, await stretchOf(tx, today, today));
      return received.map((one, i) => ({ ...one, points: replay(rules, received)[i]! }));
    });
    const would = await simulate(id);
    expect(would).toMatchObject({ before: 0 });
    expect(would.points).toBe(COMPANY_CAP); // which bites as well

    await activate(id);
    const really = await points(await giveAll(wishes));
    const sum = really.reduce((total, row) => total + Number(row.split(' ')[2]), 0);
    expect(sum).toBe(would.points);
    expect(really).toHaveLength(would.rewarded);
    const foretold = replayed.filter((one) => one.points > 0);
    expect(really).toEqual(
      foretold.map((one) => `${first.indexOf(one.recognitionId)} ${one.employeeId} ${one.points}`).sort(),
    );
    // and what has happened, simulated: the first half without points in fact, the second with all of them
    await within((tx) =>
      tx.sql(
        'test.first_half',
        `update recognition set state = 'hidden', hidden_reason = 'x' where id not in (select recognition_id from reward_settlement) and created_at < (select activated_at from reward_rule_version)`,
      ),
    );
    const after = await simulate(id);
    expect([after.before, after.points]).toEqual([sum, sum]);
    expect(after.distribution.change).toMatchObject({ gain: 0, lose: 0 });
  }, 30_000);

  it('begins in the middle of a quarter with what the caps held in fact', async () => {
    await within(async (tx) => {
      await makeRanking(tx, [stage.behaviour.valueId], { inForceFrom: '2021-01-01' });
      await makeFund(tx);
      const fund = (await fundFor(tx, 'rule', null))!;
      demandPosted(await fillFund(tx, { actorId: stage.anna.id, key: newId() }, fund, 10_000));
    });
    const id = await draft(
      rulesWith({ byPlace: [50], caps: { pair: { points: 120, period: 'quarter' }, person: null } }),
    );
    await simulate(id);
    await activate(id);
    const wish = { as: stage.asAnna, over: { depth: 'BEYOND', receiverIds: [stage.boris.id] } };
    const ids = await giveAll([wish, wish, wish, wish]);
    const given = (await points(ids)).map((row) => Number(row.split(' ')[2]));
    expect(given).toEqual([50, 50, 20]); // the fourth had nothing left
    // the same, as it would stand in a quarter that is over: two in July, two in September
    const admin = new Client({ connectionString: api.db.adminUrl });
    await admin.connect();
    try {
      for (const [i, day] of ['2025-07-10', '2025-07-20', '2025-09-10', '2025-09-20'].entries()) {
        await admin.query('update recognition set published_at = $2::date where id = $1', [ids[i], day]);
        await admin.query('update reward_settlement set month = left($2, 7) where recognition_id = $1', [ids[i], day]);
      }
    } finally {
      await admin.end();
    }
    const over = { from: '2025-09-01', to: '2025-09-30' };
    expect(await simulate(id, over)).toMatchObject({ received: 2, before: 20, points: 20, rewarded: 1 });
    expect(await simulate(id, { ...over, from: '2025-07-01' })).toMatchObject({
      received: 4,
      before: 120,
      points: 120,
    });
  });

  it('is wanted before activation, of exactly the draft; activated rules stay as they are', async () => {
    const id = await draft(rulesWith());
    const input = { id, inForceFrom: today };
    expect(await asAdmin.refusal(ACTIVATE, { input })).toMatchObject({ code: 'rewards.rules_not_simulated' });
    await simulate(id);
    await draft(rulesWith({ byPlace: [10] }), id);
    expect(await asAdmin.refusal(ACTIVATE, { input })).toMatchObject({ code: 'rewards.rules_not_simulated' });
    await simulate(id);
    expect(await asAdmin.refusal(ACTIVATE, { input: { id, inForceFrom: '2020-01-01' } })).toMatchObject({
      code: 'rewards.rules_in_past',
    });
    expect((await activate(id)).activateRewardRules).toMatchObject({ inForce: true, inForceFrom: today });
    expect(await asAdmin.refusal(SAVE, { input: { id, rules: rulesWith() } })).toMatchObject({
      code: 'rewards.rules_activated',
    });
    await expect(
      within((tx) => tx.sql('test.rewrite', `update reward_rule_version set rules = '{}' where id = $1`, [id])),
    ).rejects.toThrow('stays as it is');
    for (const rules of [rulesWith({ byPlace: [] }), rulesWith({ byPlace: [-1] })])
      expect((await asAdmin.refusal(SAVE, { input: { rules } })).field).toMatch(/^rules\.byPlace/);
    expect(await stage.asCurator.refusal(SAVE, { input: { rules: rulesWith() } })).toMatchObject({
      code: 'identity.forbidden',
    });
  });

  it('is in force at once, also where the clock of the application is behind that of the database', async () => {
    const id = await draft(rulesWith());
    await simulate(id);
    const { now } = clock;
    clock.now = () => new Date(Date.now() - 5_000);
    try {
      expect((await activate(id)).activateRewardRules).toMatchObject({ inForce: true });
    } finally {
      clock.now = now;
    }
  });

  it('tells units, values and change without names, hides small groups, and takes a draft order of values', async () => {
    const made = await within(async (tx) => {
      const [big, small] = [await makeUnit(tx), await makeUnit(tx)];
      const [first, other] = [stage.behaviour.valueId, (await makeValue(tx)).id];
      const crew = [];
      for (let i = 0; i < 22; i++)
        crew.push(await makeEmployee(tx, { unitId: i < 12 ? big.id : i < 20 ? stage.unit.id : small.id }));
      const ranking = await makeRanking(tx, [first, other], { inForceFrom: '2021-01-01' });
      for (const [i, { id, unitId }] of crew.entries())
        await tx.sql(
          'test.published',
          `with r as (insert into recognition (company_id, id, source, state, giver_id, value_id, ranking_id, depth, visibility, publish_at, published_at)
             values ($1, $2, 'colleague', 'published', $3, $4, $5, 'beyond', 'everyone', now(), now()) returning id)
           insert into recognition_receiver (company_id, recognition_id, employee_id, unit_id, relation) select $1, id, $6, $7, 'across' from r`,
          [tx.companyId, newId(), stage.anna.id, i % 3 ? other : first, ranking.id, id, unitId],
        );
      await makeFund(tx, { unitId: big.id });
      return { big, small, first, other };
    });
    const id = await draft(rulesWith({ byPlace: [50, 20] }));
    const seen = await simulate(id);
    expect(seen).toMatchObject({ received: 22, rewarded: 22, points: 8 * 50 + 14 * 20, threshold: 5 });
    // two people in the small unit: hidden, and one more, so that nobody subtracts
    expect(seen.units).toMatchObject({ hidden: 2, shown: [{ id: made.big.id, people: 12 }] });
    expect(seen.units.shown[0].points + seen.units.hiddenPoints).toBe(seen.points);
    expect(seen.funds.shown.map((fund: { nameRu: string | null }) => fund.nameRu).sort()).toEqual([null, 'Фонд']);
    expect(seen.distribution.change).toMatchObject({ gain: 22, lose: 0, medianGain: 20 });
    expect(seen.concentration.gini).toBeGreaterThan(0.2);
    expect(seen.values).toMatchObject({ tauB: 1, verdict: 'FOLLOWS', upsideDown: [] });

    const turned = await simulate(id, { valueIds: [made.other, made.first] });
    expect(turned).toMatchObject({ points: 8 * 20 + 14 * 50, values: { tauB: 1 } });
    const level = await draft(rulesWith({ byPlace: [20, 20] }));
    expect((await simulate(level)).values).toMatchObject({
      tauB: -1,
      verdict: 'AGAINST',
      upsideDown: [{ above: { id: made.first }, below: { id: made.other } }],
    });
    const days = { from: today, to: '2020-01-01' };
    expect(await asAdmin.refusal(SIMULATE, { input: { id, ...days } })).toMatchObject({ field: 'input.to' });
  });
});
