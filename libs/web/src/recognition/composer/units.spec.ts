import { unitsToOffer } from './units';

const row = (id: string, nameRu: string, nameEn: string, peopleCount: number, parentId: string | null = null) => ({
  __typename: 'Unit' as const,
  id,
  nameRu,
  nameEn,
  parentId,
  peopleCount,
});
const rows = [
  row('office', 'Управление', 'Head office', 3),
  row('cafe', 'Кафе у вокзала', 'Station café', 10, 'office'),
  row('kitchen', 'Кухня', 'Kitchen', 4, 'cafe'),
  row('empty', 'Пустая смена', 'Empty shift', 0, 'cafe'),
];
const found = (typed: string) => unitsToOffer(rows, typed, 'kitchen').map(({ id }) => id);

it.each([
  ['кух', ['kitchen']],
  ['kitch', ['kitchen']],
  ['re[', ['kitchen']],
  ['вокз', ['cafe']],
  ['пуст', []],
  ['', ['kitchen']],
  ['нет такого', []],
])('«%s» finds %p', (typed, ids) => expect(found(typed)).toEqual(ids));

it('counts the people of the units below', () => {
  expect(unitsToOffer(rows, 'кафе', undefined)).toMatchObject([{ id: 'cafe', people: 14 }]);
  expect(unitsToOffer(rows, 'head', undefined)).toMatchObject([{ people: 17 }]);
});

it('ends also when the tree has a circle', () => {
  const circle = [row('a', 'А', 'A', 1, 'b'), row('b', 'Б', 'B', 1, 'a')];
  expect(unitsToOffer(circle, 'а', undefined)).toMatchObject([{ people: 2 }]);
});
