import fc from 'fast-check';
import { endDecision, inOrderOfReach, missingPoints, offerRefusal, REDEMPTION_STATES, redemptionNumber } from './index';

const offer = (over: object = {}) => ({ price: 400, stock: 3, isActive: true, ...over });

describe('an offer', () => {
  it.each([
    [offer(), 400, undefined],
    [offer({ stock: null }), 400, undefined],
    [offer({ isActive: false, stock: 0 }), 300, 'rewards.not_available'],
    [offer({ stock: 0 }), 300, 'rewards.out_of_stock'],
    [offer(), 399, 'rewards.price_changed'],
    [offer(), 401, 'rewards.price_changed'],
  ])('%j shown at %d: %s', (given, shown, code) => expect(offerRefusal(given, shown)?.code).toBe(code));

  it('names both prices, whether it became dearer or cheaper', () =>
    expect(offerRefusal(offer(), 350)).toMatchObject({ params: { price: 400, shown: 350 } }));
});

describe('the catalogue', () => {
  const listed = fc.array(
    fc.record({
      id: fc.uuid(),
      price: fc.integer({ min: 1, max: 900 }),
      stock: fc.option(fc.nat(2)),
      isActive: fc.constant(true),
    }),
  );

  it('puts what can be had first and what is sold out last, whatever the order it came in', () =>
    fc.assert(
      fc.property(listed, fc.nat(900), (rewards, balance) => {
        const sorted = inOrderOfReach(rewards, balance);
        const groups = sorted.map((r) => (r.stock === 0 ? 2 : missingPoints(r.price, balance) > 0 ? 1 : 0));
        expect(groups).toEqual([...groups].sort());
        expect(inOrderOfReach([...rewards].reverse(), balance).map((r) => r.id)).toEqual(sorted.map((r) => r.id));
      }),
    ));

  it('says what is missing', () => {
    expect(missingPoints(400, 340)).toBe(60);
    expect(missingPoints(400, 400)).toBe(0);
    expect(missingPoints(400, 900)).toBe(0);
  });
});

describe('a redemption', () => {
  it('ends once: the same end again is no news, the other end is refused', () => {
    const decisions = REDEMPTION_STATES.map((state) => [
      endDecision(state, 'fulfilled'),
      endDecision(state, 'cancelled'),
    ]);
    expect(decisions).toEqual([
      ['end', 'end'],
      ['is_so_already', 'rewards.already_fulfilled'],
      ['rewards.already_cancelled', 'is_so_already'],
    ]);
  });

  it('has a number of letters that nobody mistakes, each as likely as the others', () => {
    expect(redemptionNumber([0, 1, 2, 3, 4, 5, 6, 7])).toBe('2345-6789');
    expect(redemptionNumber([255, 240, 0, 0, 0, 0, 0, 0, 0, 29])).toBe('2222-222Z');
    expect(redemptionNumber([255, 1, 2, 3, 4, 5, 6, 7])).toBeUndefined();
    const counts = new Map<string, number>();
    for (let byte = 0; byte < 256; byte++) {
      const letter = redemptionNumber([byte, 0, 0, 0, 0, 0, 0, 0])?.[0];
      if (letter) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
    expect([...new Set(counts.values())]).toEqual([8]);
    expect([...counts.keys()].join('')).not.toMatch(/[01ILOU]/);
  });
});
