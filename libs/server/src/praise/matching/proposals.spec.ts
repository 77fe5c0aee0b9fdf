import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee } from '../../company';
import { makeCompany, makeEmployee, makePlace } from '../../company/company.factory';
import { makePraisePoint } from '../praise.factory';

const QUEUE = `query ($filter: PraiseFilter) { praiseQueue(filter: $filter, first: 100) { nodes { id words who revision
  proposals { confidence certain employee { id } because { kind text } } complaintHint { score because { kind text } } } } }`;
const TAKE = 'mutation ($id: ID!) { takeProblem(id: $id) { state proposals { confidence } } }';
const LIST = `query ($filter: ComplaintFilter!) { complaints(filter: $filter, first: 100) { nodes { id state answer dueOn overdue
  owner { id } procedure { name } said { words point { place { nameRu } } } } } }`;
const CARE = `mutation ($input: ComplaintCareInput!) { careForComplaint(input: $input) { id dueOn owner { id } procedure { name } } }`;
const ANSWER = `mutation ($input: ComplaintAnswerInput!) { answerComplaint(input: $input) { state answer answeredBy { id } } }`;
const REOPEN = 'mutation ($id: ID!) { reopenComplaint(id: $id) { state answer } }';
const RESTORE = 'mutation ($id: ID!) { restorePraise(id: $id) { state } }';

describe('what the program thinks of a praise', () => {
  let api: FreshApi, curator: ApiClient, anna: ApiClient, stranger: ApiClient;
  let companyId: string, barista: Employee, elsewhere: Employee, code: string;

  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
    const [keeper] = await api.database.inCompany(companyId, async (tx) => {
      const place = await makePlace(tx, { nameRu: 'На Липовой' });
      barista = await makeEmployee(tx, {
        firstName: 'Анна',
        lastName: 'Белова',
        roleTitle: 'Бариста',
        placeId: place.id,
      });
      elsewhere = await makeEmployee(tx, { firstName: 'Ольга', roleTitle: 'Бариста' });
      ({ code } = await makePraisePoint(tx, { placeId: place.id }));
      return [await makeEmployee(tx, { roles: ['employee', 'curator'] })];
    });
    [curator, anna] = [await api.as(keeper!), await api.as(barista)];
    const other = await makeCompany(api.database);
    stranger = await api.as(await api.database.inCompany(other.id, (tx) => makeEmployee(tx, { roles: ['curator'] })));
  });
  afterAll(() => api?.close());

  let networks = 0; // each customer comes from another
  const send = async (fields: Record<string, string>, path = `/${code}`) => {
    const { body } = await api.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      remoteAddress: `192.0.2.${(networks += 1) % 250}`,
      payload: new URLSearchParams({ lang: 'ru', ...fields }).toString(),
    });
    return /\/s\/[\w-]{22}/.exec(body)![0];
  };
  /** The job waits half a second, so that a customer who goes on answering is not weighed at every tap. */
  const thought = async () => {
    await api.database.inCompany(companyId, (tx) =>
      tx.sql('test.due', `update outbox set run_at = now() where kind = 'praise.propose'`),
    );
    await api.worker.runDue();
  };
  const find = async (words: string) => {
    for (const filter of ['WAITING', 'SUSPICIOUS', 'PROBLEMS']) {
      const { nodes } = (await curator.data(QUEUE, { filter })).praiseQueue;
      const found = nodes.find((node: { words: string }) => node.words === words);
      if (found) return found;
    }
    return undefined;
  };
  const complaint = async (words: string, filter = 'OPEN', by = curator) =>
    (await by.data(LIST, { filter })).complaints.nodes.find(
      (node: { said: { words: string } }) => node.said.words === words,
    );

  it('proposes the person of the place, with the reasons, and leaves the decision to the curator', async () => {
    await send({ m: 'Спасибо Анечке за кофе' });
    expect((await find('Спасибо Анечке за кофе')).proposals).toEqual([]);
    await thought();
    const { who, proposals, complaintHint } = await find('Спасибо Анечке за кофе');
    expect(who).toBe('UNKNOWN');
    expect(complaintHint).toBeNull();
    expect(proposals).toEqual([
      {
        confidence: 0.92,
        certain: true,
        employee: { id: barista.id },
        because: [
          { kind: 'name', text: 'Анечке' },
          { kind: 'place', text: '' },
        ],
      },
    ]);
  });

  it('proposes nobody of another place, and nobody for a person whom the customer chose', async () => {
    await send({ m: 'Спасибо Ольге' });
    await send({ who: 'team', m: 'Спасибо всем и Анне' });
    await thought();
    expect((await find('Спасибо Ольге')).proposals).toEqual([]);
    expect((await find('Спасибо всем и Анне')).proposals).toEqual([]);
  });

  it('thinks again when the customer goes on: words changed, an answer given', async () => {
    const path = await send({ m: 'Обед' });
    await thought();
    expect((await find('Обед')).complaintHint).toBeNull();
    await api.app.inject({
      method: 'POST',
      url: path,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'lang=ru&q=recommend&v=0',
    });
    await thought();
    expect((await find('Обед')).complaintHint).toMatchObject({ because: [{ kind: 'recommend', text: '0' }] });
  });

  it('shows its guess to curators only', async () => {
    expect(await anna.refusal(QUEUE, { filter: 'WAITING' })).toMatchObject({ code: 'identity.forbidden' });
  });

  it('lets praise that is a complaint go to the register, never into a feed, and back', async () => {
    const words = 'Анна нагрубила мне, кофе холодный';
    await send({ m: words });
    await thought();
    const { id, complaintHint } = await find(words);
    expect(complaintHint.score).toBeGreaterThanOrEqual(0.5);
    expect(complaintHint.because[0]).toEqual({ kind: 'word', text: 'нагрубила' });
    const ASSIGN = 'mutation ($input: AssignPraiseInput!) { assignPraise(input: $input) { id } }';
    await curator.data(ASSIGN, { input: { id, employeeId: barista.id } });
    expect((await curator.data(TAKE, { id })).takeProblem).toEqual({ state: 'TAKEN', proposals: [] });

    const feeds = await anna.data('{ unreadPraise { words } feed(first: 50) { nodes { story } } }');
    expect(JSON.stringify(feeds)).not.toContain('нагрубила');
    expect(await complaint(words, 'OPEN', anna)).toBeUndefined();
    expect(await complaint(words, 'OPEN', stranger)).toBeUndefined();
    expect(await complaint(words)).toMatchObject({
      state: 'OPEN',
      owner: null,
      said: { words, point: { place: { nameRu: 'На Липовой' } } },
    });

    expect((await curator.data(RESTORE, { id })).restorePraise.state).toBe('RECEIVED');
    expect(await complaint(words)).toBeUndefined();
    const left = await api.database.reading(companyId, (tx) =>
      tx.sql('test.left', 'select 1 from friction_occurrence where subject_id = $1', [id]),
    );
    expect(left).toEqual([]);
  });

  it('gives a complaint an owner who is told, a day and a procedure, and an answer that can be taken back', async () => {
    const words = 'Суп был ледяной';
    await send({ m: words }, `/${code}/problem`);
    const { id: praiseId } = await find(words);
    await curator.data(TAKE, { id: praiseId });
    const { id } = await complaint(words);
    const owner = await api.as(elsewhere);
    expect(await owner.refusal(ANSWER, { input: { id, answer: 'Извините' } })).toMatchObject({
      code: 'input.not_found',
    });
    const care = { id, ownerId: elsewhere.id, dueOn: '2020-02-29', procedureName: 'Суп греют один раз' };
    expect((await curator.data(CARE, { input: care })).careForComplaint).toEqual({
      id,
      dueOn: '2020-02-29',
      owner: { id: elsewhere.id },
      procedure: { name: 'Суп греют один раз' },
    });
    const { notices } = await owner.data('{ notices(first: 5) { nodes { kind subjectType subjectId } } }');
    expect(notices.nodes).toEqual([{ kind: 'COMPLAINT_YOURS', subjectType: 'complaint', subjectId: id }]);
    expect(await complaint(words, 'OVERDUE', owner)).toMatchObject({ overdue: true });
    expect(await complaint(words, 'UNOWNED')).toBeUndefined();
    expect((await owner.data('{ complaintCounts { open unowned overdue mine } }')).complaintCounts).toEqual({
      open: 1,
      unowned: 0,
      overdue: 1,
      mine: 1,
    });

    expect(await owner.refusal(ANSWER, { input: { id, answer: ' ' } })).toMatchObject({ field: 'input.answer' });
    const answered = (await owner.data(ANSWER, { input: { id, answer: 'Простите нас. Теперь греем каждую порцию.' } }))
      .answerComplaint;
    expect(answered).toEqual({
      state: 'ANSWERED',
      answer: 'Простите нас. Теперь греем каждую порцию.',
      answeredBy: { id: elsewhere.id },
    });
    expect(await curator.refusal(RESTORE, { id: praiseId })).toMatchObject({ code: 'friction.already_answered' });
    expect((await owner.data(REOPEN, { id })).reopenComplaint).toEqual({ state: 'OPEN', answer: null });
    expect(await owner.refusal(CARE, { input: { id } })).toMatchObject({
      code: 'input.required',
      field: 'input.ownerId',
    });
  });

  it('refuses owners and days that are none', async () => {
    const words = 'Дверь не открывается';
    await send({ m: words }, `/${code}/problem`);
    await curator.data(TAKE, await find(words));
    const { id } = await complaint(words);
    expect(await curator.refusal(CARE, { input: { id, ownerId: id } })).toMatchObject({
      code: 'input.not_found',
      field: 'input.ownerId',
    });
    expect((await curator.refusal(CARE, { input: { id, dueOn: '2026-02-31' } })).field).toBe('input.dueOn');
    expect(await stranger.refusal(CARE, { input: { id } })).toMatchObject({ code: 'input.not_found' });
  });
});
