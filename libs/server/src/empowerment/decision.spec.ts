import { randomUUID } from 'node:crypto';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../company';
import { makeCompany, makeEmployee } from '../company/company.factory';
import { makeProcedure } from '../friction/friction.factory';
import { makeDecision } from './decision.factory';

const RECORD = `mutation ($input: DecisionInput!) { recordDecision(input: $input) {
  id did need costMinor currency overLimitMinor seconds asked askedAnswer customerLeft verdict procedure { id name } author { id } viewerCanAnswer } }`;
const ANSWER =
  'mutation ($input: AnswerInput!) { answerDecision(input: $input) { id verdict words answeredBy { id } viewerCanAnswer } }';
const ONE = 'query ($id: ID!) { decision(id: $id) { id } }';
const TEAM = `query ($awaiting: Boolean!, $first: Int, $after: String) {
  teamDecisions(awaiting: $awaiting, first: $first, after: $after) { nodes { id need } pageInfo { endCursor hasNextPage } } }`;
const MINE = '{ myDecisions { nodes { id verdict } } myDecisionTally { decisions delighted answered } }';

const entry = (more: object = {}) => ({
  input: {
    requestKey: randomUUID(),
    did: 'Замена напитка',
    need: 'Гость опаздывает на поезд',
    costMinor: 29_000,
    seconds: 5,
    asked: 'NOBODY',
    customerLeft: 'DELIGHTED',
    ...more,
  },
});

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

  const notices = (who: keyof typeof people) =>
    as(who)
      .then((client) => client.data('{ notices { nodes { kind subjectType subjectId } } }'))
      .then((data) => data.notices.nodes);

  it('are stored at once, tell the manager, bend a procedure once and come back as they were written', async () => {
    const anna = await as('anna');
    const { recordDecision } = await anna.data(RECORD, entry({ procedureName: ' Без чека  не меняем ' }));
    expect(recordDecision).toMatchObject({
      did: 'Замена напитка',
      costMinor: 29_000,
      currency: 'RUB',
      overLimitMinor: 0,
      seconds: 5,
      verdict: null,
      procedure: { name: 'Без чека не меняем' },
      author: { id: people.anna.id },
      viewerCanAnswer: false,
    });
    expect(await notices('boss')).toEqual([
      { kind: 'DECISION_RECORDED', subjectType: 'decision', subjectId: recordDecision.id },
    ]);
    const occurrences = await inCompany((tx) =>
      tx.sql('t.occurrences', 'select source, subject_id as id from friction_occurrence'),
    );
    expect(occurrences).toEqual([{ source: 'bent', id: recordDecision.id }]);
    expect(await anna.data(MINE)).toEqual({
      myDecisions: { nodes: [{ id: recordDecision.id, verdict: null }] },
      myDecisionTally: { decisions: 1, delighted: 1, answered: 0 },
    });
  });

  it('name a procedure that exists in other letters, or pick it; the most often bent is offered first', async () => {
    const anna = await as('anna');
    const [rare, known] = await inCompany(async (tx) => [
      await makeProcedure(tx, { name: 'А редкое' }),
      await makeProcedure(tx, { name: 'Только с паспортом' }),
    ]);
    await inCompany((tx) => makeProcedure(tx, { name: 'Уже отменено', state: 'changed' }));
    const named = (await anna.data(RECORD, entry({ procedureName: 'ТОЛЬКО с паспортом' }))).recordDecision;
    const picked = (await anna.data(RECORD, entry({ procedureId: known!.id }))).recordDecision;
    expect([named.procedure.id, picked.procedure.id]).toEqual([known!.id, known!.id]);
    expect((await anna.data('{ procedures { id } }')).procedures).toEqual([{ id: known!.id }, { id: rare!.id }]);
  });

  it('are one, however often the same is sent; the key is not taken for anything else', async () => {
    const anna = await as('anna');
    const same = entry({ procedureName: 'Правило' });
    const answers = await Promise.all([1, 2, 3].map(() => anna.data(RECORD, same)));
    expect(new Set(answers.map((a) => a.recordDecision.id)).size).toBe(1);
    expect((await notices('boss')).length).toBe(1);
    const other = { input: { ...same.input, costMinor: 1 } };
    expect(await anna.refusal(RECORD, other)).toEqual({ code: 'request.key_reused', field: 'input.requestKey' });
    // somebody else's key is somebody else's
    expect((await (await as('peer')).data(RECORD, same)).recordDecision.id).not.toBe(answers[0]!.recordDecision.id);
  });

  it('above the limit are coloured and never stopped; they keep the limit of their moment', async () => {
    const [anna, admin] = [await as('anna'), await as('admin')];
    const LIMIT = 'mutation ($minor: Float) { setDecisionLimit(limitMinor: $minor) { limitMinor currency } }';
    const over = async () => (await anna.data(RECORD, entry({ costMinor: 620_000 }))).recordDecision.overLimitMinor;
    expect(await over()).toBe(0);
    await admin.data(LIMIT, { minor: 500_000 });
    expect(await over()).toBe(120_000);
    expect((await anna.data('{ decisionGuide { limitMinor currency } }')).decisionGuide.limitMinor).toBe(500_000);
    await admin.data(LIMIT, { minor: null });
    expect((await anna.data('{ myDecisions { nodes { overLimitMinor } } }')).myDecisions.nodes).toEqual([
      { overLimitMinor: 120_000 },
      { overLimitMinor: 0 },
    ]);
    for (const minor of [-1, 0.5, 1e12])
      expect((await admin.refusal(LIMIT, { minor })).code).toBe('input.out_of_range');
    expect((await anna.refusal(LIMIT, { minor: 1 })).code).toBe('identity.forbidden');
  });

  it('are answered by the direct manager once, backed or with a better way; the author is told', async () => {
    const [anna, boss] = [await as('anna'), await as('boss')];
    const { id } = (await anna.data(RECORD, entry())).recordDecision;
    const answer = (verdict: string, words?: string) => ({ input: { id, verdict, words } });
    expect(await boss.refusal(ANSWER, answer('BETTER_WAY', ' '))).toEqual({
      code: 'input.required',
      field: 'input.words',
    });
    expect((await boss.refusal(ANSWER, answer('REJECTED'))).code).toBe('request.invalid');
    const better = answer('BETTER_WAY', 'Верно. В другой раз можно сразу два.');
    const answered = (await boss.data(ANSWER, better)).answerDecision;
    expect(answered).toMatchObject({
      verdict: 'BETTER_WAY',
      answeredBy: { id: people.boss.id },
      viewerCanAnswer: false,
    });
    expect((await boss.data(ANSWER, better)).answerDecision).toEqual(answered);
    expect((await boss.refusal(ANSWER, answer('BACKED'))).code).toBe('empowerment.already_answered');
    expect(await notices('anna')).toEqual([{ kind: 'DECISION_BACKED', subjectType: 'decision', subjectId: id }]);
    expect((await anna.data(MINE)).myDecisionTally).toEqual({ decisions: 1, delighted: 1, answered: 1 });
  });

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
      expect(await answers(await as(who))).toBe('identity.forbidden');
    for (const client of [await as('top'), await as('otherBoss'), await api.as(foreigner)])
      expect(await answers(client)).toBe('input.not_found');
    expect((await (await as('otherBoss')).data(TEAM, { awaiting: true })).teamDecisions.nodes).toEqual([]);
    expect((await (await as('peer')).data(MINE)).myDecisions.nodes).toEqual([]);
    expect((await (await as('peer')).refusal(TEAM, { awaiting: true })).code).toBe('identity.forbidden');

    await inCompany((tx) =>
      tx.sql('t.move', 'update employee set manager_id = $2 where id = $1', [people.anna.id, people.otherBoss.id]),
    );
    expect([await reads(await as('boss')), await reads(await as('otherBoss'))]).toEqual([false, true]);
  });

  it('wait in the order in which they were written, page by page', async () => {
    const boss = await as('boss');
    await inCompany(async (tx) => {
      const at = new Date('2026-03-01T10:00:00Z');
      for (const need of ['1', '2', '3'])
        await makeDecision(tx, { authorId: people[need === '2' ? 'peer' : 'anna'].id, need, createdAt: at });
      await makeDecision(tx, { authorId: people.report.id, need: 'чужое' });
    });
    const page = async (after?: string) => (await boss.data(TEAM, { awaiting: true, first: 2, after })).teamDecisions;
    const first = await page();
    const second = await page(first.pageInfo.endCursor);
    const needs = [...first.nodes, ...second.nodes].map((node: { need: string }) => node.need);
    expect(needs).toEqual(['1', '2', '3']);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    for (const node of first.nodes) await boss.data(ANSWER, { input: { id: node.id, verdict: 'BACKED' } });
    expect((await page()).nodes.length).toBe(1);
    expect((await boss.data(TEAM, { awaiting: false })).teamDecisions.nodes.length).toBe(2);
    expect((await boss.refusal(TEAM, { awaiting: true, after: 'x' })).code).toBe('input.invalid');
  });

  it.each([
    ['input.required', 'input.did', { did: '' }],
    ['input.required', 'input.need', { need: '  ' }],
    ['input.too_long', 'input.need', { need: 'я'.repeat(301) }],
    ['input.characters', 'input.need', { need: 'a\u0000b' }],
    ['input.characters', 'input.procedureName', { procedureName: '\u202eобман' }],
    ['input.not_found', 'input.procedureId', { procedureId: randomUUID() }],
    ['input.out_of_range', 'input.costMinor', { costMinor: -1 }],
    ['input.not_whole', 'input.costMinor', { costMinor: 0.5 }],
    ['input.out_of_range', 'input.costMinor', { costMinor: 1_000_000_001 }],
    ['input.invalid', 'input.seconds', { seconds: 7 }],
    ['input.invalid', 'input.askedAnswer', { askedAnswer: 'AGREED' }],
    ['input.invalid', 'input.requestKey', { requestKey: 'x' }],
  ])('refuse what is wrong (%#) with %s', async (code, field, more) => {
    expect(await (await as('anna')).refusal(RECORD, entry(more))).toMatchObject({ code, field });
  });
});
