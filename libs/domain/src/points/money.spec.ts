import { moneyOfPoints } from './money';

it('multiplies', () => expect(moneyOfPoints(250, 100, 'RUB')).toEqual({ amountMinor: 25_000, currency: 'RUB' }));
it('knows debts', () => expect(moneyOfPoints(-3, 100, 'RUB').amountMinor).toBe(-300));
it.each([
  [1.5, 100],
  [1, 0.5],
  [1, -1],
  [2 ** 40, 2 ** 20],
])('refuses %p points at %p', (points, value) => expect(() => moneyOfPoints(points, value, 'RUB')).toThrow(RangeError));
