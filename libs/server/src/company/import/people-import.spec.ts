import { Readable } from 'node:stream';
import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import iconv from 'iconv-lite';
import { makeCompany, makeEmployee } from '../company.factory';
import type { Employee } from '../employee.entity';
import { MAX_FILE_BYTES } from './limits';
import { xlsxOf } from './xlsx.factory';

const OPEN =
  'query ($id: ID!) { peopleImport(id: $id) { fileName format encoding delimiter headings sample rowCount mapping { field column } } }';
const PLAN = `query ($id: ID!, $input: PeopleImportChoice!) { peopleImportPlan(id: $id, input: $input) { fingerprint newUnits newPlaces manyLeavers
  counts { new changed unchanged rejected ignored leftOut missing } missing { id name }
  rejected: rows(outcome: rejected) { line name reasons { code isError field params { name value } } }
  changed: rows(outcome: changed) { line changes { field before after } } } }`;
const APPLY = `mutation ($id: ID!, $input: ApplyPeopleImportInput!) { applyPeopleImport(id: $id, input: $input) {
  counts { new changed unchanged missing } newUnits deactivated } }`;
const PEOPLE = `{ employees(first: 100) { nodes { lastName firstName middleName roleTitle status unit { nameRu } place { nameRu } manager { lastName }
  record { number email hiredOn locale roles } } totalCount } }`;

const HEADINGS = 'Табельный номер;ФИО;Эл. почта;Дата приёма;Должность;Руководитель;Подразделение;Город';
const ADA = '1;Админова, Ада;ada@example.com;01.02.2019;Директор;;Управление;Тверь';
const VERA = '2;Белова, Вера Петровна;vera@example.com;17.06.2020;Бариста;Админова, Ада;Бар;Тверь';
const GLEB = '3;Громов, Глеб;;2021-01-09;Бариста;2;Бар;Клин';
const file = (...rows: string[]) => [HEADINGS, ...rows].join('\n');

describe('an import of people', () => {
  let api: FreshApi, companyId: string, ada: Employee, adminApi: ApiClient;

  beforeAll(async () => (api = await freshApi()));
  afterAll(() => api?.close());
  beforeEach(async () => {
    ({ id: companyId } = await makeCompany(api.database));
    ada = await api.database.inCompany(companyId, (tx) =>
      makeEmployee(tx, {
        number: '1',
        lastName: 'Админова',
        firstName: 'Ада',
        email: 'ada@example.com',
        roles: ['admin', 'employee'],
        hiredOn: '2019-02-01',
      }),
    );
    adminApi = await api.as(ada);
  });

  const post = (client: ApiClient, payload: Buffer | Readable, headers: Record<string, string> = {}) =>
    api.app.inject({
      method: 'POST',
      url: `/files/people?name=${encodeURIComponent('люди.csv')}`,
      headers: { ...client.headers, 'content-type': 'application/octet-stream', ...headers },
      payload,
    });
  const upload = async (content: string | Buffer): Promise<string> => {
    const answer = await post(adminApi, Buffer.from(content as string));
    if (answer.statusCode !== 201) throw new Error(answer.body);
    return answer.json().id;
  };
  const plan = async (id: string, input: object = {}) => (await adminApi.data(PLAN, { id, input })).peopleImportPlan;
  const apply = async (id: string, input: object = {}) => {
    const { fingerprint } = await plan(
      id,
      Object.fromEntries(Object.entries(input).filter(([key]) => key === 'leaveOut')),
    );
    return adminApi.gql(APPLY, { id, input: { fingerprint, deactivate: [], ...input } });
  };
  const importAll = async (content: string | Buffer, input: object = {}) => {
    const { data, errors } = await apply(await upload(content), input);
    if (errors) throw new Error(JSON.stringify(errors));
    return data.applyPeopleImport;
  };
  const people = async () => (await adminApi.data(PEOPLE)).employees.nodes;

  it('shows what was read, then what would happen, then does it', async () => {
    const id = await upload(iconv.encode(file(ADA, VERA, GLEB), 'windows-1251'));
    const { peopleImport } = await adminApi.data(OPEN, { id });
    expect(peopleImport).toMatchObject({
      fileName: 'люди.csv',
      format: 'csv',
      encoding: 'windows-1251',
      delimiter: ';',
      rowCount: 3,
    });
    expect(peopleImport.headings).toHaveLength(8);
    expect(peopleImport.sample[1].slice(0, 2)).toEqual(['2', 'Белова, Вера Петровна']);
    expect(peopleImport.mapping.map((m: { field: string }) => m.field)).toEqual([
      'number',
      'name',
      'email',
      'hiredOn',
      'roleTitle',
      'manager',
      'unit',
      'place',
    ]);
    const shown = await plan(id);
    expect(shown.counts).toEqual({ new: 2, changed: 1, unchanged: 0, rejected: 0, ignored: 0, leftOut: 0, missing: 0 });
    expect(shown).toMatchObject({ newUnits: ['Управление', 'Бар'], newPlaces: ['Тверь', 'Клин'] });
    expect(shown.changed[0].changes).toEqual([
      { field: 'roleTitle', before: null, after: 'Директор' },
      { field: 'unit', before: null, after: 'Управление' },
      { field: 'place', before: null, after: 'Тверь' },
    ]);
    const { data } = await adminApi.gql(APPLY, { id, input: { fingerprint: shown.fingerprint, deactivate: [] } });
    expect(data.applyPeopleImport).toEqual({
      counts: { new: 2, changed: 1, unchanged: 0, missing: 0 },
      newUnits: ['Управление', 'Бар'],
      deactivated: 0,
    });
    expect(await people()).toEqual([
      expect.objectContaining({
        lastName: 'Админова',
        roleTitle: 'Директор',
        manager: null,
        record: {
          number: '1',
          email: 'ada@example.com',
          hiredOn: '2019-02-01',
          locale: 'ru',
          roles: ['admin', 'employee'],
        },
      }),
      {
        lastName: 'Белова',
        firstName: 'Вера',
        middleName: 'Петровна',
        roleTitle: 'Бариста',
        status: 'ACTIVE',
        unit: { nameRu: 'Бар' },
        place: { nameRu: 'Тверь' },
        manager: { lastName: 'Админова' },
        record: { number: '2', email: 'vera@example.com', hiredOn: '2020-06-17', locale: 'ru', roles: ['employee'] },
      },
      expect.objectContaining({ lastName: 'Громов', manager: { lastName: 'Белова' }, place: { nameRu: 'Клин' } }),
    ]);
    expect((await adminApi.data('{ searchPeople(query: "dthf") { lastName } }')).searchPeople).toEqual([
      { lastName: 'Белова' },
    ]);
    expect(await adminApi.refusal(PLAN, { id, input: {} })).toEqual({ code: 'company.import_applied', field: 'id' });
    expect((await adminApi.data('{ pastImports { fileName created changed deactivated } }')).pastImports).toEqual([
      { fileName: 'люди.csv', created: 2, changed: 1, deactivated: 0 },
    ]);
  });

  it('does nothing the second time; as a spreadsheet neither', async () => {
    await importAll(file(ADA, VERA, GLEB));
    expect((await importAll(file(ADA, VERA, GLEB))).counts).toEqual({ new: 0, changed: 0, unchanged: 3, missing: 0 });
    const rows = file(ADA, VERA, GLEB)
      .split('\n')
      .map((line) => line.split(';'));
    expect((await importAll(xlsxOf(rows))).counts).toEqual({ new: 0, changed: 0, unchanged: 3, missing: 0 });
  });

  it('two managers swap places, and a chain is turned upside down', async () => {
    await importAll(file(ADA, VERA, GLEB));
    const turned = [ADA, VERA.replace('Админова, Ада', '3'), GLEB.replace(';2;', ';1;')];
    expect((await importAll(file(...turned))).counts).toMatchObject({ changed: 2 });
    expect((await people()).map((p: { manager: object }) => p.manager)).toEqual([
      null,
      { lastName: 'Громов' },
      { lastName: 'Админова' },
    ]);
  });

  it('keeps what the file has no column for, and columns that were corrected', async () => {
    await importAll(file(ADA, VERA, GLEB));
    expect((await importAll('Таб. №;ФИО;Роль\n2;Белова, Вера;Старшая\n1;Админова, Ада;\n')).counts).toMatchObject({
      changed: 2,
      missing: 1,
    });
    const id = await upload('Код;Кто;Кем\n2;Белова, Вера;Главная\n');
    const mapping = [
      { field: 'number', column: 0 },
      { field: 'name', column: 1 },
      { field: 'roleTitle', column: 2 },
    ];
    expect((await adminApi.refusal(PLAN, { id, input: {} })).code).toBe('company.import_mapping');
    const { fingerprint, changed } = await plan(id, { mapping });
    expect(changed[0].changes).toEqual([{ field: 'roleTitle', before: 'Старшая', after: 'Главная' }]);
    await adminApi.data(APPLY, { id, input: { fingerprint, mapping, deactivate: [] } });
    const again = await upload('Код;Кто;Кем\n2;Белова, Вера;Просто\n');
    expect((await adminApi.data(OPEN, { id: again })).peopleImport.mapping).toEqual(mapping);
    expect((await people())[1]).toMatchObject({
      middleName: 'Петровна',
      roleTitle: 'Главная',
      unit: { nameRu: 'Бар' },
    });
  });

  it('is all or nothing: one bad row stops it, unless it is left out', async () => {
    const id = await upload(file(ADA, VERA, GLEB.replace(';2;', ';99;')));
    const { rejected, counts } = await plan(id);
    expect(counts).toMatchObject({ new: 1, rejected: 1 });
    expect(rejected).toEqual([
      {
        line: 4,
        name: 'Громов Глеб',
        reasons: [
          { code: 'manager_unknown', isError: true, field: 'manager', params: [{ name: 'value', value: '99' }] },
        ],
      },
    ]);
    const { errors } = await apply(id);
    expect(errors![0]!.extensions).toEqual({
      code: 'company.import_rejected',
      field: 'leaveOut',
      params: { count: 1 },
    });
    expect(await people()).toHaveLength(1);
    expect((await apply(id, { leaveOut: [4] })).data.applyPeopleImport.counts).toMatchObject({ new: 1 });
  });

  it('does what was shown or nothing: the company changed meanwhile', async () => {
    const id = await upload(file(ADA, VERA));
    const { fingerprint } = await plan(id);
    await api.database.inCompany(companyId, (tx) =>
      makeEmployee(tx, { number: '2', lastName: 'Другая', managerId: ada.id }),
    );
    expect(await adminApi.refusal(APPLY, { id, input: { fingerprint, deactivate: [] } })).toEqual({
      code: 'company.import_changed',
      field: 'hash',
    });
  });

  it('two at once: one does it, the other is told', async () => {
    const id = await upload(file(ADA, VERA, GLEB));
    const { fingerprint } = await plan(id);
    const both = await Promise.all(
      [1, 2].map(() => adminApi.gql(APPLY, { id, input: { fingerprint, deactivate: [] } })),
    );
    expect(both.map((answer) => answer.errors?.[0]?.extensions.code).sort()).toEqual([
      'company.import_applied',
      undefined,
    ]);
    expect(await people()).toHaveLength(3);
  });

  it('never deletes; deactivates whom one chooses, many only when confirmed, and hands their people up', async () => {
    await importAll(file(ADA, VERA, GLEB));
    const id = await upload(file(ADA, GLEB.replace(';2;', ';;')).replace(';Руководитель', ';Пусто'));
    const { missing, manyLeavers } = await plan(id);
    expect(missing).toEqual([{ id: expect.any(String), name: 'Белова Вера' }]);
    expect(manyLeavers).toBe(true);
    const deactivate = [missing[0].id];
    expect((await apply(id, { deactivate })).errors![0]!.extensions).toEqual({
      code: 'company.import_many_leavers',
      field: 'confirmLeavers',
      params: { count: 1, total: 3 },
    });
    expect((await apply(id, { deactivate: [ada.id], confirmLeavers: true })).errors![0]!.extensions.code).toBe(
      'input.invalid',
    );
    expect((await apply(id, { deactivate, confirmLeavers: true })).data.applyPeopleImport.deactivated).toBe(1);
    expect(await people()).toEqual([
      expect.objectContaining({ lastName: 'Админова' }),
      expect.objectContaining({ lastName: 'Громов', manager: { lastName: 'Админова' } }),
    ]);
    expect((await adminApi.data('{ employees(status: LEFT) { nodes { lastName } } }')).employees.nodes).toEqual([
      { lastName: 'Белова' },
    ]);
    expect((await importAll(file(ADA, VERA, GLEB))).counts).toMatchObject({ changed: 2 });
    expect(await people()).toHaveLength(3);
    const noted = await api.database.inCompany(companyId, (tx) =>
      tx.sql(
        'test.noted',
        `select subject_id as id, actor_id as "actorId", details from audit_log where deed = 'employee.set_status' order by at, id`,
      ),
    );
    const of = (before: string, after: string) => ({ id: deactivate[0], actorId: ada.id, details: { before, after } });
    expect(noted).toEqual([of('active', 'left'), of('left', 'active')]);
  });

  it('keeps an administrator', async () => {
    const id = await upload(file(VERA.replace('Админова, Ада', ''), GLEB));
    expect((await apply(id, { deactivate: [ada.id], confirmLeavers: true })).errors![0]!.extensions.code).toBe(
      'company.last_admin',
    );
  });

  it('is refused with a name for what is wrong, before a byte too many is kept', async () => {
    const refusal = async (payload: Buffer | Readable, client = adminApi, headers = {}) => {
      const answer = await post(client, payload, headers);
      const { code } = answer.json();
      expect(answer.statusCode).toBe({ 'identity.required': 401, 'identity.forbidden': 403 }[code as string] ?? 422);
      return answer.json();
    };
    expect(await refusal(Buffer.from(file(ADA)), api.stranger)).toEqual({ code: 'identity.required' });
    const clerk = await api.database.inCompany(companyId, (tx) => makeEmployee(tx));
    expect(await refusal(Buffer.from(file(ADA)), await api.as(clerk))).toEqual({ code: 'identity.forbidden' });
    expect((await (await api.as(clerk)).refusal(PLAN, { id: companyId, input: {} })).code).toBe('identity.forbidden');
    const tooLarge = { code: 'company.file_too_large', field: 'file', params: { megabytes: 20 } };
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1024 * 1024, 'a');
      })(),
    );
    expect(await refusal(endless)).toEqual(tooLarge);
    expect(await refusal(Buffer.from('ID'), adminApi, { 'content-length': String(200 * 1024 * 1024) })).toEqual(
      tooLarge,
    );
    expect(await refusal(Buffer.from([0x89, 0x50, 0x4e, 0x47]))).toEqual({
      code: 'company.file_kind',
      field: 'file',
      params: { kind: 'PNG' },
    });
    expect(MAX_FILE_BYTES).toBe(20 * 1024 * 1024);
    const form = await api.app.inject({
      method: 'POST',
      url: '/files/people',
      headers: { ...adminApi.headers, 'content-type': 'text/plain' },
      payload: 'x',
    });
    expect(form.statusCode).toBeGreaterThanOrEqual(400);
    const stranger = await makeCompany(api.database);
    const other = await api.database.inCompany(stranger.id, (tx) => makeEmployee(tx, { roles: ['admin'] }));
    expect((await (await api.as(other)).refusal(PLAN, { id: await upload(file(ADA)), input: {} })).code).toBe(
      'input.not_found',
    );
  });

  it('takes ten thousand people in seconds', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i) =>
        `${i + 2};Фамилия${i}, Имя${i};p${i}@example.com;01.02.2020;Бариста;${Math.floor(i / 8) + 1};Отдел ${i % 200};Город ${i % 20}`,
    );
    const started = performance.now();
    expect((await importAll(file(ADA, ...rows))).counts).toMatchObject({ new: 10_000 });
    expect(performance.now() - started).toBeLessThan(20_000);
    const times: number[] = [];
    for (const query of ['фамилия77', 'afvbkbz5', 'imia99', 'отд', 'fam', 'имя1', 'zzz', 'п']) {
      const tries: number[] = [];
      // of several tries the quickest, which whatever else the machine does has disturbed least
      for (let n = 0; n < 5; n += 1) {
        const asked = performance.now();
        await adminApi.data('query ($query: String!) { searchPeople(query: $query) { id } }', { query });
        tries.push(performance.now() - asked);
      }
      times.push(Math.min(...tries));
    }
    times.sort((a, b) => a - b);
    expect(times[Math.ceil(times.length * 0.75) - 1]).toBeLessThan(150);
    if (process.env['SAY'])
      console.log({
        times,
        seconds: (performance.now() - started) / 1000,
        heapMb: process.memoryUsage().heapUsed / 2 ** 20,
      });
  }, 60_000);
});
