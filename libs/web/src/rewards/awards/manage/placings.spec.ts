import { EMPTY_ROW, NOBODY, offeredRows, placeAt, placed } from './placings';

const row = (key: string, shares = false) => ({ key, reason: 'за дело', shares });
const places = (...rows: ReturnType<typeof row>[]) => placed(rows).map(({ key, place }) => [key, place]);

describe('the lines of a decision', () => {
  it('have places from the first down; a shared one makes the next be passed over, an empty line counts for nothing', () => {
    expect(places(row('a'), row('b'), row('c'))).toEqual([['a', 1], ['b', 2], ['c', 3]]); // prettier-ignore
    expect(places(row('a'), row('b', true), row('c'))).toEqual([['a', 1], ['b', 1], ['c', 3]]); // prettier-ignore
    expect(places(row('a'), row(''), row('c', true))).toEqual([['a', 1], ['c', 1]]); // prettier-ignore
    expect(places(row(NOBODY), row(''))).toEqual([]);
  });

  it('say which place they are about, empty or not', () => {
    const empty = [EMPTY_ROW, EMPTY_ROW, EMPTY_ROW];
    expect(empty.map((_, at) => placeAt(empty, at))).toEqual([1, 2, 3]);
    const some = [row('a'), EMPTY_ROW, row('c'), row('d', true)];
    expect(some.map((_, at) => placeAt(some, at))).toEqual([1, 2, 2, 2]);
    expect(placeAt([row(NOBODY), EMPTY_ROW], 1)).toBe(2);
  });

  it('begin with what jury or voters arrived at', () => {
    const ranked = [
      { key: 'c', rank: 3 },
      { key: 'a', rank: 1 },
      { key: 'b', rank: 1 },
    ];
    expect(offeredRows(ranked, 1)).toEqual([
      { key: 'a', reason: '', shares: false },
      { key: 'b', reason: '', shares: true },
    ]);
    expect(offeredRows(ranked, 3)[2]).toEqual(EMPTY_ROW);
    expect(offeredRows([], 2)).toEqual([EMPTY_ROW, EMPTY_ROW]);
  });
});
