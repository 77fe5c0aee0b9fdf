import { fieldOf, mappingFault, proposeMapping } from './headings';
import { findTable } from './table';

test.each([
  ['Табельный №', 'number'],
  ['Таб. №', 'number'],
  ['Employee ID', 'number'],
  ['employee_id', 'number'],
  ['ФИО', 'name'],
  ['Ф.И.О.', 'name'],
  ['Full name', 'name'],
  ['Фамилия', 'lastName'],
  ['First Name', 'firstName'],
  ['Отчество', 'middleName'],
  ['Эл. почта', 'email'],
  ['E-mail', 'email'],
  ['Дата приёма', 'hiredOn'],
  ['Hire Date', 'hiredOn'],
  ['Дата увольнения', 'leftOn'],
  ['Должность', 'roleTitle'],
  ['Должность по штатному расписанию', 'roleTitle'],
  ['Руководитель', 'manager'],
  ['Табельный номер руководителя', 'manager'],
  ['Manager ID', 'manager'],
  ['Подразделение', 'unit'],
  ['Department', 'unit'],
  ['Город', 'place'],
  ['City', 'place'],
  ['  ТЕЛЕФОН  ', 'phone'],
])('%s is %s', (heading, field) => expect(fieldOf(heading)?.field).toBe(field));

test.each([['№ п/п'], ['Оклад'], ['СНИЛС'], [''], ['Salary'], ['Дата рождения']])('%j is nothing we keep', (heading) =>
  expect(fieldOf(heading)).toBeUndefined(),
);

test('of two columns for one field the more telling one is proposed', () => {
  expect(proposeMapping(['Manager Name', 'Employee ID', 'Name', 'Manager ID'])).toEqual({
    manager: 3,
    number: 1,
    name: 2,
  });
});
test('parts of a name win over the whole', () => {
  expect(proposeMapping(['ФИО', 'Фамилия', 'Имя'])).toEqual({ lastName: 1, firstName: 2 });
});

test.each([
  [{ name: 0 }, 2, undefined],
  [{ lastName: 0, firstName: 1 }, 2, undefined],
  [{ lastName: 0 }, 2, 'name_missing'],
  [{ number: 0 }, 2, 'name_missing'],
  [{ name: 0, number: 0 }, 2, 'column_twice'],
  [{ name: 2 }, 2, 'column_unknown'],
  [{ name: -1 }, 2, 'column_unknown'],
  [{ name: 0.5 }, 2, 'column_unknown'],
])('%j of %i columns: %s', (mapping, width, fault) => expect(mappingFault(mapping, width)).toBe(fault));

test('headings are found under a title; empty rows are left out', () => {
  const rows = [
    ['Список сотрудников', '', ''],
    ['на 01.11.2026'],
    ['', ''],
    ['Таб. №', 'ФИО', 'Отдел'],
    ['1', 'Иванов Иван', 'Бар'],
    [' '],
  ];
  const table = findTable(rows.map((cells, i) => ({ line: i + 1, cells })));
  expect(table).toEqual({
    headings: ['Таб. №', 'ФИО', 'Отдел'],
    headingLine: 4,
    rows: [{ line: 5, cells: ['1', 'Иванов Иван', 'Бар'] }],
  });
});
test('a file without any heading we know: its first row is taken, the mapping is left to a person', () => {
  expect(findTable([{ line: 1, cells: ['a', 'b'] }])?.headings).toEqual(['a', 'b']);
  expect(findTable([])).toBeUndefined();
});
