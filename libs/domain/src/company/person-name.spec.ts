import { nameKey, nameKeys, splitName } from './person-name';

test.each([
  ['King, Steven', 'King', 'Steven', null],
  ['  King ,  Steven ', 'King', 'Steven', null],
  ['Urman, Jose Manuel', 'Urman', 'Jose Manuel', null],
  ['Jose Manuel Urman', 'Urman', 'Jose Manuel', null],
  ['Петрова, Анна Сергеевна', 'Петрова', 'Анна', 'Сергеевна'],
  ['Петрова Анна Сергеевна', 'Петрова', 'Анна', 'Сергеевна'],
  ['Анна Сергеевна Петрова', 'Петрова', 'Анна', 'Сергеевна'],
  ['Петров Иван', 'Петров', 'Иван', null],
  ['Петров Илья Ильич', 'Петров', 'Илья', 'Ильич'],
  ['Алиев Вагиф Гасан оглы', 'Алиев', 'Вагиф Гасан', 'оглы'],
  ['Салтыков-Щедрин Михаил Евграфович', 'Салтыков-Щедрин', 'Михаил', 'Евграфович'],
  ['Петровна Анна', 'Петровна', 'Анна', null],
])('%s', (whole, lastName, firstName, middleName) =>
  expect(splitName(whole)).toEqual({ lastName, firstName, middleName }),
);

test.each([[''], ['Madonna'], ['King,'], [', Steven'], ['King, Steven, Jr']])('%j has no two parts', (whole) =>
  expect(splitName(whole)).toBeUndefined(),
);

test.each([['King, Steven'], ['Steven King'], ['KING STEVEN'], ['King S.'], ['S. King']])('%s is Steven King', (said) =>
  expect(nameKeys({ lastName: 'King', firstName: 'Steven', middleName: null })).toContain(nameKey(said)),
);
test.each([['Семёнова А.С.'], ['А. С. Семенова'], ['Семёнова Анна Сергеевна'], ['анна семенова']])('%s', (said) =>
  expect(nameKeys({ lastName: 'Семёнова', firstName: 'Анна', middleName: 'Сергеевна' })).toContain(nameKey(said)),
);
