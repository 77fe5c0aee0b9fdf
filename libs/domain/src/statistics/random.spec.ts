import { seededRandom, xoshiro } from './random';

it('draws the words of the published generator from the state 1, 2, 3, 4', () => {
  const word = xoshiro([1, 2, 3, 4]);
  const words = Array.from({ length: 10 }, () => word());
  expect(words).toEqual([
    11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
  ]);
});

it('says the same for the same seed and something else for another', () => {
  const draws = (seed: string) => Array.from({ length: 5 }, seededRandom(seed).normal);
  expect(draws('a')).toEqual(draws('a'));
  expect(draws('a')).not.toEqual(draws('b'));
});

const SIZE = 40_000;

it.each([0.5, 1, 3.7, 60])('gamma of shape %d has its mean and variance', (shape) => {
  const random = seededRandom(`gamma ${shape}`);
  const draws = Array.from({ length: SIZE }, () => random.gamma(shape));
  const mean = draws.reduce((sum, x) => sum + x, 0) / SIZE;
  const variance = draws.reduce((sum, x) => sum + (x - mean) ** 2, 0) / SIZE;
  expect(Math.abs(mean - shape)).toBeLessThan(4 * Math.sqrt(shape / SIZE));
  expect(Math.abs(variance / shape - 1)).toBeLessThan(0.1);
});

it('normal draws are centred, of unit spread, and in the tails as often as they should', () => {
  const random = seededRandom('normal');
  const draws = Array.from({ length: SIZE }, random.normal);
  expect(Math.abs(draws.reduce((sum, x) => sum + x, 0) / SIZE)).toBeLessThan(0.02);
  expect(Math.abs(draws.filter((x) => Math.abs(x) > 1.96).length / SIZE - 0.05)).toBeLessThan(0.005);
});
