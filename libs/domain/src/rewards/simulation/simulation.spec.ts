import fc from 'fast-check';
import { monthsOfCap, type RewardRules, RULES_AT_FIRST } from '../rules';
import { type Received, replay } from './replay';
import { simulateRules } from './simulate';

const ON: RewardRules = { ...RULES_AT_FIRST, on: true };
const received = (over: Partial<Received> = {}): Received => ({
  employeeId: 'e',
  giverId: 'g',
  unitId: 'u',
  valueId: 'first',
  month: '2026-11',
  before: 0,
  source: 'colleague',
  relation: 'across',
  depth: 'beyond',
  solicited: null,
  place: 1,
  ...over,
});
const PLACES: Record<string, number> = { first: 1, second: 2, third: 3 };
const anyReceived = fc
  .record({
    employeeId: fc.constantFrom(...'abcdefghijkl'),
    giverId: fc.option(fc.constantFrom(...'xyz')),
    unitId: fc.option(fc.constantFrom('u1', 'u2', 'u3')),
    valueId: fc.constantFrom('first', 'second', 'third'),
    month: fc.constantFrom('2026-09', '2026-10', '2026-11', '2027-01'),
    before: fc.nat(60),
  })
  .map((one) => received({ ...one, place: PLACES[one.valueId]! }));
const input = (rows: readonly Received[], over: object = {}) => ({
  rules: ON,
  received: rows,
  ranking: ['first', 'second', 'third'],
  rankingIsDraft: false,
  peopleIds: [...'abcdefghijklmnopqrstuvwx'],
  fundOfUnit: () => 'fund',
  threshold: 5,
  seed: 'seed',
  ...over,
});

it('fills caps as it goes, each in its own stretch of the calendar', () => {
  const rows = ['2026-10', '2026-10', '2026-11', '2026-12', '2027-01'].map((month) => received({ month }));
  // 50 each; 100 a quarter through one giver
  expect(replay(ON, rows)).toEqual([50, 50, 0, 0, 50]);
  const caps = { pair: null, person: { points: 70, period: 'month' as const } };
  expect(replay({ ...ON, caps }, rows)).toEqual([50, 20, 50, 50, 50]);
  const company = { pair: null, person: null, company: { points: 120, period: 'quarter' as const } };
  const others = rows.map((row, i) => ({ ...row, employeeId: `e${i}`, giverId: i % 2 ? `g${i}` : null }));
  expect(replay({ ...ON, caps: company }, others)).toEqual([50, 50, 20, 0, 50]);
  const earlier = others.slice(0, 2).map((row) => ({ ...row, points: 50 }));
  expect(replay({ ...ON, caps: company }, others.slice(2), earlier)).toEqual([20, 0, 50]);
});

it('begins in the middle of a period with what was given before in it', () => {
  const rows = ['2026-10', '2026-10', '2026-11', '2026-12', '2027-01'].map((month) => received({ month }));
  const whole = replay(ON, rows);
  for (let begin = 1; begin < rows.length; begin++) {
    const earlier = rows.slice(0, begin).map((row, i) => ({ ...row, points: whole[i]! }));
    expect(replay(ON, rows.slice(begin), earlier)).toEqual(whole.slice(begin));
  }
  expect(replay(ON, rows.slice(2))).toEqual([50, 50, 50]); // without it
});

it('keeps every cap, and its parts add up to the whole', () => {
  fc.assert(
    fc.property(fc.array(anyReceived, { maxLength: 120 }), (rows) => {
      const points = replay(ON, rows);
      const sums = new Map<string, number>();
      rows.forEach((row, i) => {
        const quarter = monthsOfCap(row.month, 'quarter').from;
        for (const key of [`person ${row.employeeId} ${row.month}`, `pair ${row.employeeId} ${row.giverId} ${quarter}`])
          sums.set(key, (sums.get(key) ?? 0) + points[i]!);
      });
      for (const [key, sum] of sums)
        if (!key.includes('null')) expect(sum).toBeLessThanOrEqual(key.startsWith('pair') ? 100 : 150);
      const seen = simulateRules(input(rows));
      const total = points.reduce((sum, each) => sum + each, 0);
      for (const { shown, hiddenPoints } of [seen.units, seen.funds])
        expect(shown.reduce((sum, group) => sum + group.points, hiddenPoints)).toBe(total);
      for (const { shown } of [seen.units, seen.funds])
        for (const { people } of shown) expect(people).toBeGreaterThanOrEqual(5);
      const { gain, lose, same } = seen.distribution.change;
      for (const count of [gain, lose, same]) expect(count === null || count === 0 || count >= 5).toBe(true);
      expect([gain, lose, same].filter((count) => count === null)).not.toHaveLength(1);
    }),
  );
});

it('says whether reward follows the values, and which neighbours are upside down', () => {
  const to = (valueId: string, n: number) =>
    [...'abcdefghijkl'].slice(0, n).map((employeeId) => received({ employeeId, valueId, place: PLACES[valueId]! }));
  expect(simulateRules(input([...to('first', 10), ...to('second', 8), ...to('third', 5)])).values).toMatchObject({
    tauB: 1,
    verdict: 'follows',
    upsideDown: [],
  });
  const flat = { rules: { ...ON, byPlace: [10, 10, 10] } };
  const turned = simulateRules(input([...to('first', 5), ...to('second', 8), ...to('third', 12)], flat)).values;
  expect(turned).toMatchObject({ tauB: -1, verdict: 'against' });
  expect(turned.upsideDown).toEqual([
    { higher: 'first', lower: 'second' },
    { higher: 'second', lower: 'third' },
  ]);
  expect(simulateRules(input(to('first', 10))).values.verdict).toBe('few');
  // a draft of the order decides about points, too
  const draft = { ranking: ['third', 'second', 'first'], rankingIsDraft: true };
  expect(simulateRules(input(to('third', 10), draft)).points).toBe(500);
  // two people got something for the second: hidden, and one more with it
  const few = simulateRules(input([...to('first', 10), ...to('second', 2), ...to('third', 6)])).values.values;
  expect(few.map(({ points }) => points)).toEqual([500, null, null]);
});

it('has no concentration to tell under 20 people', () => {
  expect(simulateRules(input([received()])).concentration).toMatchObject({ topTenth: 1 });
  expect(simulateRules(input([received()], { peopleIds: ['e'] })).concentration).toBeNull();
});

it('takes 100,000 recognitions in seconds', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) =>
    received({ employeeId: `e${i % 5000}`, giverId: `g${(i * 7) % 5000}`, unitId: `u${i % 300}` }),
  );
  const started = performance.now();
  simulateRules(input(rows, { peopleIds: rows.slice(0, 5000).map(({ employeeId }) => employeeId) }));
  expect(performance.now() - started).toBeLessThan(10_000);
});
