import fc from 'fast-check';
import { proposeMapping } from './headings';
import type { KnownPerson } from './known';
import { type ImportPlan, type ImportQuestion, isManyLeavers, planImport } from './plan';
import { isRowError } from './reasons';
import { findTable } from './table';

const person = (id: string, more: Partial<KnownPerson> = {}): KnownPerson => ({
  id,
  number: id.replace(/\D/g, '') || null,
  lastName: 'Иванов',
  firstName: 'Иван',
  middleName: null,
  email: null,
  phone: null,
  roleTitle: 'Бариста',
  unitId: null,
  placeId: null,
  managerId: null,
  status: 'active',
  hiredOn: null,
  leftOn: null,
  locale: 'ru',
  ...more,
});

/** A file as people see it: `|` between cells; the first line holds the headings. */
function plan(file: string, more: Partial<ImportQuestion> = {}): ImportPlan {
  const lines = file.trim().split('\n');
  const rows = lines.map((line, i) => ({
    line: i + 1,
    cells: line
      .trim()
      .split('|')
      .map((cell) => cell.trim()),
  }));
  const table = findTable(rows)!;
  const mapping = proposeMapping(table.headings);
  return planImport({ table, mapping, people: [], units: [], places: [], today: '2026-11-15', ...more });
}
const codes = (result: ImportPlan) =>
  Object.fromEntries(result.rows.map((row) => [row.line, row.reasons.map((reason) => reason.code)]));
const outcomes = (result: ImportPlan) => result.rows.map((row) => row.outcome);

describe('a first import', () => {
  const file = `
    Таб. № | ФИО             | Эл. почта       | Дата приёма | Должность | Руководитель  | Подразделение | Город
    1      | Белова, Вера    | vera@example.ru | 01.02.2020  | Директор  |               | Управление    | Тверь
    2      | Громов, Глеб    | gleb@example.ru | 2021-03-04  | Бариста   | Белова, Вера  | Бар           | Тверь
    3      | Дёмина, Дарья   |                 | 05-06-2022  | Бариста   | 2             | бар           | Клин
    4      | Ершов, Егор     |                 |             |           | GLEB@example.ru | Бар         | `;
  test('takes all rows, finds managers by name, number and e-mail', () => {
    const result = plan(file);
    expect(codes(result)).toEqual({ 2: [], 3: [], 4: [], 5: [] });
    expect(result.counts).toMatchObject({ new: 4, rejected: 0, missing: 0 });
    expect(result.rows.map((row) => row.manager)).toEqual([null, 'line:2', 'line:3', 'line:3']);
    expect(result.newUnits).toEqual(['Управление', 'Бар']);
    expect(result.newPlaces).toEqual(['Тверь', 'Клин']);
    expect(result.rows[2]!.wanted).toMatchObject({ lastName: 'Дёмина', hiredOn: '2022-06-05', email: null });
  });
  test('two people may swap managers in one file', () => {
    const people = [
      person('p1'),
      person('p2', { lastName: 'Б', managerId: 'p1' }),
      person('p3', { lastName: 'В', managerId: 'p2' }),
    ];
    const result = plan('ID|Name|Manager\n1|Иванов Иван|\n2|Б Иван|3\n3|В Иван|1', { people });
    expect(codes(result)).toEqual({ 2: [], 3: [], 4: [] });
    expect(outcomes(result)).toEqual(['unchanged', 'changed', 'changed']);
  });
});

describe('the second time', () => {
  const people = [
    person('p1', { lastName: 'Белова', firstName: 'Вера', email: 'vera@example.ru', phone: '100', unitId: 'u1' }),
    person('p2', {
      lastName: 'Громов',
      firstName: 'Глеб',
      middleName: 'Олегович',
      managerId: 'p1',
      status: 'suspended',
    }),
  ];
  const units = [{ id: 'u1', nameRu: 'Управление', nameEn: 'Office' }];
  test('nothing is new and nothing changed; what the file has no column for stays', () => {
    const file = 'ID|Name|Email|Manager|Department\n1|Белова, Вера|Vera@Example.ru||Office\n2|Громов, Глеб|||';
    const result = plan(`${file}`.replace('Глеб|||', 'Глеб||1|'), { people, units });
    expect(codes(result)).toEqual({ 2: [], 3: [] });
    expect(outcomes(result)).toEqual(['unchanged', 'unchanged']);
  });
  test('a change names the field, before and after', () => {
    const result = plan('ID|Name|Job title|Department\n1|Белова, Вера|Управляющая|Бар\n2|Громов, Глеб|Бариста|', {
      people,
      units,
    });
    expect(result.rows[0]!.changes).toEqual([
      { field: 'roleTitle', before: 'Бариста', after: 'Управляющая' },
      { field: 'unit', before: 'Управление', after: 'Бар' },
    ]);
    expect(result.newUnits).toEqual(['Бар']);
  });
  test('who is missing is proposed, never deleted', () => {
    const result = plan('ID|Name\n1|Белова, Вера', { people });
    expect(result.missing).toEqual([{ id: 'p2', name: 'Громов Глеб', number: '2', roleTitle: 'Бариста' }]);
    expect(result.activeBefore).toBe(2);
  });
  test('a person known by e-mail gets the number; by name only if it is one person without either', () => {
    const known = [
      person('a', { number: null, email: 'a@example.ru' }),
      person('b', { number: null, lastName: 'Зуев' }),
    ];
    const result = plan('ID|Name|Email\n7|Иванов Иван|a@example.ru\n8|Зуев Иван|', { people: known });
    expect(result.rows.map((row) => row.personId)).toEqual(['a', 'b']);
    expect(result.rows[0]!.changes).toEqual([{ field: 'number', before: null, after: '7' }]);
  });
});

describe('what can’t go in is named row by row', () => {
  test.each([
    ['a number twice', 'ID|Name\n1|А Б\n1|В Г\n2|Д Е', { 2: ['number_twice'], 3: ['number_twice'], 4: [] }],
    ['an e-mail twice', 'ID|Name|Email\n1|А Б|x@y.ru\n2|В Г|X@Y.ru', { 2: ['email_twice'], 3: ['email_twice'] }],
    ['namesakes that nothing tells apart', 'Name\nА Б\nА Б', { 2: ['name_twice'], 3: ['name_twice'] }],
    ['an unknown manager', 'ID|Name|Manager\n1|А Б|\n2|В Г|99', { 2: [], 3: ['manager_unknown'] }],
    ['an ambiguous manager', 'ID|Name|Manager\n1|А Б|\n2|А Б|1\n3|В Г|А Б', { 2: [], 3: [], 4: ['manager_ambiguous'] }],
    ['one’s own manager', 'ID|Name|Manager\n1|А Б|\n2|В Г|2', { 2: [], 3: ['manager_self'] }],
    [
      'a circle',
      'ID|Name|Manager\n1|А Б|\n2|В Г|3\n3|Д Е|2\n4|Ж З|3',
      { 2: [], 3: ['manager_cycle'], 4: ['manager_cycle'], 5: [] },
    ],
    ['two heads', 'ID|Name|Manager\n1|А Б|\n2|В Г|\n3|Д Е|1', { 2: ['several_roots'], 3: ['several_roots'], 4: [] }],
    ['no name', 'ID|Name\n1|\n2|Мадонна', { 2: ['name_empty'], 3: ['name_unsplit'] }],
    ['half a name', 'ID|Фамилия|Имя\n1|А|', { 2: ['name_empty'] }],
    [
      'values that are none',
      'ID|Name|Email|Hire date|Язык\n1|А Б|a@b|32.01.2020|fr',
      { 2: ['email_invalid', 'day_invalid', 'locale_unknown'] },
    ],
    ['more cells than headings', 'ID|Name\n1|А Б|лишнее', { 2: ['cells_too_many'] }],
    [
      'broken and invisible signs',
      'ID|Name\n1|А\u0000 Б\n2|А\u202e Б\n3|А\ufffd Б',
      { 2: ['value_unreadable'], 3: ['value_unreadable'], 4: ['value_unreadable'] },
    ],
    ['too long', `ID|Name\n1|${'А'.repeat(301)} Б`, { 2: ['value_too_long'] }],
  ])('%s', (_, file, expected) => expect(codes(plan(file))).toEqual(expected));

  test('reasons carry what a person needs to find and mend it', () => {
    const { rows } = plan('ID|Name|Manager\n1|А Б|\n2|В Г|3\n3|Д Е|2\n1|Ж З|1');
    expect(rows[0]!.reasons).toEqual([{ code: 'number_twice', field: 'number', params: { value: '1', lines: '5' } }]);
    expect(rows[1]!.reasons[0]!.params).toEqual({ path: '2 → 3 → 2' });
  });
  test('several heads are fine when the company says so', () => {
    const file = 'ID|Name|Manager\n1|А Б|\n2|В Г|\n3|Д Е|1';
    expect(plan(file, { severalRoots: true }).counts.rejected).toBe(0);
  });
  test('lines that are left out are no longer in the way, and nobody goes missing through them', () => {
    const people = [person('p2', { lastName: 'В', firstName: 'Г' })];
    const result = plan('ID|Name\n1|А Б\n1|Е Ж\n2|В Г', { people, leaveOut: new Set([3, 4]) });
    expect(outcomes(result)).toEqual(['new', 'left_out', 'left_out']);
    expect(result.missing).toEqual([]);
  });
});

test('an apostrophe that guards against formulas is not part of the value', () => {
  const { rows } = plan("ID|Name|Телефон|Job title\n1|А Б|'+7 916 000-00-00|'уют'");
  expect(rows[0]!.wanted).toMatchObject({ phone: '+7 916 000-00-00', roleTitle: "'уют'" });
});

describe('people in conflict with those whom the company knows', () => {
  const people = [
    person('p1', { email: 'one@example.ru' }),
    person('p2', { lastName: 'Белова', email: 'two@example.ru' }),
    person('p3', {
      lastName: 'Зуев',
      status: 'left',
      leftOn: '2025-01-01',
      email: 'three@example.ru',
      managerId: 'p1',
    }),
  ];
  test.each([
    ['number of one, e-mail of another', '1|Иванов Иван|two@example.ru', ['conflict']],
    ['e-mail of somebody with another number', '9|Иванов Иван|one@example.ru', ['email_of_another']],
    ['number and e-mail agree', '2|Белова Иван|two@example.ru', []],
    ['back again, with a new number', '9|Зуев Иван|three@example.ru', ['returns']],
  ])('%s', (_, row, expected) => expect(codes(plan(`ID|Name|Email\n${row}`, { people }))).toEqual({ 2: expected }));

  test('two rows can’t mean the same person', () => {
    const result = plan('ID|Name|Email\n1|Иванов Иван|\n|Иванов Иван|one@example.ru', { people });
    expect(codes(result)).toEqual({ 2: ['person_twice'], 3: ['person_twice'] });
  });
  test('a name that several people have', () => {
    const known = [person('p1'), person('p4')];
    expect(codes(plan('Name\nИванов Иван', { people: known }))).toEqual({ 2: ['name_ambiguous'] });
  });
});

describe('people who left', () => {
  const chief = person('p1', { lastName: 'Белова' });
  const left = person('p2', { lastName: 'Громов', status: 'left', managerId: 'p1' });
  test('their people go to the next one above who is there', () => {
    const result = plan('ID|Name|Manager\n1|Белова Иван|\n3|Д Е|2', { people: [chief, left] });
    expect(result.rows[1]).toMatchObject({ outcome: 'new', manager: 'p1', reasons: [{ code: 'manager_stepped_up' }] });
  });
  test('without anybody above, a manager must be named', () => {
    const result = plan('ID|Name|Manager\n3|Д Е|2', { people: [{ ...left, managerId: null }] });
    expect(codes(result)).toEqual({ 2: ['manager_left'] });
  });
  test('a manager who isn’t in the file stays, with a note', () => {
    const result = plan('ID|Name|Manager\n3|Д Е|1', { people: [chief] });
    expect(result.rows[0]).toMatchObject({ outcome: 'new', manager: 'p1', reasons: [{ code: 'manager_missing' }] });
  });
  test('a day in the past makes a person leave; an unknown one is ignored; a day to come changes nothing yet', () => {
    const file = 'ID|Name|Дата увольнения\n1|Белова Иван|01.11.2026\n8|Д Е|01.11.2026\n9|Ж З|01.12.2026';
    const result = plan(file, { people: [chief] });
    expect(outcomes(result)).toEqual(['changed', 'ignored', 'new']);
    expect(result.rows.map((row) => row.status)).toEqual(['left', 'left', 'active']);
  });
});

test.each([
  [0, 100, false],
  [10, 100, false],
  [11, 100, true],
  [1, 5, true],
  [0, 0, false],
])('%i of %i gone is many: %s', (leavers, before, many) => expect(isManyLeavers(leavers, before)).toBe(many));

test('whatever stands in a file: an answer for each row, no manager twice removed, no circle let in', () => {
  const cell = fc.oneof(fc.constantFrom('', '1', '2', '3', 'А Б', 'В, Г', 'x@y.ru', '01.02.2020', "'=1"), fc.string());
  const people = [person('p1'), person('p2', { managerId: 'p1', email: 'x@y.ru' }), person('p3', { status: 'left' })];
  fc.assert(
    fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), (cells) => {
      const rows = cells.map((row, i) => ({ line: i + 2, cells: row }));
      const table = { headings: ['a', 'b', 'c', 'd', 'e', 'f'], headingLine: 1, rows };
      const mapping = { number: 0, name: 1, email: 2, manager: 3, hiredOn: 4, leftOn: 5 };
      const result = planImport({ table, mapping, people, units: [], places: [], today: '2026-11-15' });
      expect(result.rows.map((row) => row.line)).toEqual(rows.map((row) => row.line));
      const good = result.rows.filter((row) => row.outcome !== 'rejected');
      expect(good.filter((row) => row.reasons.some(isRowError))).toEqual([]);
      const managers = new Map<string, string | null>(people.map((p) => [p.id, p.managerId]));
      for (const row of good)
        if (row.manager !== undefined) managers.set(row.personId ?? `line:${row.line}`, row.manager);
      for (const start of managers.keys()) {
        let at: string | null | undefined = start;
        for (let steps = 0; at; steps++) {
          expect(steps).toBeLessThanOrEqual(managers.size);
          at = managers.get(at);
        }
      }
    }),
  );
});

test('ten thousand rows are planned in seconds at most', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => ({
    line: i + 2,
    cells: [`${i + 1}`, `Фамилия${i}, Имя`, i ? `Фамилия${Math.floor((i - 1) / 8)}, Имя` : '', `Отдел ${i % 300}`],
  }));
  const table = { headings: ['№', 'ФИО', 'Руководитель', 'Отдел'], headingLine: 1, rows };
  const mapping = { number: 0, name: 1, manager: 2, unit: 3 };
  const started = performance.now();
  const result = planImport({ table, mapping, people: [], units: [], places: [], today: '2026-11-15' });
  expect(result.counts).toMatchObject({ new: 10_000, rejected: 0 });
  expect(performance.now() - started).toBeLessThan(5_000);
});
