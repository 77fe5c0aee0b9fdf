import fc from 'fast-check';
import { firstShares, worths } from './plackett-luce';
import { stagesOf } from './stages';

const relative = ({ logWorth }: { logWorth: readonly number[] }) => logWorth.map((log) => log - logWorth[0]!);

// apple, banana, orange in the documentation of the R package PlackettLuce, half a pseudo win and loss each
const FRUIT = [
  [1, 2, null],
  [3, 1, 2],
  [2, 1, 1],
  [1, 2, 3],
  [2, 1, 1],
  [1, null, 2],
].map((places) => ({ places }));

it('finds the published worths of rankings with ties and gaps', () => {
  const found = worths(FRUIT, { values: 3, unrankedLast: false })!;
  const [, banana, orange] = relative(found);
  expect(banana).toBeCloseTo(0.2867987, 7);
  expect(orange).toBeCloseTo(-0.4636687, 7);
  expect(found.logTie[0]).toBeCloseTo(-1.0701129, 7);
});

it('finds their published standard errors', () => {
  const { covariance: c } = worths(FRUIT, { values: 3, unrankedLast: false })!;
  const errorOf = (value: number) => Math.sqrt(c[value]![value]! + c[0]![0]! - 2 * c[value]![0]!);
  expect(errorOf(1)).toBeCloseTo(1.0129, 3);
  expect(errorOf(2)).toBeCloseTo(1.028, 3);
  expect(Math.sqrt(c[3]![3]!)).toBeCloseTo(0.9043, 3);
});

it('finds Davidson’s worths of six puddings (1970)', () => {
  const pairs: [pair: string, wins: number, losses: number, ties: number][] = [
    ['12', 19, 22, 16],
    ['13', 16, 19, 12],
    ['23', 19, 19, 10],
    ['14', 18, 23, 13],
    ['24', 23, 19, 9],
    ['34', 19, 20, 15],
    ['15', 13, 19, 18],
    ['25', 16, 20, 12],
    ['35', 16, 15, 17],
    ['45', 17, 14, 16],
    ['16', 18, 21, 12],
    ['26', 22, 20, 12],
    ['36', 13, 18, 10],
    ['46', 14, 19, 18],
    ['56', 11, 21, 12],
  ];
  const ballots = pairs.flatMap(([pair, wins, losses, ties]) => {
    const order = (first: number, second: number, times: number) => ({
      places: Array.from({ length: 6 }, (_, i) => (i === +pair[0]! - 1 ? first : i === +pair[1]! - 1 ? second : null)),
      times,
    });
    return [order(1, 2, wins), order(2, 1, losses), order(1, 1, ties)];
  });
  const { logWorth, logTie } = worths(ballots, { values: 6, unrankedLast: false }, 0)!;
  const parts = logWorth.map(Math.exp);
  const total = parts.reduce((sum, part) => sum + part, 0);
  [0.1388, 0.173, 0.1617, 0.1654, 0.1587, 0.2024].forEach((share, i) =>
    expect(parts[i]! / total).toBeCloseTo(share, 4),
  );
  expect(Math.exp(logTie[0]!)).toBeCloseTo(0.7468, 4);
});

it('reads an order as choices, what is unranked last among those that were not chosen', () => {
  const ballots = [{ places: [2, null, 1, 2], times: 3 }];
  expect(stagesOf(ballots, { values: 4, unrankedLast: false })).toEqual([
    { from: [0, 2, 3], chosen: [2], times: 3 },
    { from: [0, 3], chosen: [0, 3], times: 3 },
  ]);
  expect(stagesOf(ballots, { values: 4, unrankedLast: true })).toEqual([
    { from: [0, 1, 2, 3], chosen: [2], times: 3 },
    { from: [0, 1, 3], chosen: [0, 3], times: 3 },
  ]);
});

const BALLOTS = fc.integer({ min: 2, max: 5 }).chain((values) =>
  fc.record({
    values: fc.constant(values),
    unrankedLast: fc.boolean(),
    ballots: fc.array(
      fc.record({
        places: fc.array(fc.option(fc.integer({ min: 1, max: values })), { minLength: values, maxLength: values }),
        times: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 12 },
    ),
  }),
);

it('shares sum to one, lie within their intervals, and follow the values when these change places', () => {
  let shown = 0;
  fc.assert(
    fc.property(BALLOTS, ({ ballots, ...options }) => {
      const shares = firstShares(ballots, options);
      if (!shares) return;
      shown += 1;
      expect(shares.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(1, 9);
      for (const { estimate, low, high } of shares) {
        expect(low).toBeLessThanOrEqual(estimate);
        expect(high).toBeGreaterThanOrEqual(estimate);
      }
      const turned = ballots.map(({ places, times }) => ({ places: [...places].reverse(), times }));
      const again = firstShares(turned, options)!;
      [...again].reverse().forEach(({ estimate }, i) => expect(estimate).toBeCloseTo(shares[i]!.estimate, 6));
    }),
  );
  expect(shown).toBeGreaterThan(50);
});

it('stays finite when one value always wins, and says nothing without a choice', () => {
  const [first] = firstShares([{ places: [1, 2, 3], times: 1000 }], { values: 3, unrankedLast: false })!;
  expect(first!.estimate).toBeGreaterThan(0.9);
  expect(first!.high).toBeLessThan(1);
  expect(firstShares([{ places: [1, null, null] }], { values: 3, unrankedLast: false })).toBeNull();
});
