import { newId, type Tx } from '@zasluga/kernel';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Employee, Touchpoint } from '../../company';
import { makeCompany, makeEmployee, makeTouchpoint } from '../../company/company.factory';
import { makeProcedure } from '../friction.factory';
import { creditAuthor, ProcedureColour, recordOccurrence } from '../index';

const SHOWN = `id name state colour redReason reason dueOn overdue votes complaints bends viewerVoted owner { id } decidedBy { id }
  touchpoints { id } credited { id } mergedInto { id } mergedFrom { id isFresh } steps { state reason by { id } }
  viewerCan { edit decide run } comments { nodes { id text author { id } viewerCanEdit viewerCanRemove } }`;
const READ = `query ($id: ID!) { procedure(id: $id) { ${SHOWN} } }`;
const LIST = `query ($filter: RegisterFilter, $order: RegisterOrder, $first: Int, $after: String) {
  procedureRegister(filter: $filter, order: $order, first: $first, after: $after) { nodes { id viewerVoted } pageInfo { endCursor hasNextPage } } }`;
const SIMILAR = 'query ($name: String!, $exceptId: ID) { similarProcedures(name: $name, exceptId: $exceptId) { id } }';
const PROPOSE = `mutation ($input: ProposeProcedureInput!) { proposeProcedure(input: $input) { ${SHOWN} } }`;
const EDIT = `mutation ($input: EditProcedureInput!) { editProcedure(input: $input) { ${SHOWN} } }`;
const CARE = `mutation ($input: CareForProcedureInput!) { careForProcedure(input: $input) { ${SHOWN} } }`;
const COLOUR = `mutation ($input: ColourProcedureInput!) { colourProcedure(input: $input) { ${SHOWN} } }`;
const MOVE = `mutation ($input: MoveProcedureInput!) { moveProcedure(input: $input) { ${SHOWN} } }`;
const VOTE = `mutation ($id: ID!, $on: Boolean!) { voteForProcedure(id: $id, on: $on) { votes viewerVoted } }`;
const SAY = `mutation ($input: ProcedureCommentInput!) { sayOfProcedure(input: $input) { id text editedAt } }`;
const REWORD = 'mutation ($input: EditProcedureCommentInput!) { editProcedureComment(input: $input) { text } }';
const REMOVE = 'mutation ($id: ID!) { removeProcedureComment(id: $id) }';
const MERGE = `mutation ($input: MergeProcedureInput!) { mergeProcedure(input: $input) { ${SHOWN} } }`;
const UNCREDIT = 'mutation ($id: ID!) { withdrawProcedureCredit(id: $id) { credited { id } } }';
const TOLD = '{ notices { nodes { kind subjectId params { name value } actor { id } } } }';

const REASON = 'Чек больше не нужен: возвращаем до 1 500 ₽ сразу';

describe('the friction register', () => {
  let api: FreshApi, companyId: string;
  let curator: ApiClient, anna: ApiClient, boris: ApiClient, vera: ApiClient;
  let people: Record<'curator' | 'anna' | 'boris' | 'vera', Employee>, hall: Touchpoint;
  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    [people, hall] = await within(async (tx) => [
      {
        curator: await makeEmployee(tx, { roles: ['employee', 'curator'] }),
        anna: await makeEmployee(tx),
        boris: await makeEmployee(tx),
        vera: await makeEmployee(tx),
      },
      await makeTouchpoint(tx),
    ]);
    [curator, anna, boris, vera] = (await Promise.all(
      (['curator', 'anna', 'boris', 'vera'] as const).map((who) => api.as(people[who])),
    )) as [ApiClient, ApiClient, ApiClient, ApiClient];
  });

  const make = (fields: object = {}) => within((tx) => makeProcedure(tx, fields).then(({ id }) => id));
  const read = async (as: ApiClient, id: string) => (await as.data(READ, { id })).procedure;
  const list = async (as: ApiClient, variables: object = {}) =>
    (await as.data(LIST, variables)).procedureRegister.nodes.map((one: { id: string }) => one.id);
  const told = async (as: ApiClient) =>
    (await as.data(TOLD)).notices.nodes.filter((one: { kind: string }) => one.kind.startsWith('PROCEDURE'));
  const audited = () =>
    within((tx) =>
      tx.sql<{ deed: string }>('t.audit', `select deed from audit_log where subject_type = 'procedure' order by id`),
    ).then((rows) => rows.map(({ deed }) => deed));

  it('takes a procedure from anybody and remembers nobody; a known name is refused, a like one is proposed', async () => {
    const [name, requestKey] = ['Возврат только с чеком', newId()];
    const input = { requestKey, name, description: 'Без чека не возвращаем', touchpointIds: [hall.id] };
    const made = (await anna.data(PROPOSE, { input })).proposeProcedure;
    expect(made).toMatchObject({
      name: input.name,
      state: 'OPEN',
      touchpoints: [{ id: hall.id }],
      votes: 0,
      owner: null,
    });
    expect(made.viewerCan).toEqual({ edit: false, decide: false, run: false });
    expect(await audited()).toEqual([]);
    // the id tells the month, not the day nor the moment
    expect(new Date(parseInt(made.id.replace('-', '').slice(0, 12), 16)).toISOString()).toMatch(/-01T00:00:00\.000Z$/);
    expect(await boris.refusal(PROPOSE, { input: { requestKey, name: 'ВОЗВРАТ только с чеком' } })).toMatchObject({
      code: 'friction.name_taken',
      field: 'input.name',
    });
    await make({ name: 'Парковка закрыта' });
    expect((await boris.data(SIMILAR, { name: 'возврат с чеком' })).similarProcedures).toEqual([{ id: made.id }]);
    expect((await boris.data(SIMILAR, { name: 'возврат с чеком', exceptId: made.id })).similarProcedures).toEqual([]);
    expect(await boris.refusal(PROPOSE, { input: { ...input, name: 'Иное', touchpointIds: [newId()] } })).toMatchObject(
      {
        code: 'input.not_found',
        field: 'input.touchpointIds',
      },
    );
  });

  it('takes it once for its key, and answers how it stands; anything else under the key is refused', async () => {
    const input = { requestKey: newId(), name: 'Возврат только с чеком' };
    const [first, again] = await Promise.all([anna.data(PROPOSE, { input }), anna.data(PROPOSE, { input })]);
    expect(again).toEqual(first);
    const { id } = first.proposeProcedure;
    await curator.data(EDIT, { input: { id, name: 'Возврат без чека' } });
    expect((await anna.data(PROPOSE, { input })).proposeProcedure).toMatchObject({ id, name: 'Возврат без чека' });
    expect(await list(anna)).toEqual([id]);
    expect(await anna.refusal(PROPOSE, { input: { ...input, description: 'Без чека не возвращаем' } })).toEqual({
      code: 'request.key_reused',
      field: 'input.requestKey',
    });
    // whoever sees the row and the register learns nobody's name: not even by trying everybody's
    const [kept] = await within((tx) => tx.sql<{ row: string }>('t.kept', 'select k::text as row from request_kept k'));
    for (const { id: person } of Object.values(people)) expect(kept!.row).not.toContain(person);
  });

  it('is run by curators; an owner edits and decides their own, others neither', async () => {
    const id = await make();
    for (const [document, input, code] of [
      [CARE, { id, ownerId: people.anna.id }, 'identity.forbidden'],
      [COLOUR, { id, colour: 'GREEN' }, 'identity.forbidden'],
      [MERGE, { id, intoId: id }, 'identity.forbidden'],
      [EDIT, { id, name: 'Иначе' }, 'input.not_found'],
      [MOVE, { id, state: 'REVIEW' }, 'input.not_found'],
    ] as const)
      expect(await boris.refusal(document, { input })).toMatchObject({ code });
    const cared = await curator.data(CARE, { input: { id, ownerId: people.anna.id, dueOn: '2020-01-31' } });
    expect(cared.careForProcedure).toMatchObject({ owner: { id: people.anna.id }, dueOn: '2020-01-31', overdue: true });
    for (const dueOn of ['2026-02', '2026-02-30', '2026-W05', ''])
      expect(await curator.refusal(CARE, { input: { id, dueOn } })).toEqual({
        code: 'input.invalid',
        field: 'input.dueOn',
      });
    expect(await told(anna)).toEqual([
      { kind: 'PROCEDURE_YOURS', subjectId: id, params: [], actor: { id: people.curator.id } },
    ]);
    expect((await read(anna, id)).viewerCan).toEqual({ edit: true, decide: true, run: false });
    expect((await anna.data(EDIT, { input: { id, name: 'Возврат по чеку' } })).editProcedure.name).toBe(
      'Возврат по чеку',
    );
    expect(await curator.refusal(COLOUR, { input: { id, colour: 'RED' } })).toMatchObject({ field: 'input.redReason' });
    expect(
      (await curator.data(COLOUR, { input: { id, colour: 'RED', redReason: 'Пожар' } })).colourProcedure,
    ).toMatchObject({
      colour: 'RED',
      redReason: 'Пожар',
    });
    expect((await curator.data(COLOUR, { input: { id, colour: 'GREEN' } })).colourProcedure.redReason).toBeNull();
    expect(await audited()).toEqual(['friction.care', 'friction.edit', 'friction.colour', 'friction.colour']);
  });

  it('decides with a reason, tells those who asked once, and opens again', async () => {
    const id = await make();
    await boris.data(VOTE, { id, on: true });
    await within((tx) => creditAuthor(tx, id, people.vera.id));
    expect(await curator.refusal(MOVE, { input: { id, state: 'CHANGED' } })).toMatchObject({ field: 'input.reason' });
    await curator.data(MOVE, { input: { id, state: 'REVIEW' } });
    expect(await told(boris)).toEqual([]);
    const decided = (await curator.data(MOVE, { input: { id, state: 'CHANGED', reason: REASON } })).moveProcedure;
    expect(decided).toMatchObject({
      state: 'CHANGED',
      reason: REASON,
      decidedBy: { id: people.curator.id },
      overdue: false,
    });
    await curator.data(MOVE, { input: { id, state: 'CHANGED', reason: `${REASON}.` } });
    for (const as of [boris, vera])
      expect(await told(as)).toEqual([
        {
          kind: 'PROCEDURE_DECIDED',
          subjectId: id,
          params: [{ name: 'state', value: 'changed' }],
          actor: { id: people.curator.id },
        },
      ]);
    expect(await told(anna)).toEqual([]);
    const open = (await curator.data(MOVE, { input: { id, state: 'OPEN' } })).moveProcedure;
    expect(open).toMatchObject({ state: 'OPEN', reason: null, decidedBy: null });
    expect(open.steps.map((step: { state: string }) => step.state)).toEqual(['OPEN', 'CHANGED', 'CHANGED', 'REVIEW']);
  });

  it('counts one vote of each, and names only who wishes', async () => {
    const id = await make();
    for (const on of [true, true]) await anna.data(VOTE, { id, on });
    expect((await boris.data(VOTE, { id, on: true })).voteForProcedure).toEqual({ votes: 2, viewerVoted: true });
    expect((await anna.data(VOTE, { id, on: false })).voteForProcedure).toEqual({ votes: 1, viewerVoted: false });
    await within((tx) => creditAuthor(tx, id, people.vera.id));
    expect((await read(anna, id)).credited).toEqual([{ id: people.vera.id }]);
    expect((await anna.data(UNCREDIT, { id })).withdrawProcedureCredit.credited).toHaveLength(1);
    expect((await vera.data(UNCREDIT, { id })).withdrawProcedureCredit.credited).toEqual([]);
  });

  it('is discussed: a retry says nothing twice, one’s own can be changed and removed', async () => {
    const [id, other] = [await make(), await make()];
    const input = { requestKey: newId(), procedureId: id, text: 'Гости уходят' };
    for (const as of [anna, anna]) await as.data(SAY, { input });
    const [said] = (await read(anna, id)).comments.nodes;
    await anna.data(REWORD, { input: { id: said.id, text: 'Гости уходят к соседям' } });
    expect((await read(boris, id)).comments.nodes).toEqual([
      {
        id: said.id,
        text: 'Гости уходят к соседям',
        author: { id: people.anna.id },
        viewerCanEdit: false,
        viewerCanRemove: false,
      },
    ]);
    expect(await anna.refusal(SAY, { input: { ...input, procedureId: other } })).toMatchObject({
      code: 'request.key_reused',
    });
    for (const [document, variables] of [
      [REWORD, { input: { id: said.id, text: 'Нет' } }],
      [REMOVE, { id: said.id }],
    ] as const)
      expect(await boris.refusal(document, variables)).toMatchObject({ code: 'input.not_found' });
    await anna.data(REMOVE, { id: said.id });
    expect((await read(anna, id)).comments.nodes).toEqual([]);
  });

  it('lists what hurts most first, page by page, by filters and words; no order tells of what isn’t shown', async () => {
    const ids = [
      await make({ name: 'Возвраты без чека', complaints: 3, votes: 1 }),
      await make({ name: 'Тихий зал', colour: ProcedureColour.RED, redReason: 'Закон', votes: 5 }),
      await make({ name: 'Скидка по карте', complaints: 1, dueOn: '2030-01-01', ownerId: people.anna.id }),
      await make({ name: 'Ещё одна', complaints: 3 }),
    ] as const;
    // one that is not yet shown moves nothing
    await within((tx) => recordOccurrence(tx, { procedureId: ids[1], source: 'bent', subjectId: newId() }));
    expect(await list(anna)).toEqual([...[ids[0], ids[3]].sort().reverse(), ids[2], ids[1]]);
    expect(await list(anna, { order: 'VOTES' })).toEqual([ids[1], ids[0], ...[ids[2], ids[3]].sort().reverse()]);
    expect((await list(anna, { order: 'DUE' }))[0]).toBe(ids[2]);
    for (const order of ['HURT', 'VOTES', 'DUE']) {
      const paged: string[] = [];
      let after: string | null = null;
      do {
        const page: { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } } = (
          await anna.data(LIST, { order, first: 1, after })
        ).procedureRegister;
        paged.push(...page.nodes.map(({ id }) => id));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (after && order === 'DUE')
          expect(await anna.refusal(LIST, { order: 'HURT', after })).toMatchObject({ code: 'input.invalid' });
      } while (after);
      expect(paged).toEqual(await list(anna, { order }));
    }
    await anna.data(VOTE, { id: ids[3], on: true });
    const found = (filter: object, as = anna) => list(as, { filter });
    expect(await found({ search: 'возврат чек' })).toEqual([ids[0]]);
    expect(await found({ search: 'еще' })).toEqual([ids[3]]);
    expect(await found({ search: '100%\\' })).toEqual([]);
    expect(await found({ colour: 'RED', state: 'OPEN' })).toEqual([ids[1]]);
    expect(await found({ mine: true })).toEqual([ids[3], ids[2]]);
    expect(await found({ mine: true }, boris)).toEqual([]);
    expect(await found({ ownerId: people.anna.id })).toEqual([ids[2]]);
    expect((await boris.data(`{ registerOwners { id } }`, {})).registerOwners).toEqual([{ id: people.anna.id }]);
    expect(await found({ unowned: true, search: 'карт' })).toEqual([]);
    await curator.data(EDIT, { input: { id: ids[0], name: 'Возвраты', touchpointIds: [hall.id] } });
    expect(await found({ touchpointId: hall.id })).toEqual([ids[0]]);
  });
});
