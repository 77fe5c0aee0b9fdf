import { randomUUID } from 'node:crypto';
import { type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import { makeDecision } from '../decision.factory';

const NEXT =
  '{ decisionsComeBackAt nextDecisionToAnswer { canLeave decision { id need author { id } answerIsLate viewerCanAnswer } } }';
const LEAVE = 'mutation ($id: ID!, $later: Boolean!) { leaveDecisionForLater(id: $id, later: $later) }';
const ANSWER = `mutation ($input: AnswerInput!) { answerDecision(input: $input) {
  id verdict words answeredBy { id } viewerCanAnswer viewerCanTakeAnswerBack } }`;
const BACK = 'mutation ($id: ID!) { takeAnswerBack(id: $id) { id verdict viewerCanAnswer } }';
const ONE = `query ($id: ID!) { decision(id: $id) { id verdict words answerDueAt reviewer { id } viewerCanDiscuss viewerCanAnswer
  comments { text author { id } } } }`;
const SAY = 'mutation ($input: DecisionCommentInput!) { commentDecision(input: $input) { comments { text } } }';
const RECORD = 'mutation ($input: DecisionInput!) { recordDecision(input: $input) { id } }';

type Who = 'top' | 'boss' | 'anna' | 'peer' | 'other';

describe('the answer comes after', () => {
  let api: FreshApi, companyId: string;
  let people: Record<Who, Employee>;
  const as = (who: Who) => api.as(people[who]);
  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);
  const sql = (text: string, values: unknown[] = []) => inCompany((tx) => tx.sql(`t.${randomUUID()}`, text, values));

  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    people = await inCompany(async (tx) => {
      const top = await makeEmployee(tx);
      const boss = await makeEmployee(tx, { managerId: top.id });
      const [anna, peer] = [
        await makeEmployee(tx, { managerId: boss.id }),
        await makeEmployee(tx, { managerId: boss.id }),
      ];
      return { top, boss, anna, peer, other: await makeEmployee(tx, { managerId: top.id }) };
    });
  });
  afterAll(() => api?.close());

  const hours = (n: number) => new Date(Date.now() + n * 3_600_000);
  const make = (who: Who, need: string, answerDueAt = hours(10)) =>
    inCompany((tx) => makeDecision(tx, { authorId: people[who].id, need, answerDueAt }));
  const next = async (who: Who) => (await (await as(who)).data(NEXT)).nextDecisionToAnswer;
  const leave = async (who: Who, id: string, later = true) => (await as(who)).data(LEAVE, { id, later });
  const code = async (who: Who, id: string) => (await (await as(who)).gql(ONE, { id })).errors?.[0]?.extensions?.code;
  const answer = async (who: Who, id: string, verdict = 'BACKED', words?: string) =>
    (await (await as(who)).data(ANSWER, { input: { id, verdict, words } })).answerDecision;
  const say = async (who: Who, decisionId: string, text: string) =>
    (await as(who)).data(SAY, { input: { decisionId, text } });
  const pass = (seconds: number) =>
    sql(`update decision set answered_at = answered_at - $1 * interval '1 second' where answered_at is not null`, [
      seconds,
    ]);
  const told = async (who: Who) =>
    (await (await as(who)).data('{ notices { nodes { kind subjectType subjectId actor { id } } } }')).notices.nodes;

  it('waits one at a time, what is due first first', async () => {
    const [late, soon] = [await make('peer', 'late', hours(-1)), await make('anna', 'soon', hours(1))];
    await make('other', 'чужое', hours(30));
    await make('boss', 'своё');
    expect(await next('boss')).toEqual({
      canLeave: true,
      decision: { id: late, need: 'late', author: { id: people.peer.id }, answerIsLate: true, viewerCanAnswer: true },
    });
    await answer('boss', late);
    expect((await next('boss')).decision).toMatchObject({ id: soon, answerIsLate: false });
    expect([await next('anna'), (await next('top')).decision.need]).toEqual([null, 'своё']);
  });

  it('left for later it comes back after hours, by the same due hour; three at a time, then one is answered first', async () => {
    const ids = [];
    for (let n = 1; n <= 5; n++) ids.push(await make(n % 2 ? 'anna' : 'peer', String(n), hours(n + 9)));
    const [first, second, third, fourth, fifth] = ids as [string, string, string, string, string];
    const backAt = async () => (await (await as('boss')).data(NEXT)).decisionsComeBackAt;
    expect(await backAt()).toBeNull();
    for (const id of [first, second, third]) {
      expect(await next('boss')).toMatchObject({ canLeave: true, decision: { id } });
      await leave('boss', id);
    }
    expect(await next('boss')).toMatchObject({ canLeave: false, decision: { id: fourth } });
    const boss = await as('boss');
    expect(await boss.refusal(LEAVE, { id: fourth, later: true })).toMatchObject({ code: 'empowerment.enough_left' });
    // again changes nothing; taken up it is the next
    const until = await backAt();
    expect((await leave('boss', first)).leaveDecisionForLater).toBe(until);
    expect((await leave('boss', third, false)).leaveDecisionForLater).toBeNull();
    expect(await next('boss')).toMatchObject({ canLeave: true, decision: { id: third } });
    await leave('boss', third);
    await answer('boss', fourth);
    expect(await next('boss')).toMatchObject({ canLeave: false, decision: { id: fifth } });
    expect(Math.round((Date.parse(until) - Date.now()) / 360_000)).toBe(40);
    await sql(`update decision_later set until_at = until_at - interval '4 hours' where decision_id = $1`, [second]);
    expect(await next('boss')).toMatchObject({ canLeave: true, decision: { id: second } });
    // it is back by the hour at which it is due
    await sql('update decision set answer_due_at = $2 where id = $1', [second, hours(2)]);
    const back = Date.parse((await leave('boss', second)).leaveDecisionForLater);
    expect(Math.round((back - Date.now()) / 360_000)).toBe(20);
    // whoever answers tomorrow left nothing
    await sql('update employee set manager_id = $2 where manager_id = $1', [people.boss.id, people.other.id]);
    expect((await next('other')).decision.id).toBe(second);
    expect(await (await as('boss')).refusal(LEAVE, { id: first, later: true })).toMatchObject({
      code: 'input.not_found',
    });
  });

  it('only the latest can be taken back: nobody looks on by answering and taking back', async () => {
    const [first, second] = [await make('anna', '1', hours(1)), await make('peer', '2', hours(2))];
    await answer('boss', first);
    await answer('boss', second);
    const boss = await as('boss');
    expect((await boss.data(BACK, { id: second })).takeAnswerBack.verdict).toBeNull();
    expect((await boss.refusal(BACK, { id: first })).code).toBe('input.not_found');
    expect((await (await as('anna')).data(ONE, { id: first })).decision.verdict).toBe('BACKED');
  });

  it('is given once, can be taken back for some seconds, and reaches the author after them', async () => {
    const id = await make('anna', 'x');
    expect(
      await (await as('boss')).refusal(ANSWER, { input: { id, verdict: 'BETTER_WAY', words: ' ' } }),
    ).toMatchObject({
      code: 'input.required',
      field: 'input.words',
    });
    await answer('boss', id);
    expect((await (await as('boss')).data(BACK, { id })).takeAnswerBack).toMatchObject({
      verdict: null,
      viewerCanAnswer: true,
    });
    const given = await answer('boss', id, 'BETTER_WAY', 'В другой раз сразу два');
    expect(given).toMatchObject({
      verdict: 'BETTER_WAY',
      answeredBy: { id: people.boss.id },
      viewerCanTakeAnswerBack: true,
    });
    expect(await answer('boss', id, 'BETTER_WAY', 'В другой раз сразу два')).toEqual(given);
    const anna = await as('anna');
    expect((await anna.data(ONE, { id })).decision).toMatchObject({ verdict: null, words: '' });
    await sql(`update outbox set run_at = clock_timestamp() where kind = 'empowerment.tell_answer'`);
    await api.worker.runDue();
    expect(await told('anna')).toEqual([
      { kind: 'DECISION_BACKED', subjectType: 'decision', subjectId: id, actor: { id: people.boss.id } },
    ]);
    await pass(21);
    expect((await anna.data(ONE, { id })).decision).toMatchObject({
      verdict: 'BETTER_WAY',
      words: 'В другой раз сразу два',
    });
    expect((await (await as('boss')).refusal(BACK, { id })).code).toBe('input.not_found');
  });

  it('closes the entry to whoever answered, until its author goes on with the talk, and for a week after that', async () => {
    const id = await make('anna', 'x');
    await say('boss', id, 'Гость вернётся?');
    await say('boss', id, 'Гость вернётся?');
    await answer('boss', id);
    expect(await code('boss', id)).toBeUndefined();
    await pass(21);
    expect(await code('boss', id)).toBe('input.not_found');
    await pass(9 * 86_400);
    await sql(
      `insert into decision_comment (company_id, id, decision_id, author_id, text, created_at)
       values ($1, $2, $3, $4, 'Спасибо', clock_timestamp() - interval '8 days')`,
      [companyId, randomUUID(), id, people.anna.id],
    );
    expect(await code('boss', id)).toBe('input.not_found');
    await say('anna', id, 'Вернулся вчера');
    expect(await code('boss', id)).toBeUndefined();
    expect((await (await as('boss')).data(ONE, { id })).decision.comments).toEqual([
      { text: 'Спасибо', author: { id: people.anna.id } },
      { text: 'Гость вернётся?', author: { id: people.boss.id } },
      { text: 'Вернулся вчера', author: { id: people.anna.id } },
    ]);
    // a new manager never sees what was answered before
    await sql('update employee set manager_id = $2 where id = $1', [people.anna.id, people.other.id]);
    expect([await code('other', id), await code('boss', id)]).toEqual(['input.not_found', undefined]);
  });

  it('is the next one’s above where the manager is away, and nobody’s where nobody is', async () => {
    const id = await make('anna', 'x');
    await sql(`update employee set status = 'suspended' where id = $1`, [people.boss.id]);
    expect((await next('top')).decision).toMatchObject({ id, author: { id: people.anna.id } });
    await sql(`update employee set status = 'left' where id = $1`, [people.top.id]);
    const anna = await as('anna');
    expect((await anna.data(ONE, { id })).decision).toMatchObject({ reviewer: null });
    const input = { requestKey: randomUUID(), kind: 'DONE', did: 'Кофе' };
    const alone = (await anna.data(RECORD, { input })).recordDecision.id;
    expect((await anna.data(ONE, { id: alone })).decision).toMatchObject({
      reviewer: null,
      answerDueAt: null,
      viewerCanDiscuss: false,
    });
    const said = await anna.refusal(SAY, { input: { decisionId: alone, text: 'Кто-нибудь?' } });
    expect(said).toMatchObject({ code: 'empowerment.nobody_hears' });
  });

  it('tells the reviewer once that something waits: not whose, not which, not how many; and the log of deeds nothing', async () => {
    const anna = await as('anna');
    for (const did of ['Кофе', 'Скидка', 'Замена'])
      await anna.data(RECORD, { input: { requestKey: randomUUID(), kind: 'DONE', did } });
    await answer('boss', (await next('boss')).decision.id);
    expect(await told('boss')).toEqual([
      { kind: 'DECISION_RECORDED', subjectType: 'reviewer', subjectId: people.boss.id, actor: null },
    ]);
    expect(await sql(`select deed from audit_log where subject_type = 'decision'`)).toEqual([]);
    await say('anna', (await next('boss')).decision.id, 'Спешил');
    expect((await told('boss'))[0]).toMatchObject({ kind: 'DECISION_COMMENTED', actor: null });
  });

  it('has an hour: reminds before and after it, and tells the next above of a group of five and more only', async () => {
    const anna = await as('anna');
    const id = (await anna.data(RECORD, { input: { requestKey: randomUUID(), kind: 'DONE', did: 'Кофе' } }))
      .recordDecision.id;
    const due = Date.parse((await anna.data(ONE, { id })).decision.answerDueAt);
    expect(Math.round((due - Date.now()) / 360_000)).toBe(240);
    const runNext = async () => {
      await sql(`update outbox set run_at = clock_timestamp() where kind = 'empowerment.remind'`);
      await api.worker.runDue();
    };
    await runNext();
    await runNext();
    expect((await told('boss')).map(({ kind }: { kind: string }) => kind)).toEqual([
      'DECISION_LATE',
      'DECISION_DUE',
      'DECISION_RECORDED',
    ]);
    await runNext();
    expect(await told('top')).toEqual([]);
    await inCompany(async (tx) => {
      for (let i = 0; i < 3; i++) await makeEmployee(tx, { managerId: people.boss.id });
    });
    await (await as('peer')).data(RECORD, { input: { requestKey: randomUUID(), kind: 'DONE', did: 'Скидка' } });
    for (let i = 0; i < 3; i++) await runNext();
    expect(await told('top')).toEqual([
      {
        kind: 'DECISION_GROUP_WAITS',
        subjectType: 'reviewer',
        subjectId: people.boss.id,
        actor: { id: people.boss.id },
      },
    ]);
  });
});
