import { atOnce } from '../../privacy';
import { seededRandom } from '../../statistics';
import { type Dealt, insideByChance, ringsOf } from './rings';

type Pair = readonly [from: string, to: string, weight?: number];
const week = (stratum: string, ...pairs: Pair[]): Dealt[] =>
  pairs.map(([from, to, weight = 10]) => ({ from, to, weight, stratum }));
const weeks = (count: number, ...pairs: Pair[]): Dealt[] =>
  Array.from({ length: count }, (_, n) => week(`unit ${n}`, ...pairs)).flat();

/** One unit in one week: two threes, each of which thanks only itself. */
const TWO_THREES: Pair[] = [
  ['a', 'b'],
  ['b', 'c'],
  ['c', 'a'],
  ['d', 'e'],
  ['e', 'f'],
  ['f', 'd'],
];
const ringsAmong = (gifts: readonly Dealt[]) => atOnce(ringsOf(gifts));
const chanceOf = (members: string[], gifts: Dealt[]) =>
  insideByChance(
    members,
    gifts.filter(({ from }) => members.includes(from)),
    new Map([...new Set(gifts.map(({ stratum }) => stratum))].map((s) => [s, gifts.filter((g) => g.stratum === s)])),
  );

describe('what chance keeps inside', () => {
  it('is the mean over all deals in which nobody gets a gift of their own', () => {
    // Of the 6 · 5 · 4 ways to deal three of six receivers to a, b and c, 120 − 3 · 20 + 3 · 4 − 1 = 71 give nobody their own. In 16 of these
    // a gets b and in 16 c, in 3 · 13 one of the others: 32 / 71 of a gift stays inside, of each of the three.
    const { mean, deviation } = chanceOf(['a', 'b', 'c'], week('unit 1', ...TWO_THREES));
    expect(Math.abs(mean - 32 / 71)).toBeLessThan(0.03);
    const deals = [];
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    for (const a of people)
      for (const b of people)
        for (const c of people)
          if (new Set([a, b, c]).size === 3 && a !== 'a' && b !== 'b' && c !== 'c')
            deals.push([a, b, c].filter((one) => 'abc'.includes(one)).length / 3);
    expect(deals).toHaveLength(71);
    const spread = Math.sqrt(deals.reduce((all, one) => all + (one - 32 / 71) ** 2, 0) / 71);
    expect(Math.abs(deviation / spread - 1)).toBeLessThan(0.1);
  });

  it('counts points, not gifts, and only what could have been exchanged', () => {
    // the one large gift went to the only receiver of its week
    const gifts = [...week('unit 1', ['a', 'b', 90]), ...week('unit 2', ['a', 'b'], ['x', 'y'])];
    const { mean } = chanceOf(['a', 'b'], gifts);
    expect(Math.abs(mean - (90 + 10 / 2) / 100)).toBeLessThan(0.01);
  });

  it('is the same each time', () => {
    const gifts = weeks(3, ...TWO_THREES);
    expect(chanceOf(['a', 'b', 'c'], gifts)).toEqual(chanceOf(['a', 'b', 'c'], gifts));
  });
});

describe('a ring', () => {
  it('keeps more inside than three deviations of chance', () => {
    // (1 − 0.45) / 0.28 ≈ 2 in one week; in four weeks the deviation is half as large
    expect(ringsAmong(weeks(1, ...TWO_THREES))).toEqual([]);
    const rings = ringsAmong(weeks(4, ...TWO_THREES));
    expect(rings.map(({ members }) => members)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    expect(rings[0]).toMatchObject({ inside: 120, score: 1 });
    expect(rings[0]!.byChance).toBeCloseTo(32 / 71, 1);
    expect(rings[0]!.deviations).toBeGreaterThan(3);
  });

  it('is not seen where nobody else of the unit gives: there is nothing to compare with', () => {
    expect(ringsAmong(weeks(9, ['a', 'b'], ['b', 'c'], ['c', 'a']))).toEqual([]);
  });

  it('is three people at least and keeps 80 % of what they give', () => {
    const others: Pair[] = [
      ['x', 'y'],
      ['y', 'z'],
      ['z', 'q'],
    ];
    expect(ringsAmong(weeks(9, ['a', 'b'], ['b', 'a'], ...others))).toEqual([]);
    expect(ringsAmong(weeks(9, ['a', 'b'], ['b', 'c'], ['c', 'a'], ...others))).toHaveLength(1);
    expect(ringsAmong(weeks(9, ['a', 'b'], ['b', 'c'], ['c', 'a'], ['a', 'x', 8], ...others))).toEqual([]);
  });

  it('is a habit: one round of thanks is none, however large the week', () => {
    const crowd: Pair[] = Array.from({ length: 60 }, (_, n) => [`p${n}`, `q${n}`]);
    const round: Pair[] = [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'a'],
    ];
    expect(ringsAmong(week('unit 1', ...round, ...crowd))).toEqual([]);
    expect(ringsAmong(week('unit 1', ...round, ...round, ...crowd))).toHaveLength(1);
  });

  it('isn’t hidden by one small gift outside and one back', () => {
    const gifts = [...weeks(4, ...TWO_THREES), ...week('unit 1', ['a', 'd', 1], ['d', 'a', 1])];
    expect(ringsAmong(gifts).map(({ members }) => members.join(''))).toEqual(['abc', 'def']);
  });

  it('is hardly ever found among people who thank by lot', () => {
    const random = seededRandom('people who thank by lot');
    const one = (of: number) => Math.floor(random.uniform() * of);
    let found = 0;
    for (let company = 0; company < 200; company += 1) {
      const gifts = Array.from({ length: 45 }, () => {
        const from = one(30);
        return week(`unit ${one(4)}`, [String(from), String((from + 1 + one(29)) % 30)]);
      });
      found += ringsAmong(gifts.flat()).length;
    }
    expect(found).toBeLessThanOrEqual(2);
  });
});
