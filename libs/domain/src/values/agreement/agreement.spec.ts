import { seededRandom } from '../../statistics';
import { agreement, contributions, countVerdicts } from './agreement';
import type { Verdicts } from './agreement';
import { behaviourStanding, isContested } from './standing';

const FOR = 0;
const AGAINST = 1;

/** People who take the side of each item with the given probability of "for". */
function people(count: number, probabilities: readonly number[], seed = 'people'): Verdicts[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => probabilities.map((p) => (random.uniform() < p ? FOR : AGAINST)));
}

it('gives alpha with an interval around it, the same for the same seed', () => {
  const voters = people(60, [0.95, 0.9, 0.1, 0.05, 0.5]);
  const found = agreement(voters, 5, { seed: 'a', resamples: 400 });
  expect(found).toMatchObject({ status: 'ok', raters: 60 });
  expect(found.low!).toBeLessThan(found.alpha!);
  expect(found.high!).toBeGreaterThan(found.alpha!);
  expect(agreement(voters, 5, { seed: 'a', resamples: 400 })).toEqual(found);
  expect(agreement(voters, 5, { seed: 'b', resamples: 400 }).low).not.toBe(found.low);
});

it('narrows as more people vote', () => {
  const width = (count: number): number => {
    const { low, high } = agreement(people(count, [0.9, 0.2, 0.6, 0.8]), 4, { seed: 'w', resamples: 400 });
    return high! - low!;
  };
  expect(width(800)).toBeLessThan(width(50) / 2);
});

it('covers the alpha of the population about as often as it says', () => {
  const probabilities = [0.95, 0.8, 0.3, 0.1];
  const truth = agreement(people(40_000, probabilities, 'all'), 4, { seed: 't', resamples: 2 }).alpha!;
  const samples = Array.from({ length: 200 }, (_, i) =>
    agreement(people(40, probabilities, `sample ${i}`), 4, { seed: `s${i}`, resamples: 200 }),
  );
  const covered = samples.filter(({ low, high }) => low! <= truth && truth <= high!).length;
  expect(covered).toBeGreaterThan(170);
});

it('is not shifted upwards in small groups, where people drawn twice agree with themselves', () => {
  const probabilities = [0.9, 0.75, 0.4, 0.2, 0.1];
  const truth = agreement(people(40_000, probabilities, 'all'), 5, { seed: 't', resamples: 2 }).alpha!;
  const samples = Array.from({ length: 300 }, (_, i) =>
    agreement(people(14, probabilities, `small ${i}`), 5, { seed: `s${i}`, resamples: 200 }),
  );
  const above = samples.filter(({ low }) => low! > truth).length;
  const below = samples.filter(({ high }) => high! < truth).length;
  expect(above).toBeLessThan(30);
  expect(below).toBeLessThan(30);
});

it('leaves out who has no verdict, and says why there is no alpha', () => {
  const silent: Verdicts[] = [[null, null]];
  expect(agreement(silent, 2, { seed: 's' })).toEqual({
    status: 'insufficient',
    alpha: null,
    low: null,
    high: null,
    raw: null,
    raters: 0,
  });
  const alike: Verdicts[] = [
    [FOR, FOR],
    [FOR, null],
    [FOR, FOR],
  ];
  expect(agreement(alike, 2, { seed: 's' })).toMatchObject({ status: 'undefined', alpha: null, raw: 1, raters: 3 });
  expect(countVerdicts(alike, 2)).toEqual([
    [3, 0],
    [2, 0],
  ]);
});

it('says which item pulls agreement down', () => {
  const split = contributions([
    [20, 0],
    [0, 20],
    [10, 10],
  ]);
  expect(split[2]!).toBeLessThan(0);
  expect(split[0]!).toBeGreaterThan(0);
  expect(split[1]!).toBeGreaterThan(0);
});

it.each([
  [0, 0, 'empty'],
  [9, 0, 'insufficient'],
  [95, 5, 'for'],
  [5, 95, 'against'],
  [50, 50, 'contested'],
  [85, 15, 'contested'],
  [16, 0, 'for'],
] as const)('%d for and %d against: %s', (forVotes, againstVotes, standing) => {
  expect(behaviourStanding(forVotes, againstVotes).standing).toBe(standing);
  expect(isContested(forVotes, againstVotes)).toBe(standing === 'contested');
});

it('what nobody disputes is no subject of discussion, however few have voted', () => {
  expect(behaviourStanding(12, 0).standing).toBe('contested');
  expect([isContested(12, 0), isContested(0, 12), isContested(11, 1)]).toEqual([false, false, true]);
});
