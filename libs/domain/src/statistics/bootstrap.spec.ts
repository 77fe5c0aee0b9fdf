import { percentileInterval, resampleCounts } from './bootstrap';
import { seededRandom } from './random';

/** Everybody adds to cell 0; the first cells of the rest are correlated. */
function people(count: number): number[][] {
  const random = seededRandom('people');
  return Array.from({ length: count }, () => {
    const first = random.uniform() < 0.3;
    const second = random.uniform() < (first ? 0.8 : 0.2);
    return [0, ...(first ? [1] : [2]), ...(second ? [3] : [])];
  });
}

function spread(count: number, resamples = 4000) {
  const rows: number[][] = [];
  resampleCounts(people(count), { cells: 4, seed: 's', resamples }, (counts) => rows.push([...counts]));
  const mean = [0, 1, 2, 3].map((c) => rows.reduce((sum, row) => sum + row[c]!, 0) / rows.length / count);
  const moment = (a: number, b: number): number =>
    rows.reduce((sum, row) => sum + (row[a]! / count - mean[a]!) * (row[b]! / count - mean[b]!), 0) / rows.length;
  return { rows, mean, moment };
}

it.each([300, 3000])('draws %d people so that means, variances and covariances are those of the people', (count) => {
  const { mean, moment, rows } = spread(count);
  const all = people(count);
  const share = (...cells: number[]): number =>
    all.filter((own) => cells.every((cell) => own.includes(cell))).length / count;
  [0, 1, 2, 3].forEach((c) => expect(mean[c]).toBeCloseTo(share(c), 2));
  expect(rows.every((row) => row[0] === count)).toBe(true);
  expect(moment(1, 1) / ((share(1) * (1 - share(1))) / count)).toBeCloseTo(1, 0.8);
  expect(moment(1, 3) / ((share(1, 3) - share(1) * share(3)) / count)).toBeCloseTo(1, 0.8);
  // whoever isn't in cell 1 is in cell 2: the counts always make up everybody
  expect(rows.every((row) => Math.abs(row[1]! + row[2]! - count) <= 1)).toBe(true);
});

it('looks at nothing without people', () => {
  const look = jest.fn();
  resampleCounts([], { cells: 4, seed: 's' }, look);
  expect(look).not.toHaveBeenCalled();
});

it('takes the central part, and no part at all when too much is missing', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
  expect(percentileInterval(hundred, 0.9)).toEqual({ low: 5, high: 95 });
  expect(percentileInterval([...hundred, null, null])).not.toBeNull();
  expect(percentileInterval([1, 2, null])).toBeNull();
  expect(percentileInterval([])).toBeNull();
});
