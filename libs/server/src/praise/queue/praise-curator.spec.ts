import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';

const POINT = 'id code address closedAt scans opens stored lastScannedAt place { nameRu }';
const CREATE = `mutation ($input: PraisePointInput!) { createPraisePoint(input: $input) { ${POINT} qrSvg } }`;
const PRAISE =
  'id state who words revision signals hideReason readAt employee { id } decider { id } phrases { textRu } point { code }';
const QUEUE = `query ($filter: PraiseFilter, $first: Int, $after: String) {
  praiseQueue(filter: $filter, first: $first, after: $after) { nodes { ${PRAISE} } pageInfo { endCursor hasNextPage } } }`;
const COUNTS = '{ praiseCounts { waiting suspicious problems } }';

describe("the curator's side of praise", () => {
  let api: FreshApi, curator: ApiClient, employee: ApiClient, stranger: ApiClient;
  let companyId: string, anna: Employee, olga: Employee, placeId: string, code: string;

  beforeAll(async () => {
    api = await freshApi({ PUBLIC_URL: 'https://spasibo.example' });
    ({ id: companyId } = await makeCompany(api.database));
    await api.database.inCompany(companyId, async (tx) => {
      olga = await makeEmployee(tx, { roles: ['employee', 'curator'] });
      ({ id: placeId } = await makePlace(tx, { nameRu: 'Зал', addressRu: 'Лесная, 7' }));
      anna = await makeEmployee(tx, { firstName: 'Анна', placeId, shownToCustomers: true });
    });
    // a cookie behind https has another name
    const as = async (person: Employee) => {
      const client = await api.as(person);
      client.headers['cookie'] = client.headers['cookie']!.replace('zasluga=', '__Host-zasluga=');
      return client;
    };
    [curator, employee] = [await as(olga), await as(anna)];
    const { id: other } = await makeCompany(api.database);
    stranger = await as(await api.database.inCompany(other, (tx) => makeEmployee(tx, { roles: ['curator'] })));
    ({ code } = (await curator.data(CREATE, { input: { placeId } })).createPraisePoint);
  });
  afterAll(() => api?.close());

  let networks = 0; // each customer comes from another
  const send = async (fields: Record<string, string>, path = `/${code}`) => {
    const answer = await api.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      remoteAddress: `192.0.2.${(networks += 1) % 250}`,
      payload: new URLSearchParams({ lang: 'ru', ...fields }).toString(),
    });
    return /\/s\/[\w-]{22}/.exec(answer.body)![0];
  };
  const find = async (words: string, filter = 'WAITING') =>
    (await curator.data(QUEUE, { filter, first: 100 })).praiseQueue.nodes.find(
      (n: { words: string }) => n.words === words,
    );
  const status = async (path: string) => (await api.app.inject({ method: 'GET', url: path })).body;

  describe('a praise point', () => {
    it('has a code, a symbol, and an address', async () => {
      const point = (await curator.data(CREATE, { input: { placeId, employeeId: anna.id } })).createPraisePoint;
      expect(point.code).toMatch(/^(?=.*\d)[A-HJ-NP-Z2-9]{7}$/);
      expect(point.address).toBe(`spasibo.example/${point.code}`);
      expect(point.qrSvg).toMatch(/^<svg /);
    });

    it('needs something to stand for, that exists here', async () => {
      expect(await curator.refusal(CREATE, { input: {} })).toEqual({ code: 'input.required', field: 'input.placeId' });
      const unknown = { code: 'input.not_found', field: 'input.placeId' };
      expect(await curator.refusal(CREATE, { input: { placeId: anna.id } })).toEqual(unknown);
      expect(await stranger.refusal(CREATE, { input: { placeId } })).toEqual(unknown);
      expect((await curator.refusal(CREATE, { input: { placeId: 'x' } })).code).toBe('input.invalid');
    });

    it('moves with its code, is closed and opened again, and counts what happened there', async () => {
      const made = (await curator.data(CREATE, { input: { placeId } })).createPraisePoint;
      await api.app.inject({ method: 'GET', url: `/${made.code}` });
      await send({ who: 'team' }, `/${made.code}`);
      const UPDATE = `mutation ($id: ID!, $input: PraisePointInput!) { movePraisePoint(id: $id, input: $input) { ${POINT} } }`;
      const moved = (await curator.data(UPDATE, { id: made.id, input: { employeeId: anna.id } })).movePraisePoint;
      expect(moved).toMatchObject({ code: made.code, place: null, scans: 1, opens: 1, stored: 1 });
      const CLOSE = `mutation ($id: ID!, $closed: Boolean) { closePraisePoint(id: $id, closed: $closed) { closedAt } }`;
      expect((await curator.data(CLOSE, made)).closePraisePoint.closedAt).not.toBeNull();
      const closed = await curator.data(`{ praisePoints(filter: { state: CLOSED }) { nodes { id } } }`);
      expect(closed.praisePoints.nodes).toEqual([{ id: made.id }]);
      expect((await curator.data(CLOSE, { ...made, closed: false })).closePraisePoint.closedAt).toBeNull();
    });

    it('that is none is not found', async () => {
      const id = anna.id;
      for (const query of [
        'query ($id: ID!) { praisePoint(id: $id) { id } }',
        'mutation ($id: ID!) { closePraisePoint(id: $id) { id } }',
        'mutation ($id: ID!) { restorePraise(id: $id) { id } }',
        'mutation ($id: ID!) { takeProblem(id: $id) { id } }',
      ]) {
        expect(await curator.refusal(query, { id })).toEqual({ code: 'input.not_found', field: 'id' });
        expect((await curator.refusal(query, { id: 'x' })).code).toMatch(/^input\./);
      }
    });

    it('is listed in pages', async () => {
      const PAGE = `query ($after: String) { praisePoints(first: 2, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } }`;
      const first = (await curator.data(PAGE)).praisePoints;
      const second = (await curator.data(PAGE, { after: first.pageInfo.endCursor })).praisePoints;
      const ids = [...first.nodes, ...second.nodes].map((n: { id: string }) => n.id);
      expect(first.pageInfo.hasNextPage).toBe(true);
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  describe('the queue', () => {
    it('shows what customers sent, the oldest first, and counts what waits', async () => {
      const before = (await curator.data(COUNTS)).praiseCounts;
      await send({ who: anna.id, m: 'Первый' });
      await send({ m: 'Второй', website: 'x' });
      await send({ m: 'Долго ждали' }, `/${code}/problem`);
      const after = (await curator.data(COUNTS)).praiseCounts;
      expect(after).toEqual({
        waiting: before.waiting + 1,
        suspicious: before.suspicious + 1,
        problems: before.problems + 1,
      });
      expect(await find('Первый')).toMatchObject({
        who: 'EMPLOYEE',
        employee: { id: anna.id },
        signals: [],
        point: { code },
      });
      expect(await find('Второй', 'SUSPICIOUS')).toMatchObject({ who: 'UNKNOWN', employee: null, signals: ['TRAP'] });
      expect(await find('Долго ждали', 'PROBLEMS')).toBeDefined();
      expect(await find('Долго ждали')).toBeUndefined();
    });

    it('lets a curator name the person, hide with a reason, and take it back', async () => {
      const path = await send({ m: 'Девушка с косой' });
      const { id } = await find('Девушка с косой');
      const ASSIGN = `mutation ($input: AssignPraiseInput!) { assignPraise(input: $input) { ${PRAISE} } }`;
      const assigned = (await curator.data(ASSIGN, { input: { id, employeeId: anna.id } })).assignPraise;
      expect(assigned).toMatchObject({ who: 'EMPLOYEE', employee: { id: anna.id }, state: 'RECEIVED' });
      const HIDE = `mutation ($input: HidePraiseInput!) { hidePraise(input: $input) { ${PRAISE} } }`;
      expect(await curator.refusal(HIDE, { input: { id, reason: ' ' } })).toMatchObject({
        code: 'input.required',
        field: 'input.reason',
      });
      const hidden = (await curator.data(HIDE, { input: { id, reason: 'Номер телефона' } })).hidePraise;
      expect(hidden).toMatchObject({ state: 'HIDDEN', hideReason: 'Номер телефона', decider: { id: olga.id } });
      expect(await status(path)).toContain('публиковать их не стали');
      expect(await status(path)).not.toContain('Номер телефона');
      expect(await curator.refusal(ASSIGN, { input: { id, employeeId: olga.id } })).toMatchObject({
        code: 'praise.already_decided',
      });
      const restored = (await curator.data(`mutation ($id: ID!) { restorePraise(id: $id) { ${PRAISE} } }`, { id }))
        .restorePraise;
      expect(restored).toMatchObject({ state: 'RECEIVED', hideReason: null, decider: null });
      const deeds = await api.database.reading(companyId, (tx) =>
        tx.sql('test.audit', 'select deed from audit_log where subject_id = $1 order by at', [id]),
      );
      expect(deeds.map((d) => d['deed'])).toEqual(['praise.assign', 'praise.hide', 'praise.restore']);
    });

    it('passes a complaint on', async () => {
      const path = await send({ m: 'Холодный суп' }, `/${code}/problem`);
      const TAKE = `mutation ($id: ID!) { takeProblem(id: $id) { state } }`;
      expect(await curator.data(TAKE, await find('Холодный суп', 'PROBLEMS'))).toEqual({
        takeProblem: { state: 'TAKEN' },
      });
      expect(await status(path)).toContain('Передано тому, кто отвечает за это место');
      const friction = await api.database.reading(companyId, (tx) =>
        tx.sql('test.friction', 'select source, procedure_id as procedure from friction_occurrence'),
      );
      expect(friction).toEqual([{ source: 'complaint', procedure: null }]);
    });

    it('is the curator’s alone, and of one company', async () => {
      await send({ who: anna.id, m: 'Тайна' });
      const { id } = await find('Тайна');
      for (const query of [QUEUE, COUNTS, '{ praisePoints { nodes { id } } }'])
        expect(await employee.refusal(query)).toEqual({ code: 'identity.forbidden' });
      expect((await employee.data('{ unreadPraise { id } }')).unreadPraise).toEqual([]);
      expect((await stranger.data(QUEUE)).praiseQueue.nodes).toEqual([]);
      const HIDE = `mutation ($input: HidePraiseInput!) { hidePraise(input: $input) { id } }`;
      expect(await stranger.refusal(HIDE, { input: { id, reason: 'чужое' } })).toMatchObject({
        code: 'input.not_found',
      });
    });
  });

  describe('publishing', () => {
    const PUBLISH = `mutation ($input: PublishPraiseInput!) { publishPraise(input: $input) { ${PRAISE} recognitionId } }`;
    const FEED =
      '{ feed(first: 50) { nodes { id source story receivers { employee { id } } behaviours { textRu } } } }';
    const READ = 'mutation ($id: ID!) { readPraise(recognitionId: $id) }';
    const publish = async (words: string, filter?: string) => {
      const { id, revision } = await find(words, filter);
      return (await curator.data(PUBLISH, { input: { id, revision } })).publishPraise;
    };

    it('keeps that the customer was asked to write', async () => {
      const path = await send({ who: anna.id, m: 'Меня попросили, но и правда помогла' });
      const payload = 'q=askedToWrite&v=yes&lang=ru';
      const headers = { 'content-type': 'application/x-www-form-urlencoded' };
      await api.app.inject({ method: 'POST', url: path, headers, payload });
      const { recognitionId } = await publish('Меня попросили, но и правда помогла', 'SUSPICIOUS');
      const kept = await api.database.reading(companyId, (tx) =>
        tx.sql('test.solicited', 'select solicited from recognition where id = $1', [recognitionId]),
      );
      expect(kept).toEqual([{ solicited: true }]);
    });

    it('makes a recognition of it, tells the person, and the customer when it was read', async () => {
      const path = await send({ who: anna.id, m: 'Нашла мой шарф' });
      const published = await publish('Нашла мой шарф');
      expect(published).toMatchObject({ state: 'PUBLISHED', decider: { id: olga.id } });
      const feed = (await employee.data(FEED)).feed.nodes;
      expect(feed.find((n: { id: string }) => n.id === published.recognitionId)).toMatchObject({
        source: 'CUSTOMER',
        story: 'Нашла мой шарф',
      });
      expect(await status(path)).toContain('Ещё не прочитано');
      const unread = async () =>
        (await employee.data('{ unreadPraise { words } }')).unreadPraise.map(
          (praise: { words: string }) => praise.words,
        );
      expect(await unread()).toContain('Нашла мой шарф');
      expect((await curator.data(READ, { id: published.recognitionId })).readPraise).toBe(false);
      expect((await employee.data(READ, { id: published.recognitionId })).readPraise).toBe(true);
      expect(await status(path)).toContain('Анна читает ваши слова');
      expect(await unread()).not.toContain('Нашла мой шарф');
      await curator.data('mutation ($input: HideRecognitionInput!) { hideRecognition(input: $input) { id } }', {
        input: { id: published.recognitionId, reason: 'по просьбе' },
      });
      expect(await status(path)).toContain('публиковать их не стали');
    });

    it('refuses what was decided, what the customer has just changed, and praise of nobody in particular', async () => {
      await send({ m: 'Кто-то у окна' });
      const nobody = await find('Кто-то у окна');
      const input = { id: nobody.id, revision: nobody.revision };
      expect(await curator.refusal(PUBLISH, { input })).toMatchObject({ code: 'praise.nobody' });
      expect(await curator.refusal(PUBLISH, { input: { ...input, revision: 2 } })).toMatchObject({
        code: 'praise.changed',
      });
      await send({ who: anna.id, m: 'Один раз' });
      const { id } = await publish('Один раз');
      expect(await curator.refusal(PUBLISH, { input: { id, revision: 1 } })).toMatchObject({
        code: 'praise.already_decided',
      });
    });

    it('thanks everybody of the place for the whole team', async () => {
      await send({ who: 'team', m: 'Всем спасибо' });
      const { recognitionId } = await publish('Всем спасибо');
      const receivers = await api.database.reading(companyId, (tx) =>
        tx.sql('test.receivers', 'select employee_id as id from recognition_receiver where recognition_id = $1', [
          recognitionId,
        ]),
      );
      expect(receivers).toEqual([{ id: anna.id }]);
    });
  });
});
