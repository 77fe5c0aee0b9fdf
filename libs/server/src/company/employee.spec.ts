import { type ApiClient, type FreshApi, freshApi } from '@zasluga/testing';
import { makeCompany, makeEmployee, makePlace, makeUnit } from './company.factory';
import { type Employee, EmployeeStatus } from './employee.entity';
import type { Place, Unit } from './structure.entity';

const PAGE = `query ($first: Int = 20, $after: String, $search: String, $unitId: ID, $placeId: ID, $managerId: ID, $status: EmployeeStatus) {
  employees(first: $first, after: $after, search: $search, unitId: $unitId, placeId: $placeId, managerId: $managerId, status: $status) {
    nodes { lastName } pageInfo { endCursor hasNextPage } totalCount } }`;
const FIND = 'query ($query: String!, $withMe: Boolean) { searchPeople(query: $query, withMe: $withMe) { lastName } }';
const CREATE =
  'mutation ($input: EmployeeInput!) { createEmployee(input: $input) { id lastName record { number roles } } }';
const UPDATE =
  'mutation ($id: ID!, $input: EmployeeInput!) { updateEmployee(id: $id, input: $input) { firstName manager { id } } }';
const STATUS =
  'mutation ($id: ID!, $status: EmployeeStatus!) { setEmployeeStatus(id: $id, status: $status) { status } }';

describe('people', () => {
  let api: FreshApi,
    companyId: string,
    admin: Employee,
    anna: Employee,
    boris: Employee,
    unit: Unit,
    inner: Unit,
    place: Place;
  let adminApi: ApiClient, annaApi: ApiClient;

  beforeAll(async () => {
    api = await freshApi();
    ({ id: companyId } = await makeCompany(api.database));
    await api.database.inCompany(companyId, async (tx) => {
      unit = await makeUnit(tx, { nameRu: 'Кухня', nameEn: 'Kitchen' });
      inner = await makeUnit(tx, { nameRu: 'Пекарня', nameEn: 'Bakery', parentId: unit.id });
      place = await makePlace(tx, { nameRu: 'Тверская', nameEn: 'Tverskaya' });
      admin = await makeEmployee(tx, { lastName: 'Админова', firstName: 'Ада', roles: ['employee', 'admin'] });
      boris = await makeEmployee(tx, { lastName: 'Борисов', firstName: 'Борис', managerId: admin.id, unitId: unit.id });
      anna = await makeEmployee(tx, {
        lastName: 'Щукина',
        firstName: 'Анна',
        email: 'anna@example.com',
        number: '042',
        managerId: boris.id,
        unitId: inner.id,
        placeId: place.id,
      });
      await makeEmployee(tx, { lastName: 'Ушедшая', firstName: 'Анна', status: EmployeeStatus.LEFT });
    });
    [adminApi, annaApi] = [await api.as(admin), await api.as(anna)];
  });
  afterAll(() => api?.close());

  const names = (nodes: { lastName: string }[]) => nodes.map((node) => node.lastName);
  const page = async (filter: object) => names((await annaApi.data(PAGE, filter)).employees.nodes);
  const find = async (query: string) => names((await adminApi.data(FIND, { query })).searchPeople);
  const someone = (fields: object = {}) => ({ lastName: 'Новая', firstName: 'Нина', ...fields });

  it('stand in the directory by last name, page by page, each once', async () => {
    const first = (await annaApi.data(PAGE, { first: 2 })).employees;
    expect(names(first.nodes)).toEqual(['Админова', 'Борисов']);
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await annaApi.data(PAGE, { first: 2, after: first.pageInfo.endCursor })).employees;
    expect(names(second.nodes)).toEqual(['Щукина']);
    expect(second.pageInfo.hasNextPage).toBe(false);
  });

  it.each([
    ['a unit with those below it', () => ({ unitId: unit.id }), ['Борисов', 'Щукина']],
    ['a place', () => ({ placeId: place.id }), ['Щукина']],
    ['whom somebody leads', () => ({ managerId: boris.id }), ['Щукина']],
    ['those who left', () => ({ status: 'LEFT' }), ['Ушедшая']],
    ['a name', () => ({ search: 'щук' }), ['Щукина']],
    ['a number typed whole', () => ({ search: '042' }), ['Щукина']],
    ['an e-mail typed whole', () => ({ search: 'Anna@Example.com' }), ['Щукина']],
    ['nothing but signs', () => ({ search: '%%' }), []],
    ['two conditions', () => ({ search: 'анна', unitId: unit.id }), ['Щукина']],
  ])('are narrowed to %s', async (_, filter, expected) => expect(await page(filter())).toEqual(expected));

  it.each([
    ['анна', ['Щукина']],
    ['anna', ['Щукина']],
    ['fyyf', ['Щукина']],
    ['shch', ['Щукина']],
    ['oer', ['Щукина']],
    ['бор', ['Борисов']],
    ['кух', ['Борисов']],
    ['tver', ['Щукина']],
    ['ушед', []],
    ['', []],
    ['_%', []],
  ])('are found by %j', async (query, expected) => expect(await find(query)).toEqual(expected));

  it('don’t find themselves unless they ask to', async () => {
    expect(names((await annaApi.data(FIND, { query: 'щук' })).searchPeople)).toEqual([]);
    expect(names((await annaApi.data(FIND, { query: 'щук', withMe: true })).searchPeople)).toEqual(['Щукина']);
  });

  it('show their record to themselves and to the administrator only', async () => {
    const RECORD = 'query ($id: ID!) { employee(id: $id) { lastName record { email number } } }';
    const record = { email: 'anna@example.com', number: '042' };
    expect((await annaApi.data(RECORD, { id: anna.id })).employee.record).toEqual(record);
    expect((await adminApi.data(RECORD, { id: anna.id })).employee.record).toEqual(record);
    expect((await (await api.as(boris)).data(RECORD, { id: anna.id })).employee).toEqual({
      lastName: 'Щукина',
      record: null,
    });
    expect((await annaApi.data(RECORD, { id: companyId })).employee).toBeNull();
  });

  it('are created, found at once, changed; who did it stands in the log', async () => {
    const { createEmployee } = await adminApi.data(CREATE, { input: someone({ number: ' 77 ', middleName: '' }) });
    expect(createEmployee).toMatchObject({ lastName: 'Новая', record: { number: '77', roles: ['employee'] } });
    expect(await find('yjdf')).toEqual(['Новая']);
    const input = someone({ firstName: 'Ника', managerId: anna.id });
    const { updateEmployee } = await adminApi.data(UPDATE, { id: createEmployee.id, input });
    expect(updateEmployee).toEqual({ firstName: 'Ника', manager: { id: anna.id } });
    expect(await find('ника')).toEqual(['Новая']);
    const log = await api.database.reading(companyId, (tx) =>
      tx.sql('test.log', 'select deed, actor_id as actor from audit_log where subject_id = $1 order by at', [
        createEmployee.id,
      ]),
    );
    expect(log).toEqual(['employee.create', 'employee.update'].map((deed) => ({ deed, actor: admin.id })));
  });

  it.each([
    [
      'a number of somebody else',
      () => someone({ number: '042' }),
      { code: 'company.number_taken', field: 'input.number', params: { number: '042' } },
    ],
    [
      'an e-mail of somebody else',
      () => someone({ email: 'ANNA@example.com' }),
      { code: 'company.email_taken', field: 'input.email', params: { email: 'anna@example.com' } },
    ],
    [
      'an unknown manager',
      () => someone({ managerId: companyId }),
      { code: 'input.not_found', field: 'input.managerId' },
    ],
    ['an unknown unit', () => someone({ unitId: place.id }), { code: 'input.not_found', field: 'input.unitId' }],
    ['no name', () => someone({ lastName: ' ' }), { code: 'input.required', field: 'input.lastName' }],
    ['no e-mail at all', () => someone({ email: 'anna' }), { code: 'input.email', field: 'input.email' }],
    ['a day that is none', () => someone({ hiredOn: '2020-02-31' }), { code: 'input.invalid', field: 'input.hiredOn' }],
  ])('can’t be created with %s', async (_, input, expected) => {
    expect(await adminApi.refusal(CREATE, { input: input() })).toEqual(expected);
  });

  it('can’t lead those who lead them', async () => {
    const input = { lastName: 'Борисов', firstName: 'Борис', managerId: anna.id };
    expect(await adminApi.refusal(UPDATE, { id: boris.id, input })).toEqual({
      code: 'company.manager_circle',
      field: 'input.managerId',
    });
    expect((await adminApi.refusal(UPDATE, { id: boris.id, input: { ...input, managerId: boris.id } })).code).toBe(
      'company.manager_circle',
    );
  });

  it('hand their people up when they leave, and come back without them', async () => {
    await adminApi.data(STATUS, { id: boris.id, status: 'LEFT' });
    const MANAGER = 'query ($id: ID!) { employee(id: $id) { manager { id } } }';
    expect((await annaApi.data(MANAGER, { id: anna.id })).employee.manager).toEqual({ id: admin.id });
    expect(await find('бор')).toEqual([]);
    expect((await adminApi.data(STATUS, { id: boris.id, status: 'ACTIVE' })).setEmployeeStatus).toEqual({
      status: 'ACTIVE',
    });
  });

  it('keep an administrator', async () => {
    expect((await adminApi.refusal(STATUS, { id: admin.id, status: 'LEFT' })).code).toBe('company.last_admin');
    const input = { lastName: 'Админова', firstName: 'Ада', roles: ['employee'] };
    expect((await adminApi.refusal(UPDATE, { id: admin.id, input })).code).toBe('company.last_admin');
  });

  it('are changed by an administrator only, and read by nobody from outside', async () => {
    expect((await annaApi.refusal(CREATE, { input: someone() })).code).toBe('identity.forbidden');
    expect((await annaApi.refusal(STATUS, { id: boris.id, status: 'LEFT' })).code).toBe('identity.forbidden');
    expect((await api.stranger.refusal(PAGE)).code).toBe('identity.required');
    const stranger = await makeCompany(api.database);
    const other = await api.database.inCompany(stranger.id, (tx) => makeEmployee(tx, { roles: ['admin'] }));
    const otherApi = await api.as(other);
    expect(names((await otherApi.data(PAGE)).employees.nodes)).toEqual([other.lastName]);
    expect((await otherApi.refusal(STATUS, { id: anna.id, status: 'LEFT' })).code).toBe('input.not_found');
  });
});

describe('units and places', () => {
  let api: FreshApi, adminApi: ApiClient, employeeApi: ApiClient;
  const SAVE =
    'mutation ($id: ID, $input: UnitInput!) { saveUnit(id: $id, input: $input) { id nameRu nameEn parentId peopleCount } }';
  const DELETE = 'mutation ($id: ID!) { deleteUnit(id: $id) }';

  beforeAll(async () => {
    api = await freshApi();
    const { id } = await makeCompany(api.database);
    const [admin, employee] = await api.database.inCompany(id, async (tx) => [
      await makeEmployee(tx, { roles: ['admin'] }),
      await makeEmployee(tx),
    ]);
    [adminApi, employeeApi] = [await api.as(admin!), await api.as(employee!)];
  });
  afterAll(() => api?.close());
  const save = async (input: object, id?: string) => (await adminApi.data(SAVE, { id, input })).saveUnit;

  it('form a tree without circles', async () => {
    const top = await save({ nameRu: 'Кафе' });
    expect(top).toMatchObject({ nameEn: 'Кафе', parentId: null, peopleCount: 0 });
    const below = await save({ nameRu: 'Бар', nameEn: 'Bar', parentId: top.id });
    expect(await adminApi.refusal(SAVE, { id: top.id, input: { nameRu: 'Кафе', parentId: below.id } })).toEqual({
      code: 'company.unit_circle',
      field: 'input.parentId',
    });
    expect((await adminApi.refusal(SAVE, { id: top.id, input: { nameRu: 'Кафе', parentId: top.id } })).code).toBe(
      'company.unit_circle',
    );
    expect((await adminApi.refusal(DELETE, { id: top.id })).code).toBe('company.unit_in_use');
    await adminApi.data(DELETE, { id: below.id });
    expect((await employeeApi.data('{ units { nameRu } }')).units).toEqual([{ nameRu: 'Кафе' }]);
    expect((await employeeApi.refusal(SAVE, { input: { nameRu: 'Мой' } })).code).toBe('identity.forbidden');
  });

  it('places are closed and opened again, touchpoints stand in their order', async () => {
    const PLACE = 'mutation ($input: PlaceInput!) { savePlace(input: $input) { id addressEn peopleCount } }';
    const { savePlace } = await adminApi.data(PLACE, {
      input: { nameRu: 'Тверская, 1', addressRu: 'Москва, Тверская, 1' },
    });
    expect(savePlace).toMatchObject({ addressEn: 'Москва, Тверская, 1', peopleCount: 0 });
    const CLOSE = 'mutation ($id: ID!, $closed: Boolean!) { closePlace(id: $id, closed: $closed) { closedAt } }';
    expect((await adminApi.data(CLOSE, { id: savePlace.id, closed: true })).closePlace.closedAt).toMatch(/^\d{4}-/);
    expect((await adminApi.data(CLOSE, { id: savePlace.id, closed: false })).closePlace.closedAt).toBeNull();
    for (const [nameRu, position] of [
      ['Касса', 2],
      ['Вход', 1],
    ]) {
      await adminApi.data('mutation ($input: TouchpointInput!) { saveTouchpoint(input: $input) { id } }', {
        input: { nameRu, position },
      });
    }
    expect((await employeeApi.data('{ touchpoints { nameRu } }')).touchpoints).toEqual([
      { nameRu: 'Вход' },
      { nameRu: 'Касса' },
    ]);
  });
});
