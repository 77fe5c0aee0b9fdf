import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import type { Tx } from '@zasluga/kernel';
import iconv from 'iconv-lite';
import { makeCompany, makeEmployee } from '../../company/company.factory';
import type { Employee } from '../../company';
import { makeBehaviour, makeRanking } from '../../values/values.factory';

const OPEN = `query ($id: ID!) { recognitionImport(id: $id) { fileName encoding delimiter headings rowCount mapping { field column } } }`;
const COUNTS = 'counts { accepted copy there refused }';
const PLAN = `query ($id: ID!, $input: RecognitionImportChoice!) { recognitionImportPlan(id: $id, input: $input) { fingerprint ${COUNTS}
  taken newcomerCount newcomers firstDay lastDay askOrder refusals { code count }
  refused: rows(outcome: refused) { line from to reasons { code field params { name value } } } } }`;
const APPLY = `mutation ($id: ID!, $input: ApplyRecognitionImportInput!) { applyRecognitionImport(id: $id, input: $input) {
  id imported newcomers ${COUNTS} seconds } }`;
const UNDO = 'mutation ($id: ID!) { undoRecognitionImport(id: $id) }';
const FEED = `{ feed(first: 50) { nodes { story imported createdAt publishAt value { id } behaviours { id }
  viewerCan { addOn edit answer } giver { lastName placeholder status } receivers { points employee { lastName } } reactions { count } } } }`;
const HEADINGS = 'Дата;От кого;Кому;За что';
const file = (...rows: string[]) => [HEADINGS, ...rows].join('\n');

describe('an import of past recognitions', () => {
  let api: FreshApi, companyId: string, ada: Employee, vera: Employee, asAda: ApiClient, asVera: ApiClient;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database, { timeZone: 'Asia/Vladivostok' }));
    ada = await within((tx) =>
      makeEmployee(tx, { lastName: 'Админова', firstName: 'Ада', roles: ['employee', 'admin'] }),
    );
    vera = await within((tx) => makeEmployee(tx, { lastName: 'Белова', firstName: 'Вера' }));
    [asAda, asVera] = [await api.as(ada), await api.as(vera)];
  });

  const within = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => api.database.inCompany(companyId, work);
  let asked = 0;
  const rows = (sql: string) => within((tx) => tx.sql<Record<string, unknown>>(`test.past_${++asked}`, sql));
  const post = (client: ApiClient, payload: Buffer) =>
    api.app.inject({
      method: 'POST',
      url: `/files/recognitions?name=${encodeURIComponent('спасибо.csv')}`,
      headers: { ...client.headers, 'content-type': 'application/octet-stream' },
      payload,
    });
  const upload = async (content: string | Buffer): Promise<string> => {
    const answer = await post(asAda, Buffer.from(content as string));
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json().id;
  };
  const plan = async (id: string, input: object = {}) => (await asAda.data(PLAN, { id, input })).recognitionImportPlan;
  const bring = async (content: string | Buffer, choice: object = {}) => {
    const id = await upload(content);
    const { fingerprint } = await plan(id, choice);
    return (await asAda.data(APPLY, { id, input: { fingerprint, ...choice } })).applyRecognitionImport;
  };
  const feed = async (as = asVera) => (await as.data(FEED)).feed.nodes;

  it('is for administrators only', async () => {
    expect((await post(asVera, Buffer.from(file('x')))).json().code).toBe('identity.forbidden');
    const id = await upload(file('05.03.2021;Ада Админова;Белова Вера;Да'));
    expect((await asVera.refusal(PLAN, { id, input: {} })).code).toBe('identity.forbidden');
    expect((await asVera.refusal(UNDO, { id })).code).toBe('identity.forbidden');
  });

  it('reads what an office sends, and proposes what the columns mean', async () => {
    const id = await upload(iconv.encode(file('05.03.2021;Админова Ада;Белова Вера;Всё успели'), 'windows-1251'));
    expect((await asAda.data(OPEN, { id })).recognitionImport).toEqual({
      ...{ fileName: 'спасибо.csv', encoding: 'windows-1251', delimiter: ';', rowCount: 1 },
      headings: HEADINGS.split(';'),
      mapping: ['date', 'from', 'to', 'story'].map((field, column) => ({ field, column })),
    });
  });

  it('brings them in on their day, without points, marked, in the order of the file', async () => {
    const done = await bring(
      file('05.03.2021;Админова Ада;Белова Вера;Первое', '05.03.2021;Админова Ада;Белова Вера;Второе'),
    );
    expect(done).toMatchObject({ imported: 2, newcomers: 0, counts: { accepted: 2, copy: 0, there: 0, refused: 0 } });
    const nodes = await feed();
    expect(nodes.map((node: { story: string }) => node.story)).toEqual(['Второе', 'Первое']);
    expect(nodes[1]).toMatchObject({
      viewerCan: { addOn: false, edit: false, answer: true },
      ...{ imported: true, value: null, behaviours: [], createdAt: '2021-03-05T02:00:00.000Z' },
      ...{ giver: { lastName: 'Админова', placeholder: false }, receivers: [{ points: 0 }] },
    });
  });

  it('tells nobody, moves no points, queues nothing', async () => {
    const before = await rows('select count(*) as n from outbox');
    await bring(file('05.03.2021;Админова Ада;Белова Вера;Первое'));
    expect(await rows('select id from notice')).toEqual([]);
    expect(await rows('select id from points_transfer')).toEqual([]);
    expect(await rows('select count(*) as n from outbox')).toEqual(before);
  });

  it('makes placeholders of people nobody knows: in no list of people, without a way in, found again next time', async () => {
    const first = await bring(
      file('05.03.2021;Дёмина Дарья;Белова Вера;Первое', '06.03.2021;person-7;Дарья Дёмина Ильинична;Второе'),
    );
    expect(first.newcomers).toBe(3);
    expect((await feed())[1].giver).toEqual({ lastName: 'Дёмина', placeholder: true, status: 'LEFT' });
    const { employees } = await asAda.data('{ employees { nodes { lastName } } }');
    expect(employees.nodes.map((one: { lastName: string }) => one.lastName).sort()).toEqual(['Админова', 'Белова']);
    expect((await bring(file('07.03.2021;PERSON-7;Демина Дарья;Третье'))).newcomers).toBe(0);
  });

  it('is taken over by the list of people that has the name', async () => {
    await bring(file('05.03.2021;Дёмина Дарья;Белова Вера;Первое'));
    const people = 'Фамилия;Имя;Табельный номер\nАдминова;Ада;1\nБелова;Вера;2\nДёмина;Дарья;3';
    const answer = await api.app.inject({
      method: 'POST',
      url: '/files/people?name=people.csv',
      headers: { ...asAda.headers, 'content-type': 'application/octet-stream' },
      payload: Buffer.from(people),
    });
    const id = answer.json().id;
    const asked = `query ($id: ID!) { peopleImportPlan(id: $id, input: {}) { fingerprint
      changed: rows(outcome: changed) { name reasons { code } } } }`;
    const { peopleImportPlan } = await asAda.data(asked, { id });
    expect(peopleImportPlan.changed).toContainEqual({ name: 'Дёмина Дарья', reasons: [{ code: 'known_from_thanks' }] });
    await asAda.data(
      `mutation ($id: ID!, $input: ApplyPeopleImportInput!) { applyPeopleImport(id: $id, input: $input) { deactivated } }`,
      {
        id,
        input: { fingerprint: peopleImportPlan.fingerprint, deactivate: [] },
      },
    );
    expect((await feed())[0].giver).toEqual({ lastName: 'Дёмина', placeholder: false, status: 'ACTIVE' });
  });

  it('refuses row by row with the reason, and takes the others', async () => {
    const id = await upload(
      file(
        '05.03.2021;Белова Вера;В. Белова;Себе',
        ';Админова Ада;Белова Вера;Без дня',
        '05.03.2021;Админова Ада;;Никому',
        '05.03.2021;Админова Ада;Белова Вера;Да',
      ),
    );
    const shown = await plan(id);
    expect(shown).toMatchObject({
      taken: 1,
      counts: { accepted: 1, refused: 3 },
      firstDay: '2021-03-05',
      askOrder: false,
    });
    expect(
      shown.refused.map(({ line, reasons }: { line: number; reasons: { code: string }[] }) => [line, reasons[0]!.code]),
    ).toEqual([
      [2, 'to_self'],
      [3, 'date_empty'],
      [4, 'to_empty'],
    ]);
  });

  it('asks which number is the month, when the file doesn’t tell', async () => {
    const content = file('04/05/2021;Админова Ада;Белова Вера;Да');
    expect((await plan(await upload(content))).askOrder).toBe(true);
    await bring(content, { order: 'month_first' });
    expect((await feed())[0].createdAt).toBe('2021-04-05T02:00:00.000Z');
  });

  it('does nothing the second time; copies go in when chosen', async () => {
    const content = file('05.03.2021;Админова Ада;Дёмина Дарья;Да', '05.03.2021;Админова Ада;Дёмина Дарья;Да');
    expect(await bring(content)).toMatchObject({ imported: 1, counts: { accepted: 1, copy: 1 } });
    expect(await bring(content)).toMatchObject({ imported: 0, counts: { there: 1, copy: 1 } });
    expect(await bring(content, { withCopies: true })).toMatchObject({ imported: 1 });
    expect(await bring(content, { withCopies: true })).toMatchObject({ imported: 0, counts: { there: 2 } });
    expect(await feed()).toHaveLength(2);
  });

  it('does what was shown or nothing', async () => {
    const content = file('05.03.2021;Админова Ада;Белова Вера;Да');
    const id = await upload(content);
    const { fingerprint } = await plan(id);
    await within((tx) => makeEmployee(tx, { lastName: 'Белова', firstName: 'Вера' }));
    expect((await asAda.refusal(APPLY, { id, input: { fingerprint } })).code).toBe('recognition.import_changed');
    expect(await feed()).toEqual([]);
  });

  it('ties them to behaviour, value and the ranking of that day, if the file says so', async () => {
    const act = await within(async (tx) => {
      const made = await makeBehaviour(tx, { textRu: 'Перезванивает сам' });
      await makeRanking(tx, [made.valueId]);
      return made;
    });
    await bring('Дата;От кого;Кому;За что;Поступок\n05.03.2021;Админова Ада;Белова Вера;Да;перезванивает сам');
    expect((await feed())[0]).toMatchObject({ value: { id: act.valueId }, behaviours: [{ id: act.id }] });
  });

  it('is undone as a whole within a day, and can then come again', async () => {
    const content = file('05.03.2021;Админова Ада;Белова Вера;Да', '06.03.2021;Дёмина Дарья;Белова Вера;И ещё');
    const { id } = await bring(content);
    expect((await asAda.data(UNDO, { id })).undoRecognitionImport).toBe(2);
    expect(await feed()).toEqual([]);
    expect(await rows(`select story from recognition where story <> ''`)).toEqual([]);
    expect((await asAda.refusal(UNDO, { id })).code).toBe('recognition.import_undone');
    const again = await bring(content);
    expect(again).toMatchObject({ imported: 2, newcomers: 0 });
    await rows(`update recognition_import set applied_at = applied_at - interval '25 hours' returning id`);
    expect(await asAda.refusal(UNDO, { id: again.id })).toMatchObject({ code: 'recognition.import_too_late' });
    const { pastRecognitionImports } = await asAda.data('{ pastRecognitionImports { imported undoneAt canUndo } }');
    expect(pastRecognitionImports).toEqual([
      { imported: 2, undoneAt: null, canUndo: false },
      { imported: 2, undoneAt: expect.any(String), canUndo: false },
    ]);
  });
});
