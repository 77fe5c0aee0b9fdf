import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { makePraisePoint } from '../praise.factory';

const ITEM = 'id state who words revision similar employee { id } reasons { signal n days words } masked recognitionId';
const QUEUE = `query ($filter: PraiseFilter!, $placeId: ID, $signal: PraiseSignal) {
  praiseQueue(filter: $filter, placeId: $placeId, signal: $signal, first: 50) { nodes { ${ITEM} } } }`;
const RESTORE = `mutation ($id: ID!) { restorePraise(id: $id) { ${ITEM} } }`;
const HIDE_ALL = 'mutation ($input: HidePraiseInput!) { hideSimilarPraise(input: $input) { count at } }';
const RESTORE_ALL = 'mutation ($id: ID!, $at: String!) { restoreSimilarPraise(id: $id, at: $at) }';
const WORDS = 'Бариста запомнила наш заказ, сварила кофе без очереди и помогла с коляской у дверей';

describe('the queue of customers’ praise', () => {
  let api: FreshApi, curator: ApiClient, reader: ApiClient, stranger: ApiClient, anna: Employee, companyId: string;
  let places: { id: string; code: string }[];
  let networks = 0;

  beforeEach(async () => {
    api ??= await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
    const olga = await api.database.inCompany(companyId, async (tx) => {
      places = [];
      for (const nameRu of ['Лесная', 'Морская']) {
        const { id } = await makePlace(tx, { nameRu });
        places.push({ id, code: (await makePraisePoint(tx, { placeId: id })).code });
      }
      anna = await makeEmployee(tx, { placeId: places[0]!.id, shownToCustomers: true });
      return makeEmployee(tx, { roles: ['employee', 'curator'] });
    });
    [curator, reader] = [await api.as(olga), await api.as(anna)];
    const { id } = await makeCompany(api.database);
    stranger = await api.as(await api.database.inCompany(id, (tx) => makeEmployee(tx, { roles: ['curator'] })));
  });
  afterAll(() => api?.close());

  const send = (fields: Record<string, string>, at = 0) =>
    api.app.inject({
      method: 'POST',
      url: `/${places[at]!.code}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      remoteAddress: `192.0.2.${(networks += 1) % 250}`,
      payload: new URLSearchParams({ lang: 'ru', ...fields }).toString(),
    });
  const queue = async (filter: string, further: object = {}) =>
    (await curator.data(QUEUE, { filter, ...further })).praiseQueue.nodes as Record<string, never>[];
  const deeds = () =>
    api.database.reading(companyId, (tx) => tx.sql('test.deeds', 'select deed, details from audit_log order by at'));

  it('shows what is alike as one, tells why, and decides on all of it at once, with the way back', async () => {
    for (let n = 0; n < 5; n += 1) await send({ m: `${WORDS} ${'!'.repeat(n)}` }, n % 2);
    await send({ m: 'Совсем другое' });
    expect((await queue('WAITING')).map(({ words, similar }) => [words, similar])).toEqual([
      [WORDS, 0],
      ['Совсем другое', 0],
    ]);
    const [head, ...others] = await queue('SUSPICIOUS');
    expect(others).toEqual([]);
    expect(head).toMatchObject({ similar: 3, reasons: [{ signal: 'SAME', n: 1, days: 30, words: null }] });
    const LIST = 'query ($id: ID!) { similarPraise(id: $id) { words } }';
    expect((await curator.data(LIST, head)).similarPraise).toHaveLength(3);
    expect((await stranger.data(LIST, head)).similarPraise).toEqual([]);

    const input = { id: head!['id'], reason: 'Один текст' };
    expect((await stranger.refusal(HIDE_ALL, { input })).code).toBe('input.not_found');
    expect((await reader.refusal(HIDE_ALL, { input })).code).toBe('identity.forbidden');
    const done = (await curator.data(HIDE_ALL, { input })).hideSimilarPraise;
    expect(done.count).toBe(4);
    expect(await queue('SUSPICIOUS')).toEqual([]);
    expect(await queue('WAITING')).toHaveLength(2);
    expect(await queue('HIDDEN')).toHaveLength(4);
    expect((await curator.data(RESTORE_ALL, { id: input.id, at: done.at })).restoreSimilarPraise).toBe(4);
    expect((await curator.data(RESTORE_ALL, { id: input.id, at: done.at })).restoreSimilarPraise).toBe(0);
    expect((await queue('SUSPICIOUS'))[0]).toMatchObject({ similar: 3 });
    expect(await deeds()).toEqual([
      { deed: 'praise.hide_similar', details: { count: 4 } },
      { deed: 'praise.restore_similar', details: { count: 4 } },
      { deed: 'praise.restore_similar', details: { count: 0 } },
    ]);
  });

  it('is narrowed to a place and to a signal, and then still shows one of what is alike', async () => {
    for (let n = 0; n < 4; n += 1) await send({ m: `${WORDS} ${'!'.repeat(n)}` }, n % 2);
    await send({ m: 'Какой идиот' }, 1);
    const [lesnaya, morskaya] = places;
    expect((await queue('SUSPICIOUS', { placeId: lesnaya!.id })).map(({ words }) => words)).toEqual([`${WORDS} !!`]);
    expect(await queue('SUSPICIOUS', { placeId: morskaya!.id })).toHaveLength(2);
    expect((await queue('SUSPICIOUS', { signal: 'INSULT' })).map(({ words }) => words)).toEqual(['Какой идиот']);
    expect(await queue('SUSPICIOUS', { signal: 'TRAP' })).toEqual([]);
    expect(await queue('SUSPICIOUS', { signal: null, placeId: null })).toHaveLength(2);
  });

  it('takes a publication back until somebody has read it', async () => {
    const PUBLISH = `mutation ($input: PublishPraiseInput!) { publishPraise(input: $input) { ${ITEM} } }`;
    const FEED = '{ feed(first: 20) { nodes { id } } }';
    await send({ m: 'Спасибо Анне', who: anna.id });
    const [{ id, revision }] = (await queue('WAITING')) as [Record<string, never>];
    const published = (await curator.data(PUBLISH, { input: { id, revision } })).publishPraise;
    expect((await reader.data(FEED)).feed.nodes).toEqual([{ id: published.recognitionId }]);
    const back = (await curator.data(RESTORE, { id })).restorePraise;
    expect(back).toMatchObject({ state: 'RECEIVED', recognitionId: null });
    expect((await reader.data(FEED)).feed.nodes).toEqual([]);
    const again = (await curator.data(PUBLISH, { input: { id, revision } })).publishPraise;
    expect(again.recognitionId).not.toBe(published.recognitionId);
    await reader.data('mutation ($id: ID!) { readPraise(recognitionId: $id) }', { id: again.recognitionId });
    expect(await curator.refusal(RESTORE, { id })).toMatchObject({ code: 'praise.already_read' });
  });

  it('takes an assignment back to what the customer chose', async () => {
    await send({ m: 'Команде', who: 'team' });
    const [{ id }] = (await queue('WAITING')) as [Record<string, never>];
    const ASSIGN = `mutation ($input: AssignPraiseInput!) { assignPraise(input: $input) { ${ITEM} } }`;
    await curator.data(ASSIGN, { input: { id, employeeId: anna.id } });
    const UNASSIGN = `mutation ($id: ID!, $who: PraiseWho!) { unassignPraise(id: $id, who: $who) { ${ITEM} } }`;
    const back = (await curator.data(UNASSIGN, { id, who: 'TEAM' })).unassignPraise;
    expect(back).toMatchObject({ who: 'TEAM', employee: null });
  });

  it('tells since when the oldest waits, and how long a decision takes', async () => {
    const COUNTS = '{ praiseCounts { waiting suspicious problems oldestAt medianMinutes } }';
    expect((await curator.data(COUNTS)).praiseCounts).toMatchObject({
      waiting: 0,
      oldestAt: null,
      medianMinutes: null,
    });
    for (const m of ['Раз', 'Два', 'Три']) await send({ m });
    await api.database.inCompany(companyId, (tx) =>
      tx.sql(
        'test.decided',
        `update praise set created_at = now() - interval '1 hour', state = case words when 'Три' then state else 'hidden' end,
           decided_at = case words when 'Раз' then now() - interval '50 minutes' when 'Два' then now() - interval '30 minutes' end`,
      ),
    );
    const { oldestAt, ...counts } = (await curator.data(COUNTS)).praiseCounts;
    expect(counts).toEqual({ waiting: 1, suspicious: 0, problems: 0, medianMinutes: 20 });
    expect(Math.round((Date.now() - new Date(oldestAt).getTime()) / 60_000)).toBe(60);
  });
});
