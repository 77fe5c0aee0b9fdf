import { randomUUID } from 'node:crypto';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace, makeTouchpoint } from '../../company/company.factory';
import { makeProcedure } from '../../friction/friction.factory';
import { makeDecision } from '../decision.factory';

const FIELDS = `id kind did deed need costMinor costGoods costMinutes currency overLimitMinor seconds asked askedAnswer customerLeft barrier
  barrierWords named forReviewer verdict viewerCanEnrich decidedAt createdAt openUntil procedure { id name } touchpoint { id } author { id }`;
const RECORD = `mutation ($input: DecisionInput!) { recordDecision(input: $input) { ${FIELDS} } }`;
const ENRICH = `mutation ($input: EnrichDecisionInput!) { enrichDecision(input: $input) { ${FIELDS} } }`;
const TAKE_BACK = 'mutation ($id: ID!) { takeBackDecision(id: $id) }';
const ONE = 'query ($id: ID!) { decision(id: $id) { id } }';

const entry = (more: object = {}) => ({ input: { requestKey: randomUUID(), did: 'Замена напитка', ...more } });

describe('an entry of the empowerment log', () => {
  let api: FreshApi, companyId: string, boss: ApiClient, anna: ApiClient, peer: ApiClient, annasId: string;
  const inCompany = <T>(work: Parameters<typeof api.database.inCompany<T>>[1]) =>
    api.database.inCompany<T>(companyId, work);
  const record = async (more?: object) => (await anna.data(RECORD, entry(more))).recordDecision;
  const enrich = async (id: string, more: object) =>
    (await anna.data(ENRICH, { input: { id, ...more } })).enrichDecision;
  const notices = async (client: ApiClient) => (await client.data('{ notices { nodes { kind } } }')).notices.nodes;
  const occurrences = () =>
    inCompany((tx) =>
      tx.sql(
        't.occurrences',
        'select source, subject_id as id, procedure_id as procedure, touchpoint_id as touchpoint from friction_occurrence',
      ),
    );
  beforeAll(async () => {
    api = await freshApi();
  });
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database, { timeZone: 'Asia/Tokyo' }));
    const people = await inCompany(async (tx) => {
      const manager = await makeEmployee(tx);
      const place = await makePlace(tx);
      const make = () => makeEmployee(tx, { managerId: manager.id, placeId: place.id });
      return { manager, anna: await make(), peer: await make() } satisfies Record<string, Employee>;
    });
    annasId = people.anna.id;
    [boss, anna, peer] = await Promise.all([api.as(people.manager), api.as(people.anna), api.as(people.peer)]);
  });
  afterAll(() => api?.close());

  it('is stored with what was done and nothing else; the manager hears of it', async () => {
    const stored = await record({ deed: 'REPLACEMENT' });
    expect(stored).toMatchObject({ kind: 'DONE', did: 'Замена напитка', deed: 'REPLACEMENT', currency: 'RUB' });
    expect(stored).toMatchObject({ forReviewer: true, named: false, viewerCanEnrich: true, author: { id: annasId } });
    for (const unsaid of ['need', 'costMinor', 'seconds', 'asked', 'customerLeft', 'procedure', 'touchpoint'])
      expect(stored[unsaid]).toBeNull();
    expect(await notices(boss)).toEqual([{ kind: 'DECISION_RECORDED' }]);
    expect(await occurrences()).toEqual([]);
  });

  it('is one, however often it is sent; its key is not good for anything else', async () => {
    const same = entry({ decidedAt: new Date(Date.now() - 3_600_000).toISOString() });
    const answers = await Promise.all([1, 2, 3].map(() => anna.data(RECORD, same)));
    expect(new Set(answers.map((answer) => answer.recordDecision.id)).size).toBe(1);
    expect((await notices(boss)).length).toBe(1);
    for (const other of [{ did: 'Скидка' }, { deed: 'GIFT' }, { kind: 'REFUSED' }, { decidedAt: null }])
      expect(await anna.refusal(RECORD, { input: { ...same.input, ...other } })).toEqual({
        code: 'request.key_reused',
        field: 'input.requestKey',
      });
    expect((await peer.data(RECORD, same)).recordDecision.id).not.toBe(answers[0]!.recordDecision.id);
    // what was told since is no other content
    await enrich(answers[0]!.recordDecision.id, { costMinor: 100 });
    expect((await anna.data(RECORD, same)).recordDecision.costMinor).toBe(100);
  });

  it('takes what is told afterwards one by one, keeps the rest, and unsays what is null', async () => {
    const { id } = await record();
    const touchpoint = await inCompany((tx) => makeTouchpoint(tx));
    const told = {
      seconds: 5,
      asked: 'SUPERIOR',
      askedAnswer: 'AGAINST',
      costMinor: 29_000,
      touchpointId: touchpoint.id,
    };
    for (const [field, value] of Object.entries(told)) await enrich(id, { [field]: value });
    expect(
      await enrich(id, { costGoods: 'Десерт', costMinutes: 10, customerLeft: 'DELIGHTED', named: true }),
    ).toMatchObject({
      ...{
        seconds: 5,
        asked: 'SUPERIOR',
        askedAnswer: 'AGAINST',
        costMinor: 29_000,
        touchpoint: { id: touchpoint.id },
      },
      ...{ costGoods: 'Десерт', costMinutes: 10, customerLeft: 'DELIGHTED', named: true },
    });
    expect(await enrich(id, { asked: 'NOBODY', costMinor: null, costGoods: ' ' })).toMatchObject({
      ...{ asked: 'NOBODY', askedAnswer: null, costMinor: null, costGoods: null, seconds: 5 },
    });
  });

  it('is followed by the friction register: named, another one, none after all', async () => {
    const { id } = await record();
    const picked = await inCompany((tx) => makeProcedure(tx));
    const touchpoint = await inCompany((tx) => makeTouchpoint(tx));
    const named = (await enrich(id, { procedureName: ' Без чека  не меняем ' })).procedure;
    expect(named.name).toBe('Без чека не меняем');
    expect(await occurrences()).toEqual([{ source: 'bent', id, procedure: named.id, touchpoint: null }]);
    await enrich(id, { procedureId: picked.id, touchpointId: touchpoint.id });
    expect(await occurrences()).toEqual([{ source: 'bent', id, procedure: picked.id, touchpoint: touchpoint.id }]);
    await enrich(id, { procedureId: null });
    expect(await occurrences()).toEqual([]);
  });

  it('offers what hurts customers most first, and a name in other letters is the same procedure', async () => {
    const [rare, known] = await inCompany(async (tx) => [
      await makeProcedure(tx, { name: 'А редкое' }),
      await makeProcedure(tx, { name: 'Только с паспортом', complaints: 1 }),
    ]);
    const { id } = await record();
    expect((await enrich(id, { procedureName: 'ТОЛЬКО с паспортом' })).procedure.id).toBe(known!.id);
    expect((await anna.data('{ procedures { id } }')).procedures).toEqual([{ id: known!.id }, { id: rare!.id }]);
  });

  it('not dared or refused counts in the register and is read by nobody until its author lets the reviewer', async () => {
    const feared = await record({ kind: 'NOT_DARED', did: 'Вернуть деньги' });
    const refused = await record({ kind: 'REFUSED' });
    expect([feared.forReviewer, refused.forReviewer]).toEqual([false, false]);
    const procedure = await inCompany((tx) => makeProcedure(tx));
    await enrich(feared.id, { barrier: 'BLAME', barrierWords: 'Прошлый раз вычли', procedureId: procedure.id });
    await enrich(refused.id, { barrier: 'SUPERIOR', procedureId: procedure.id });
    expect((await occurrences()).map((one) => (one as { source: string }).source).sort()).toEqual([
      'feared',
      'refused',
    ]);
    expect(await notices(boss)).toEqual([]);
    expect((await boss.refusal(ONE, { id: feared.id })).code).toBe('input.not_found');
    await enrich(feared.id, { forReviewer: true });
    expect((await boss.data(ONE, { id: feared.id })).decision).toEqual({ id: feared.id });
    expect((await boss.refusal(ONE, { id: refused.id })).code).toBe('input.not_found');
    expect(await notices(boss)).toEqual([{ kind: 'DECISION_RECORDED' }]);
  });

  it('is added to by its author only, until it is answered or the next day of the company has ended', async () => {
    const { id, openUntil, createdAt } = await record();
    const tokyo = (at: string) => new Date(at).toLocaleString('sv', { timeZone: 'Asia/Tokyo' });
    expect(tokyo(openUntil).slice(10)).toBe(' 00:00:00');
    const hours = (Date.parse(openUntil) - Date.parse(createdAt)) / 3_600_000;
    expect(hours).toBeGreaterThan(24);
    expect(hours).toBeLessThanOrEqual(48);
    for (const other of [boss, peer])
      expect(await other.refusal(ENRICH, { input: { id, seconds: 5 } })).toEqual({
        code: 'input.not_found',
        field: 'input.id',
      });
    const old = await inCompany((tx) =>
      makeDecision(tx, { authorId: annasId, createdAt: new Date(Date.now() - 48 * 3_600_000) }),
    );
    expect((await anna.refusal(ENRICH, { input: { id: old, seconds: 5 } })).code).toBe('empowerment.closed');
    const answered = await record();
    await boss.data('mutation ($id: ID!) { answerDecision(input: { id: $id, verdict: BACKED }) { id } }', {
      id: answered.id,
    });
    expect((await anna.refusal(ENRICH, { input: { id: answered.id, seconds: 5 } })).code).toBe(
      'empowerment.already_answered',
    );
  });

  it('is taken back wholly within a minute, with what the register knew; by nobody else and not later', async () => {
    const { id } = await record();
    await enrich(id, { procedureName: 'Правило' });
    expect((await peer.data(TAKE_BACK, { id })).takeBackDecision).toBe(false);
    // what waits on a device says whose it is, and goes on waiting
    const waited = { id, authorId: annasId };
    const other = { code: 'empowerment.other_person' };
    expect(await peer.refusal(ENRICH, { input: { ...waited, seconds: 5 } })).toMatchObject(other);
    const takeBack = 'mutation ($id: ID!, $authorId: ID) { takeBackDecision(id: $id, authorId: $authorId) }';
    expect(await peer.refusal(takeBack, waited)).toMatchObject(other);
    expect((await anna.data(ENRICH, { input: { ...waited, seconds: 5 } })).enrichDecision.id).toBe(id);
    expect((await anna.data(TAKE_BACK, { id })).takeBackDecision).toBe(true);
    expect((await anna.data(TAKE_BACK, { id })).takeBackDecision).toBe(false);
    expect([await occurrences(), (await anna.data('{ myDecisions { nodes { id } } }')).myDecisions.nodes]).toEqual([
      [],
      [],
    ]);
    const late = await inCompany((tx) =>
      makeDecision(tx, { authorId: annasId, createdAt: new Date(Date.now() - 90_000) }),
    );
    expect((await anna.refusal(TAKE_BACK, { id: late })).code).toBe('empowerment.closed');
  });

  it('is taken back with the word that something waits, unless something else does or it has been read', async () => {
    const [first, second] = [await record(), await record()];
    const hidden = await record({ kind: 'REFUSED' });
    await anna.data(TAKE_BACK, { id: first.id });
    await anna.data(TAKE_BACK, { id: hidden.id });
    expect(await notices(boss)).toEqual([{ kind: 'DECISION_RECORDED' }]);
    await anna.data(TAKE_BACK, { id: second.id });
    expect(await notices(boss)).toEqual([]);
    const { id } = await record();
    await boss.data('mutation { markAllNoticesRead }');
    await anna.data(TAKE_BACK, { id });
    expect(await notices(boss)).toEqual([{ kind: 'DECISION_RECORDED' }]);
  });

  it('keeps the limit of its moment: what is told to cost more is coloured and never stopped', async () => {
    const guideline = (minor: number) =>
      inCompany((tx) =>
        tx.sql(
          't.guideline',
          `insert into decision_guideline (company_id, id, limit_minor) values ($1, gen_random_uuid(), $2)
           on conflict (company_id, unit_id, lower(role_title), deed) do update set limit_minor = excluded.limit_minor`,
          [tx.companyId, minor],
        ),
      );
    await guideline(500_000);
    const { id } = await record();
    await guideline(100);
    expect((await enrich(id, { costMinor: 620_000 })).overLimitMinor).toBe(120_000);
    expect((await enrich(id, { costMinor: null })).overLimitMinor).toBe(0);
  });

  it('happened when the phone says, within the last week and never later than now', async () => {
    const at = async (ms: number) => {
      const { decidedAt } = await record({ decidedAt: new Date(Date.now() + ms).toISOString() });
      return Math.round((Date.now() - Date.parse(decidedAt)) / 3_600_000);
    };
    expect([await at(-7_200_000), await at(86_400_000), await at(-30 * 86_400_000)]).toEqual([2, 0, 168]);
  });

  it.each([
    ['input.required', 'input.did', { did: ' ' }],
    ['input.too_long', 'input.did', { did: 'я'.repeat(201) }],
    ['input.not_found', 'input.menuItemId', { menuItemId: randomUUID() }],
    ['input.invalid', 'input.requestKey', { requestKey: 'x' }],
  ])('is refused (%#) with %s', async (code, field, more) => {
    expect(await anna.refusal(RECORD, entry(more))).toMatchObject({ code, field });
  });

  it.each([
    ['input.too_long', 'input.need', { need: 'я'.repeat(301) }],
    ['input.characters', 'input.need', { need: 'a\u0000b' }],
    ['input.characters', 'input.procedureName', { procedureName: '\u202eобман' }],
    ['input.not_found', 'input.procedureId', { procedureId: randomUUID() }],
    ['input.not_found', 'input.touchpointId', { touchpointId: randomUUID() }],
    ['input.out_of_range', 'input.costMinor', { costMinor: -1 }],
    ['input.not_whole', 'input.costMinor', { costMinor: 0.5 }],
    ['input.out_of_range', 'input.costMinor', { costMinor: 1_000_000_001 }],
    ['input.out_of_range', 'input.costMinutes', { costMinutes: 1441 }],
    ['input.invalid', 'input.seconds', { seconds: 7 }],
    ['input.invalid', 'input.askedAnswer', { askedAnswer: 'AGREED' }],
    ['input.invalid', 'input.barrier', { barrier: 'MONEY' }],
    ['input.invalid', 'input.forReviewer', { forReviewer: false }],
  ])('takes nothing wrong afterwards (%#): %s', async (code, field, more) => {
    const id = await inCompany((tx) => makeDecision(tx, { authorId: annasId }));
    expect(await anna.refusal(ENRICH, { input: { id, ...more } })).toMatchObject({ code, field });
  });
});
