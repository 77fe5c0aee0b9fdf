import { type FreshApi, freshApi } from '@zasluga/testing';
import { brokenRules } from '../rewards/verification/verification.factory';
import { createDemoCompany, DEMO_PASSWORD, ensureDemoCompany, planDemo } from '.';

const TODAY = new Date();

describe('the demo company in the database', () => {
  let api: FreshApi, companyId: string, seconds: number;
  const plan = planDemo(TODAY);

  beforeAll(async () => {
    api = await freshApi();
    const began = Date.now();
    const made = await createDemoCompany(api.database, { today: TODAY });
    seconds = (Date.now() - began) / 1000;
    companyId = made.companyId ?? '';
  }, 180_000);
  afterAll(() => api?.close());

  const count = (from: string) =>
    api.database.reading(companyId, async (tx) => {
      const [row] = await tx.sql<{ n: number }>(`test.${from.slice(0, 50)}`, `select count(*)::int as n from ${from}`);
      return row?.n;
    });

  // a few seconds on two idle processors; many other specs may run beside this one
  it('is written in reasonable time', () => expect(seconds).toBeLessThan(90));

  it('is not written a second time', async () => {
    expect(await createDemoCompany(api.database)).toEqual({ created: false, companyId: null });
    expect(await count('company')).toBe(1);
  });

  it('holds the people, the values and the rankings of the plan', async () => {
    expect(await count('employee')).toBe(plan.employees.length);
    expect(await count('behaviour where adopted_at is not null')).toBe(30);
    expect(await count('behaviour where adopted_at is null')).toBe(4);
    expect(await count('value_ranking_place')).toBe(14);
    expect(await count('employee where manager_id is null')).toBe(1);
  });

  it('has a line on which people have voted, with something to talk over and something not voted on', async () => {
    const { demoPersonas } = await api.stranger.data('{ demoPersonas { persona employeeId } }');
    const who = demoPersonas.find((one: { persona: string }) => one.persona === 'employee');
    const employee = await api.as({ id: who.employeeId, companyId });
    const { lineCounts, line } = await employee.data(
      '{ lineCounts { adopted proposed contested notVoted } line { split { status voters } } }',
    );
    expect(lineCounts).toMatchObject({ adopted: 30, proposed: 4 });
    expect(lineCounts.contested).toBeGreaterThanOrEqual(3);
    expect(lineCounts.contested).toBeLessThanOrEqual(8);
    expect(lineCounts.notVoted).toBeGreaterThan(5);
    expect(line.filter((one: { split: object | null }) => one.split).length).toBe(34 - lineCounts.notVoted);
    const { n } = (
      await api.database.reading(companyId, async (tx) =>
        tx.sql<{ n: number }>(
          'test.tallies',
          `select count(*)::int as n from behaviour_tally t join (select behaviour_id, wording, count(*) as votes from behaviour_vote
           where replaced_at is null group by 1, 2) v using (behaviour_id, wording)
         where votes <> votes_for + votes_against + votes_unsure`,
        ),
      )
    )[0]!;
    expect(n).toBe(0);
  });

  it('keeps every rule of the ledger and of the catalogue', async () => {
    expect(await brokenRules(api.db.adminUrl)).toEqual([]);
  });

  it('moved the points at the time of the plan, and expired what was not given', async () => {
    const earned = plan.recognitions.reduce((sum, one) => sum + one.points * one.receivers.length, 0);
    const [moved] = await api.database.reading(companyId, (tx) =>
      tx.sql<{ earned: number; early: number; expired: number }>(
        'test.moved',
        `select sum(amount) filter (where kind = 'gift')::int as earned, count(*) filter (where kind = 'allowance.expire')::int as expired,
           count(*) filter (where happened_at > now() - interval '10 minutes')::int as early from points_transfer`,
      ),
    );
    expect(moved).toMatchObject({ earned, early: 0 });
    expect(moved?.expired).toBeGreaterThan(300);
  });

  it('holds what customers wrote, and some of it waits for the curator', async () => {
    expect(await count('praise where not suspicious')).toBe(plan.praise.length);
    expect(await count('praise where suspicious')).toBe(7);
    expect(await count(`praise where state = 'received' and kind = 'praise' and not suspicious`)).toBe(
      plan.praise.filter((one) => one.fate === 'waiting').length,
    );
    expect(await count(`praise where state = 'received' and decided_at is not null`)).toBe(0);
    expect(await count('praise_point')).toBe(9);
    expect(await count(`praise where (state = 'published') <> (recognition_id is not null)`)).toBe(0);
  });

  it('greets whoever starts the program, also when it was there before', async () => {
    const greeting = await ensureDemoCompany(api.db.url, { today: TODAY });
    expect(greeting).toMatchObject({ nameRu: 'Полдень', password: DEMO_PASSWORD });
    expect(greeting?.personas).toHaveLength(6);
    const page = await api.app.inject({ url: `/${greeting?.praiseCode}` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain('Липов');
  });

  const as = async (key: string) => {
    const email = plan.employees.find((one) => one.key === key)?.email;
    const [person] = await api.database.reading(companyId, (tx) =>
      tx.sql<{ id: string }>('test.person', 'select id from employee where email = $1', [email]),
    );
    return api.as({ companyId, id: person?.id ?? '' });
  };

  it('has something true to show to a barista', async () => {
    const barista = await as('belova');
    const { feed, myBalance, myStatement, notices, unreadNoticeCount, rewards } = await barista.data(`{
      feed(first: 50) { nodes { story source receivers { employee { firstName } } value { nameRu } createdAt } }
      myBalance { earned allowanceLeft allowanceIssued }
      myStatement(first: 50) { nodes { at amount balanceAfter account } }
      notices(first: 50) { nodes { kind createdAt readAt } }
      unreadNoticeCount
      rewards { nameRu price stock }
    }`);
    expect(feed.nodes).toHaveLength(50);
    expect(feed.nodes.filter((one: { source: string }) => one.source === 'CUSTOMER').length).toBeGreaterThan(3);
    expect(myBalance.earned).toBeGreaterThan(0);
    expect(myBalance.allowanceIssued).toBe(100);
    expect(myStatement.nodes.length).toBeGreaterThan(20);
    const times = myStatement.nodes.map((one: { at: string }) => Date.parse(one.at));
    expect([...times].sort((a, b) => b - a)).toEqual(times);
    expect(notices.nodes.length).toBeGreaterThan(10);
    expect(unreadNoticeCount).toBeLessThan(notices.nodes.length);
    expect(rewards).toHaveLength(14);
  });

  it('leaves work for the curator, the reward administrator and the manager', async () => {
    const { praiseCounts } = await (await as('karimova')).data('{ praiseCounts { waiting problems } }');
    expect(praiseCounts.waiting).toBeGreaterThan(1);
    const { redemptionQueue } = await (await as('gareeva')).data('{ redemptionQueue { nodes { number price } } }');
    expect(redemptionQueue.nodes.length).toBeGreaterThan(0);
    const manager = await as('melnikova');
    const { nextDecisionToAnswer } = await manager.data('{ nextDecisionToAnswer { decision { did viewerCanAnswer} } }');
    expect(nextDecisionToAnswer.decision.viewerCanAnswer).toBe(true);
  });

  it('holds the decisions on the spot and the rules that they bent', async () => {
    // those of the months that are over stand beside the plan: the leaders' page counts them
    expect(await count('decision')).toBeGreaterThan(plan.decisions.length + 100);
    for (const kind of ['not_dared', 'refused'])
      expect(await count(`decision where kind = '${kind}' and not for_reviewer`)).toBeGreaterThan(2);
    expect(await count('decision where need is null and verdict is null')).toBeGreaterThan(0);
    // two of them are twins
    expect(await count('friction_procedure')).toBe(14);
    expect(await count(`friction_procedure where bends >= 5 and complaints > 0`)).toBeGreaterThan(0);
    for (const state of ['open', 'review', 'changed', 'kept', 'abolished'])
      expect(await count(`friction_procedure where state = '${state}'`)).toBeGreaterThan(0);
    expect(await count(`friction_occurrence where source = 'bent'`)).toBe(
      plan.decisions.filter((one) => one.procedure !== null).length,
    );
    expect(await count(`friction_occurrence where source = 'complaint'`)).toBeGreaterThan(0);
    const { myDecisions } = await (await as('belova')).data('{ myDecisions { nodes { did procedure { name } } } }');
    expect(myDecisions.nodes.length).toBeGreaterThan(1);
  });

  it('lets the leader find what was laid out: the guest lower than declared, the delivery unseen', async () => {
    const leader = await as('sokolova');
    const { valuesLived, unseen, iceberg } = await leader.data(`{
      valuesLived(period: "last-90-days") { says { message subjects { name nameRu } } orders { source status acts } }
      unseen(period: "last-90-days") { says { message subjects { nameRu } } }
      iceberg(period: "last-90-days") { sides { source status depths { depth acts } } }
    }`);
    expect(valuesLived.says.message).toMatch(/customer_lower/);
    expect(valuesLived.says.subjects).toContainEqual({ name: 'value', nameRu: 'Гость' });
    expect(valuesLived.orders.map((one: { status: string }) => one.status)).toEqual(['OK', 'OK']);
    expect(unseen.says.subjects).toEqual([{ nameRu: 'Доставка' }]);
    expect(iceberg.sides[0].depths.map((one: { depth: string }) => one.depth)).toContain('SACRIFICE');
  });

  it('has asked for the order of values once, and is asking again: people see the pace above the guest', async () => {
    const { ended, running } = await (
      await as('belova')
    ).data(`{
      ended: ballotCampaignLastEnded { id turnout { people invited } }
      running: ballotCampaignRunning { id ownBallot { castAt } turnout { people invited } }
    }`);
    expect(ended.turnout.people / ended.turnout.invited).toBeGreaterThan(0.5);
    expect(running.turnout.people).toBeGreaterThan(20);
    expect(running.ownBallot).toBeNull();
    const { result, values } = await (
      await as('belova')
    ).data(
      `query ($id: ID!) { result: perceivedValueOrder(campaignId: $id) { status places { valueId } } values { id nameRu } }`,
      { id: ended.id },
    );
    expect(result.status).toBe('OK');
    const names = result.places.map(
      (p: { valueId: string }) => values.find((v: { id: string }) => v.id === p.valueId).nameRu,
    );
    expect(names.indexOf('Темп')).toBeLessThan(names.indexOf('Гость'));
  });

  it('gives the reward administrator something to look into, and something looked into already', async () => {
    const { fairnessSignals } = await (
      await as('gareeva')
    ).data('{ fairnessSignals { kind people { lastName } verdicts { verdict followed } } }');
    const of = (kind: string, surname: string) =>
      fairnessSignals.find(
        (one: { kind: string; people: { lastName: string }[] }) =>
          one.kind === kind && one.people.some(({ lastName }) => lastName === surname),
      );
    expect(of('RING', 'Антонова')).toMatchObject({ people: { length: 3 }, verdicts: [] });
    expect(of('COPIES', 'Тихонова')).toMatchObject({ verdicts: [] });
    expect(of('RETURNED', 'Сафин')).toMatchObject({ people: { length: 2 }, verdicts: [] });
    expect(of('FAVOURITE', 'Хабибуллина').verdicts).toEqual([{ verdict: 'FINE', followed: '' }]);
    expect(of('DUMPING', 'Гилязов').verdicts).toEqual([
      { verdict: 'TALKED', followed: expect.stringContaining('Условились') },
    ]);
  });

  it('lets six people in with one click, and everybody by e-mail', async () => {
    const { demoPersonas } = await api.stranger.data('{ demoPersonas { persona name employeeId } }');
    expect(demoPersonas.map((one: { persona: string }) => one.persona).sort()).toEqual([
      'admin',
      'curator',
      'employee',
      'leader',
      'manager',
      'reward_admin',
    ]);
    const email = plan.employees.find((one) => one.key === 'safin')?.email;
    const signIn = 'mutation ($input: SignInInput!) { signIn(input: $input) }';
    expect(await api.stranger.data(signIn, { input: { email, password: DEMO_PASSWORD } })).toEqual({ signIn: true });
  });
});
