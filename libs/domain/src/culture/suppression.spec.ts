import fc from 'fast-check';
import { hiddenCells } from './suppression';
import type { PrivacyCell } from './suppression';

const people = (prefix: string, count: number) => new Set(Array.from({ length: count }, (_, i) => `${prefix}${i}`));
const cell = (id: string, parentId: string | null, count: number): PrivacyCell => ({
  id,
  parentId,
  parts: [people(id, count)],
});
const hidden = (...cells: PrivacyCell[]) => [...hiddenCells(cells, 5)].sort();

it('hides a group under five, and the smallest of its siblings so that it is not found by subtraction', () => {
  expect(hidden(cell('all', null, 0), cell('a', 'all', 30), cell('b', 'all', 12), cell('c', 'all', 3))).toEqual([
    'b',
    'c',
  ]);
});

it('hides nothing beside an empty group', () => {
  expect(hidden(cell('all', null, 0), cell('a', 'all', 9), cell('b', 'all', 0))).toEqual([]);
});

it('two small groups that make five together protect each other', () => {
  expect(hidden(cell('all', null, 0), cell('a', 'all', 30), cell('b', 'all', 3), cell('c', 'all', 4))).toEqual([
    'b',
    'c',
  ]);
});

it('people of the parent itself are a remainder that could be found too', () => {
  expect(hidden(cell('all', null, 2), cell('a', 'all', 30), cell('b', 'all', 12))).toEqual(['b']);
  expect(hidden(cell('all', null, 6), cell('a', 'all', 30), cell('b', 'all', 12))).toEqual([]);
});

it('hides what is under a hidden group', () => {
  const tree = [
    cell('all', null, 0),
    cell('a', 'all', 30),
    cell('b', 'all', 1),
    cell('b1', 'b', 8),
    cell('c', 'all', 3),
  ];
  expect(hidden(...tree)).toEqual(['b', 'b1', 'c']);
});

it('counts distinct people, and the part with the fewest decides', () => {
  const givers = (id: string, own: ReadonlySet<string>): PrivacyCell => ({
    id,
    parentId: 'all',
    parts: [people(id, 20), own],
  });
  const all: PrivacyCell = { id: 'all', parentId: null, parts: [new Set(), new Set()] };
  expect(hidden(all, givers('a', people('g', 9)), givers('b', people('h', 6)), givers('c', people('k', 2)))).toEqual([
    'b',
    'c',
  ]);
  // the two givers of c gave in b as well: hiding b with its six makes six people, not eight
  expect(hidden(all, givers('b', people('h', 6)), givers('c', people('h', 2)))).toEqual(['b', 'c']);
});

it('whatever the tree, nothing shown and no difference of what is shown describes one to four people', () => {
  const sizes = fc.array(fc.record({ size: fc.nat(12), parent: fc.nat(100) }), { minLength: 1, maxLength: 25 });
  fc.assert(
    fc.property(sizes, (drawn) => {
      const cells = drawn.map(({ size, parent }, i) => cell(`${i}`, i === 0 ? null : `${parent % i}`, size));
      const gone = hiddenCells(cells, 5);
      const total = (id: string): number =>
        cells.reduce(
          (sum, one) => sum + (one.parentId === id ? total(one.id) : 0),
          cells.find((one) => one.id === id)!.parts[0]!.size,
        );
      for (const { id } of cells.filter((one) => !gone.has(one.id))) {
        const shownBelow = cells
          .filter((one) => one.parentId === id && !gone.has(one.id))
          .reduce((sum, one) => sum + total(one.id), 0);
        for (const derivable of [total(id), total(id) - shownBelow])
          expect(derivable === 0 || derivable >= 5).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
