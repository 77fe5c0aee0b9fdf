import { namesIn } from './names-in';

const anna = { firstName: 'Анна', lastName: 'Петрова', middleName: 'Сергеевна' };
const lev = { firstName: 'Лев', lastName: 'Кузнец', middleName: null };
const kate = { firstName: 'Kate', lastName: "O'Brien", middleName: null };

const found = (text: string, ...people: Parameters<typeof namesIn>[1]): string[] =>
  namesIn(text, people).map(({ from, to }) => text.slice(from, to));

it.each([
  ['Анна Петрова помогает', ['Анна', 'Петрова']],
  ['Спасибо Анне Сергеевне Петровой', ['Анне', 'Сергеевне', 'Петровой']],
  ['Анечка, Аня, Нюра и Ань!', ['Анечка', 'Аня', 'Нюра', 'Ань']],
  ['спасибо анне и ане', ['анне', 'ане']],
  ['Thank you, Anna Petrova and Ann', ['Anna', 'Petrova', 'Ann']],
  ['Аннуля у нас одна', ['Аннуля']],
  ['Петровна — не Петрова, а Питрова — она', ['Петровна', 'Петрова', 'Питрова']],
  ['Анины руки', ['Анины']],
  ['Борис, Вера и Ольга', []],
  ['Касса, касса и ещё раз касса', []],
])('finds every way of naming somebody: %s', (text, names) => {
  expect(found(text, anna)).toEqual(names);
});

it('takes a common word for a name when it has a capital', () => {
  expect(found('Лев несёт льву кофе. Льву спасибо!', lev)).toEqual(['Лев', 'Льву']);
});

it('reads names in either alphabet', () => {
  expect(found('Кейт и Kate, Kates smile', kate)).toContain('Kate');
  expect(found('Lev Kuznets and Lva', lev)).toEqual(expect.arrayContaining(['Lev', 'Kuznets']));
});

it('looks for nobody when nobody is given', () => {
  expect(namesIn('Анна', [])).toEqual([]);
});
