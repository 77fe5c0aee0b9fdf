import fc from 'fast-check';
import { inversions, orderDistance, positionOf, probabilityAbove, shamGap } from './order';
import type { OrderOfValues } from './order';
import { rankingsAct, RANKINGS_ACTS, RANKINGS_SENTENCES, rankingsSentence } from './sentence';
import type { RankingsFindings } from './sentence';

const exact = (...places: (number | null)[]): OrderOfValues => ({ places, draws: null });
/** Four values; in nine of ten draws the second and the third have changed places. */
const LIVED: OrderOfValues = {
  places: [1, 3, 2, 4],
  draws: Array.from({ length: 100 }, (_, i) => (i % 10 === 0 ? [1, 2, 3, 4] : [1, 3, 2, 4])),
};
const DECLARED = exact(1, 2, 3, 4);

it('measures how far two orders are apart, with the draws of the uncertain one', () => {
  const { values, tau, weightedTau, moved } = orderDistance(DECLARED, LIVED, DECLARED.places)!;
  expect(values).toBe(4);
  expect(tau).toEqual({ estimate: expect.closeTo(2 / 3), low: expect.closeTo(2 / 3), high: expect.closeTo(1) });
  expect(moved).toEqual({ estimate: 2, low: 0, high: 2 });
  // an exchange of second and third weighs (1/2 + 1/3) of a sum of (1 + 1/2) + (1 + 1/3) + (1 + 1/4) + …
  const all = [1, 1 / 2, 1 / 3, 1 / 4]
    .flatMap((a, i, list) => list.slice(i + 1).map((b) => a + b))
    .reduce((x, y) => x + y);
  expect(weightedTau!.estimate).toBeCloseTo(1 - (2 * (1 / 2 + 1 / 3)) / all, 12);
});

it('compares only what stands in both', () => {
  expect(orderDistance(exact(1, 2, null), exact(2, null, 1), [1, 2, 3])).toBeNull();
  const some = orderDistance(exact(1, 2, null, 3), exact(4, 3, 2, 1), [1, 2, 3, 4])!;
  expect(some).toMatchObject({ values: 3, tau: { estimate: -1 }, moved: { estimate: 4 } });
});

it('weighs an exchange at the top more than one at the bottom', () => {
  const top = orderDistance(DECLARED, exact(2, 1, 3, 4), DECLARED.places)!;
  const bottom = orderDistance(DECLARED, exact(1, 2, 4, 3), DECLARED.places)!;
  expect(top.tau).toEqual(bottom.tau);
  expect(top.weightedTau!.estimate).toBeLessThan(bottom.weightedTau!.estimate);
});

it('no distance leaves its range, and the same order is at none', () => {
  const order = fc.shuffledSubarray([1, 2, 3, 4, 5], { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(order, order, (a, b) => {
      const { tau, weightedTau, moved } = orderDistance(exact(...a), exact(...b), [1, 2, 3, 4, 5])!;
      for (const one of [tau!, weightedTau!]) expect(Math.abs(one.estimate)).toBeLessThanOrEqual(1 + 1e-12);
      expect(moved.estimate).toBeGreaterThanOrEqual(0);
      expect(moved.estimate).toBeLessThanOrEqual(12);
      expect(moved.estimate === 0).toBe(a.every((place, i) => place === b[i]));
    }),
  );
});

it('finds place, neighbours and how sure their order is', () => {
  expect(positionOf(DECLARED, 1)).toEqual({
    place: 2,
    low: 2,
    high: 2,
    above: { value: 0, probability: 1 },
    below: { value: 2, probability: 1 },
  });
  expect(positionOf(LIVED, 1)).toEqual({
    place: 3,
    low: 2,
    high: 3,
    above: { value: 2, probability: 0.9 },
    below: { value: 3, probability: 1 },
  });
  expect(positionOf(exact(null, 1), 0)).toBeNull();
  expect(probabilityAbove(LIVED, 2, 1)).toBe(0.9);
});

it('calls the gap of the customer a signal only when it is more than chance', () => {
  expect(shamGap(DECLARED, LIVED, 1)).toEqual({ estimate: 1, low: 0, high: 1, signal: false });
  const sure: OrderOfValues = { places: [1, 4, 2, 3], draws: Array.from({ length: 50 }, () => [1, 4, 2, 3]) };
  expect(shamGap(DECLARED, sure, 1)).toEqual({ estimate: 2, low: 2, high: 2, signal: true });
  expect(shamGap(DECLARED, exact(1, null, 2, 3), 1)).toBeNull();
});

it('names the pairs that stand the other way round', () => {
  expect(inversions(DECLARED, LIVED, 0.9)).toEqual([{ upper: 1, lower: 2, probability: 0.9 }]);
  expect(inversions(DECLARED, LIVED, 0.95)).toEqual([]);
});

const VALUES = ['a', 'guest', 'c', 'd'].map((id) => ({ id, isCustomer: id === 'guest' }));
const findings = (rest: Partial<RankingsFindings> = {}): RankingsFindings => ({
  values: VALUES,
  declared: DECLARED,
  perceived: { status: 'ok', order: exact(1, 2, 3, 4) },
  lived: { status: 'ok', order: LIVED },
  ...rest,
});

it('says where the customer stands in each order, and what to do', () => {
  expect(rankingsSentence(findings())).toEqual({
    id: 'culture.rankings.says.customer',
    numbers: { declared: 2, perceivedLow: 2, perceivedHigh: 2, livedLow: 2, livedHigh: 3, probability: 0.9 },
    subjects: { value: 'guest', above: 'a', below: 'c', rival_name: 'c' },
    choices: { perceived: 'place', lived: 'places', rival: 'yes', neighbours: 'between' },
  });
  expect(rankingsAct(findings())).toMatchObject({
    id: 'culture.rankings.act.pair',
    subjects: { upper: 'guest', lower: 'c' },
  });
});

it('says what is missing instead of guessing', () => {
  const nothing = { status: 'empty', order: null } as const;
  const alone = findings({ perceived: nothing, lived: { status: 'insufficient', order: null } });
  expect(rankingsSentence(alone)).toMatchObject({
    id: 'culture.rankings.says.nothing',
    choices: { perceived: 'empty', lived: 'insufficient' },
  });
  expect(rankingsAct(alone).id).toBe('culture.rankings.act.ask');
  expect(rankingsAct(findings({ declared: null })).id).toBe('culture.rankings.act.declare');
  expect(rankingsSentence(findings({ declared: null })).id).toBe('culture.rankings.says.customer_undeclared');
  const agreed = findings({ lived: { status: 'ok', order: exact(1, 2, 3, 4) } });
  expect(rankingsAct(agreed).id).toBe('culture.rankings.act.keep');
});

it('without a value of the customer’s says how far the orders are apart', () => {
  const values = VALUES.map(({ id }) => ({ id, isCustomer: false }));
  expect(rankingsSentence(findings({ values }))).toMatchObject({
    id: 'culture.rankings.says.moved',
    numbers: { moved: 2, low: 0, high: 2, values: 4 },
    choices: { first: 'declared', second: 'lived' },
  });
  const same = findings({ values, lived: { status: 'ok', order: exact(1, 2, 3, 4) } });
  expect(rankingsSentence(same).id).toBe('culture.rankings.says.same');
});

it('lists every sentence and act that it can say', () => {
  expect(RANKINGS_SENTENCES).toContain(rankingsSentence(findings()).id);
  expect(RANKINGS_ACTS).toContain(rankingsAct(findings()).id);
});
