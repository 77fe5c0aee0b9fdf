import fc from 'fast-check';
import { levelsOf, shownMoments, shownShare } from './attitudes';

it('never says what everybody in a small group thinks', () => {
  expect(shownShare(1, 12)).toEqual({ share: 0.9, bound: 'at_least' });
  expect(shownShare(0, 19)).toEqual({ share: 1 - 0.9, bound: 'at_most' });
  expect(shownShare(1, 20)).toEqual({ share: 1, bound: null });
  expect(shownShare(0.6, 12)).toEqual({ share: 0.6, bound: null });
});

it('shows no two moments that a few people tell apart', () => {
  const moves = fc.array(fc.nat(14), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(moves, (sizes) => {
      const moments = sizes.map((_, i) => i);
      // other people each time
      const changed = (a: number, b: number): number => sizes.slice(a + 1, b + 1).reduce((sum, n) => sum + n, 0);
      const shown = shownMoments(moments, changed, 10);
      expect(shown.at(-1)).toBe(moments.at(-1));
      shown.slice(1).forEach((moment, i) => {
        const people = changed(shown[i]!, moment);
        expect(people === 0 || people >= 10).toBe(true);
      });
    }),
  );
  expect(shownMoments([1, 2, 3], () => 0, 10)).toEqual([1, 2, 3]);
});

it('counts levels from the top and leaves out circles', () => {
  const levels = levelsOf(
    new Map([
      ['cook', 'chef'],
      ['chef', 'head'],
      ['head', null],
      ['waiter', 'head'],
      ['a', 'b'],
      ['b', 'a'],
      ['under a', 'a'],
      ['loner', null],
    ]),
  );
  expect(Object.fromEntries(levels)).toEqual({ head: 0, chef: 1, cook: 2, waiter: 1, loner: 0 });
});
