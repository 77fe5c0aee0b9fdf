import { atOnce } from '../../privacy';
import { seededRandom } from '../../statistics';
import { type GivenOn, quickReturns, returnedSoon } from './returns';

const DAYS = 90;
const on = (from: string, to: string, ...days: number[]): GivenOn[] => days.map((day) => ({ from, to, day, since: 0 }));
const found = (gifts: readonly GivenOn[]) => atOnce(quickReturns(gifts, DAYS));

describe('thanks returned within a week', () => {
  it('are counted by hand: one of four, and what chance would return', () => {
    // a → b on day 10 is returned on day 12; that one by nobody; a → b on day 30 by nobody within a week; a → c by nobody at all
    const mutual = [...on('a', 'b', 10, 30), ...on('b', 'a', 12)];
    const { share, byChance } = returnedSoon(mutual, DAYS, 4)!;
    expect(share).toBe(1 / 4);
    // each of a's two has one way back, b's has two: 1 − 83/90 = 7/90, 1 − (83/90)² = 1211/8100
    expect(byChance).toBeCloseTo((2 * (7 / 90) + 1211 / 8100) / 4, 12);
  });

  it('count to the end of the seventh day, only afterwards, and only once a week has passed', () => {
    const share = (gifts: GivenOn[], all: number) => returnedSoon(gifts, DAYS, all)!.share;
    expect(share([...on('a', 'b', 10), ...on('b', 'a', 17)], 2)).toBe(1 / 2);
    expect(share([...on('a', 'b', 10), ...on('b', 'a', 17.01)], 2)).toBe(0);
    // on the same instant neither answers the other
    expect(share([...on('a', 'b', 10), ...on('b', 'a', 10)], 2)).toBe(0);
    // the second one's week isn't over
    expect(share([...on('a', 'b', 80), ...on('b', 'a', 84)], 1)).toBe(1);
    expect(returnedSoon([], DAYS, 0)).toBeNull();
    expect(returnedSoon([], DAYS, 5)).toEqual({ share: 0, byChance: 0 });
  });

  it('are expected sooner of people who haven’t been here for long', () => {
    const since = (day: number) => [...on('a', 'b', 80), ...on('b', 'a', 70)].map((one) => ({ ...one, since: day }));
    expect(returnedSoon(since(0), DAYS, 2)!.byChance).toBeCloseTo(7 / 90, 12);
    expect(returnedSoon(since(60), DAYS, 2)!.byChance).toBeCloseTo(7 / 30, 12);
    expect(returnedSoon(since(88), DAYS, 2)!.byChance).toBe(1);
  });

  it('have the share that chance gives them when each falls on any day', () => {
    const random = seededRandom('thanks on any day');
    const draws = 4000;
    let returned = 0;
    for (let n = 0; n < draws; n += 1) {
      // a week before the end at the latest: beyond, an answer would fall outside the window
      const gifts = [...on('a', 'b', random.uniform() * 83), ...on('b', 'a', random.uniform() * DAYS)];
      returned += gifts[1]!.day > gifts[0]!.day ? returnedSoon(gifts, DAYS, 1)!.share : 0;
    }
    const { byChance } = returnedSoon([...on('a', 'b', 1), ...on('b', 'a', 89)], DAYS, 1)!;
    expect(byChance).toBeCloseTo(7 / 90, 12);
    expect(Math.abs(returned / draws - byChance)).toBeLessThan(0.015);
  });
});

describe('points that come back soon', () => {
  const often = [...on('a', 'b', 3, 15, 27, 39, 51, 63), ...on('b', 'a', 4, 17, 28, 41, 52, 65)];

  it('are those of somebody who answers within days what they get', () => {
    const [pair, ...more] = found(often);
    expect(more).toEqual([]);
    expect(pair).toMatchObject({ giver: 'a', receiver: 'b', gifts: 6, share: 1 });
    // a day is near six others of ninety: 1 − (83/90)⁶ = 0.385
    expect(Math.abs(pair!.byChance - (1 - (83 / 90) ** 6))).toBeLessThan(0.03);
    expect(pair!.deviations).toBeGreaterThanOrEqual(3);
    expect(found(often)).toEqual([pair]);
    expect(found([...often].reverse())).toEqual([pair]);
  });

  it('aren’t few, hardly answered, or late', () => {
    expect(found([...on('a', 'b', 3, 15, 27, 39), ...on('b', 'a', 4, 17, 28, 41)])).toEqual([]);
    expect(found([...on('a', 'b', 3, 4, 5, 6, 7, 8), ...on('b', 'a', 9, 10)])).toEqual([]);
    expect(found([...on('a', 'b', 3, 18, 33, 48, 63), ...on('b', 'a', 11, 26, 41, 56, 71)])).toEqual([]);
  });

  it('aren’t found where two people thank each other so often that any day is near', () => {
    const daily = Array.from({ length: 30 }, (_, n) => 3 * n);
    expect(found([...on('a', 'b', ...daily), ...on('b', 'a', ...daily.map((day) => day + 1))])).toEqual([]);
  });

  it('are hardly ever found among people who thank on any day', () => {
    const random = seededRandom('pairs on any day');
    let signals = 0;
    const pairs = 2000;
    for (let n = 0; n < pairs; n += 1) {
      const days = () => Array.from({ length: 3 + (n % 5) }, () => random.uniform() * DAYS);
      signals += found([...on('a', 'b', ...days()), ...on('b', 'a', ...days())]).length;
    }
    expect(signals / pairs).toBeLessThan(0.01);
  });
});
