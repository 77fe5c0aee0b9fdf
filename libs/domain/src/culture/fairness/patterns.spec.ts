import fc from 'fast-check';
import { heaping } from './heaping';
import { moderationDrift } from './moderation';
import { entropy, narrowest } from './repertoire';

describe('heaping', () => {
  it('is more than twice as many above a price as below it, and not by chance', () => {
    // exact interval of 12 against 3: 12/15 has the Clopper-Pearson limits 0.5191 and 0.9567, as odds 1.0795 and 22.09
    const found = heaping(12, 3)!;
    expect(found.estimate).toBeCloseTo(4, 12);
    expect(found.low).toBeCloseTo(0.51911 / (1 - 0.51911), 3);
    expect(heaping(11, 3)).toBeNull();
    expect(heaping(40, 20)).toBeNull();
    expect(heaping(6, 0)).not.toBeNull();
    expect(heaping(5, 0)).toBeNull();
    expect(heaping(0, 0)).toBeNull();
    expect(heaping(3, 12)).toBeNull();
  });
});

describe('a repertoire', () => {
  it('has the entropy of its shares', () => {
    expect(entropy([7])).toBe(0);
    expect(entropy([1, 1, 1, 1])).toBe(2);
    // Shannon's own example: 1/2, 1/4, 1/8, 1/8 make 7/4 bits
    expect(entropy([4, 2, 1, 1])).toBeCloseTo(7 / 4, 12);
  });

  it('grows when what is named is spread more evenly, up to log₂ n', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 12 }), (counts) => {
        expect(entropy(counts)).toBeLessThanOrEqual(Math.log2(counts.length) + 1e-9);
        expect(entropy([...counts].reverse())).toBeCloseTo(entropy(counts), 9);
        const even = Math.max(...counts);
        expect(entropy(counts.map(() => even))).toBeGreaterThanOrEqual(entropy(counts) - 1e-9);
      }),
    );
  });

  it('is narrow for one in twenty who name as much', () => {
    const broad = Array.from({ length: 38 }, (_, n) => ({ id: `b${n}`, counts: [5, 5, 5, 5 + n] }));
    const narrow = { id: 'n', counts: [19, 1] };
    expect(narrowest([...broad, narrow])).toEqual([
      { id: 'n', named: 20, most: 0.95, bits: entropy([19, 1]), usualBits: expect.any(Number) },
    ]);
    // one of fewer than twenty stands for no twentieth; who named little isn't compared
    expect(narrowest([...broad.slice(0, 18), narrow])).toEqual([]);
    expect(narrowest([...broad, { id: 'few', counts: [19] }]).map(({ id }) => id)).not.toContain('few');
    // all alike: nobody is narrower than the others
    expect(narrowest(Array.from({ length: 40 }, (_, n) => ({ id: `e${n}`, counts: [10, 10] })))).toEqual([]);
  });
});

describe('moderation', () => {
  const others = [
    { id: 'a', decided: 200, rejected: 10 },
    { id: 'b', decided: 150, rejected: 8 },
  ];

  it('drifts where somebody rejects more than the number explains', () => {
    const [drift, ...more] = moderationDrift([...others, { id: 'c', decided: 40, rejected: 12 }]);
    expect(more).toEqual([]);
    expect(drift).toMatchObject({ id: 'c', decided: 40, share: 0.3, usual: 30 / 390 });
    expect(drift!.high).toBeLessThan(0.3);
  });

  it('doesn’t where few decide, one alone decides, or all decide alike', () => {
    expect(moderationDrift([...others, { id: 'c', decided: 19, rejected: 19 }]).map(({ id }) => id)).not.toContain('c');
    expect(moderationDrift([{ id: 'a', decided: 200, rejected: 150 }])).toEqual([]);
    expect(moderationDrift([...others, { id: 'c', decided: 40, rejected: 3 }])).toEqual([]);
    expect(moderationDrift([])).toEqual([]);
  });

  it('is also letting everything pass', () => {
    const drifts = moderationDrift([
      { id: 'strict', decided: 300, rejected: 90 },
      { id: 'lax', decided: 100, rejected: 2 },
    ]);
    expect(drifts.map(({ id }) => id)).toContain('lax');
  });
});
