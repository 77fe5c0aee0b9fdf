import { otherLayout } from './keyboard-layout';
import { isFoundBy, searchReadings, searchText } from './people-search';

const people: Record<string, string> = {
  anna: searchText('Анна', 'Щукина', 'Сергеевна'),
  semyon: searchText('Семён', 'Ёлкин'),
  khariton: searchText('Харитон', 'Цветков'),
  alexey: searchText('Алексей', 'Евгеньев'),
  dmitry: searchText('Дмитрий', 'Соловьёв'),
  yulia: searchText('Юлия', 'Яковлева-Жукова'),
  steven: searchText('Steven', 'King'),
  jose: searchText('José Manuel', 'Urman'),
  latinShch: searchText('Olga', 'Shchukina'),
};
const found = (typed: string) => Object.keys(people).filter((id) => isFoundBy(people[id]!, typed));

test.each([
  // any part of the name, from its beginning
  ['Анна', ['anna']],
  ['ан', ['anna']],
  ['щук', ['anna', 'latinShch']],
  ['серг', ['anna']],
  ['щукина анна', ['anna']],
  ['анна щук', ['anna']],
  ['жук', ['yulia']],
  ['нна', []],
  // ё = е, both ways
  ['семен', ['semyon']],
  ['СЕМЁН', ['semyon']],
  ['елк', ['semyon']],
  ['соловьев', ['dmitry']],
  // Latin letters for a Russian name
  ['anna', ['anna']],
  ['shchukina', ['anna', 'latinShch']],
  ['schuk', ['anna']],
  ['kharit', ['khariton']],
  ['harit', ['khariton']],
  ['tsvet', ['khariton']],
  ['cvet', ['khariton']],
  ['aleksei', ['alexey']],
  ['alexey', ['alexey']],
  ['alexej', ['alexey']],
  ['yevgen', ['alexey']],
  ['evgen', ['alexey']],
  ['dmitry', ['dmitry']],
  ['dmitriy', ['dmitry']],
  ['dmitrij', ['dmitry']],
  ['yulia', ['yulia']],
  ['yuli', ['yulia']],
  ['julija', ['yulia']],
  ['iakovl', ['yulia']],
  ['zhuk', ['yulia']],
  ['semyon', ['semyon']],
  ['elkin', ['semyon']],
  // Russian letters for a Latin name
  ['кинг', ['steven']],
  ['урман', ['jose']],
  ['щукина', ['anna', 'latinShch']],
  // accents don't matter
  ['jose', ['jose']],
  ['josé', ['jose']],
  // the wrong keyboard layout, both ways
  ['fyyf', ['anna']],
  ['Fyyf', ['anna']],
  ['oerbyf', ['anna', 'latinShch']],
  ['[fhb', ['khariton']],
  ['`krby', ['semyon']],
  [';erjd', ['yulia']],
  ['лштп', ['steven']],
  ['фттф', ['anna']],
  ['ыеум', ['steven']],
  // both at once: several words, another order, signs around them
  ['fyyf oer', ['anna']],
  ['щукина, анна', ['anna']],
  ['king anna', []],
])('%s finds %j', (typed, expected) => expect(found(typed)).toEqual(expected));

test.each([[''], ['   '], ['%'], ['_'], ['🙂']])('%j is no question', (typed) => expect(found(typed)).toEqual([]));

test('a reading holds nothing that LIKE would take for a wildcard', () => {
  for (const typed of ['a%b', '_', '\\анна', "o'brien"]) {
    expect(searchReadings(typed).flat().join('')).toMatch(/^[\p{L}\p{N}]*$/u);
  }
});

test('at most five words', () => expect(searchReadings('а б в г д е ж')[0]).toHaveLength(5));

test('the layouts are each other’s mirror', () => {
  for (const word of ['съешь', 'ещё', 'этих', 'quick', 'вахта']) expect(otherLayout(otherLayout(word))).toBe(word);
});
