import { listOfTable, type PointDirectory, readPointList } from './list';
import { crossTargets, NO_TARGET } from './target';

const DIRECTORY: PointDirectory = {
  places: [
    { id: 'forest', names: ['Кофейня на Лесной', 'Lesnaya café', 'Лесная, 7', '7 Lesnaya St'], closed: false },
    { id: 'lake', names: ['Озёрная', 'Ozyornaya'], closed: false },
    { id: 'gone', names: ['Старая площадь'], closed: true },
    { id: 'twin-a', names: ['Вокзал'], closed: false },
    { id: 'twin-b', names: ['Вокзал'], closed: false },
  ],
  touchpoints: [
    { id: 'till', names: ['касса', 'till'] },
    { id: 'hall', names: ['зал', 'hall'] },
  ],
  units: [{ id: 'delivery', names: ['Доставка', 'Delivery'] }],
  people: [{ id: 'anna', names: ['104', 'Анна Петрова', 'Петрова Анна'] }],
};
const read = (text: string) => readPointList(text, DIRECTORY);
const at = (target: object) => ({ target: { ...NO_TARGET, ...target } });

describe('a pasted list of praise points', () => {
  it.each([
    ['лесная 7; КАССА', at({ placeId: 'forest', touchpointId: 'till' })],
    ['Кофейня на Лесной\tзал', at({ placeId: 'forest', touchpointId: 'hall' })],
    ['«Озерная»', at({ placeId: 'lake' })],
    ['Озёрная;', at({ placeId: 'lake' })],
    ['; касса', at({ touchpointId: 'till' })],
    ['лесной; till', at({ placeId: 'forest', touchpointId: 'till' })],
    ['Доставка', at({ unitId: 'delivery' })],
    ['Петрова Анна', at({ employeeId: 'anna' })],
    ['104; касса', at({ employeeId: 'anna', touchpointId: 'till' })],
    ['Лесная, 8; касса', { fault: 'unknown', named: 'Лесная, 8' }],
    ['Лесная, 7; кассы', { fault: 'touchpoint', named: 'кассы' }],
    ['Вокзал; касса', { fault: 'several', named: 'Вокзал' }],
    ['площадь', { fault: 'closed', named: 'площадь' }],
    ['Старая площадь', { fault: 'closed', named: 'Старая площадь' }],
    ['Лесная, 7; касса; второй этаж', { fault: 'columns', named: 'второй этаж' }],
    [';', { fault: 'unknown', named: '' }],
  ])('reads %s', (text, expected) => expect(read(text)).toEqual([{ line: 1, text: text.trim(), ...expected }]));

  it('keeps the numbers of the lines, passes over headings and empty lines, and names what was said twice', () => {
    expect(read('Место; точка контакта\r\n\r\nОзёрная; зал\r\nозерная; hall\n')).toEqual([
      { line: 3, text: 'Озёрная; зал', ...at({ placeId: 'lake', touchpointId: 'hall' }) },
      { line: 4, text: 'озерная; hall', fault: 'repeated', named: 'озерная; hall', first: 3 },
    ]);
  });

  it('takes a table as such a list, with its headings in any order or with none', () => {
    const rows = [{ line: 2, cells: ['касса', 'x', 'Лесная; 7'] }];
    expect(listOfTable({ headings: ['Точка контакта', 'Примечание', 'Место'], headingLine: 1, rows })).toBe(
      'Лесная 7; касса',
    );
    expect(listOfTable({ headings: ['Озёрная', 'зал'], headingLine: 1, rows: [{ line: 2, cells: ['Вокзал'] }] })).toBe(
      'Озёрная; зал\nВокзал',
    );
  });

  it('crosses places with touchpoints, with the place alone when wished', () => {
    expect(crossTargets(['a', 'b'], ['t'], true).map(({ placeId, touchpointId }) => [placeId, touchpointId])).toEqual([
      ['a', null],
      ['a', 't'],
      ['b', null],
      ['b', 't'],
    ]);
    expect(crossTargets(['a', 'b'], ['t'], false)).toHaveLength(2);
  });
});
