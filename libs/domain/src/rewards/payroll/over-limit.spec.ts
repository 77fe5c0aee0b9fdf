import fc from 'fast-check';
import { giftsOverLimit } from './over-limit';

const gift = (employeeId: string, amountMinor: number, isGift = true) => ({ employeeId, amountMinor, isGift });

describe('gifts over the yearly limit', () => {
  it('exceed it from the gift on that passes it, by what is above', () => {
    const items = [gift('a', 300), gift('b', 400), gift('a', 150), gift('a', 20)];
    expect(giftsOverLimit(items, 400).map(({ giftsMinor, overMinor }) => [giftsMinor, overMinor])).toEqual([
      [300, 0],
      [400, 0],
      [450, 50],
      [470, 20],
    ]);
  });

  it('are not touched by what is no gift', () => {
    const items = [gift('a', 300), gift('a', 9000, false), gift('a', 200)];
    expect(giftsOverLimit(items, 400).map(({ overMinor }) => overMinor)).toEqual([0, 0, 100]);
  });

  it('together are what all gifts of a person exceed the limit by', () => {
    const some = fc.array(
      fc.record({ employeeId: fc.constantFrom('a', 'b'), amountMinor: fc.nat(900), isGift: fc.boolean() }),
    );
    fc.assert(
      fc.property(some, fc.nat(2000), (items, limit) => {
        for (const one of ['a', 'b']) {
          const sum = items.reduce((n, i) => n + (i.employeeId === one && i.isGift ? i.amountMinor : 0), 0);
          const over = giftsOverLimit(items, limit).reduce((n, i) => n + (i.employeeId === one ? i.overMinor : 0), 0);
          expect(over).toBe(Math.max(0, sum - limit));
        }
      }),
    );
  });
});
