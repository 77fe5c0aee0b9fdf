import fc from 'fast-check';
import { benjaminiHochberg } from './many';
import { netAdjustedWald, netDifference, netShare, netWald } from './trinomial';

// counts of 0 … 10 in the data that come with the R package NPS 1.1
const RECOMMENDED = [74, 10, 22, 35, 40, 140, 41, 57, 119, 227, 235];
const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
const ANSWERS = {
  up: sum(RECOMMENDED.slice(9)),
  level: sum(RECOMMENDED.slice(7, 9)),
  down: sum(RECOMMENDED.slice(0, 7)),
};

describe('the net share', () => {
  it('is that of the R package NPS', () => {
    const { n, estimate, variance, error } = netShare(ANSWERS);
    expect(n).toBe(1000);
    expect(estimate).toBeCloseTo(0.1, 12);
    expect(variance).toBeCloseTo(0.814, 12);
    expect(error).toBeCloseTo(0.0285306852, 10);
    expect(netWald(ANSWERS).low).toBeCloseTo(0.0440809, 7);
    expect(netWald(ANSWERS).high).toBeCloseTo(0.1559191, 7);
  });

  it('has the adjusted Wald interval', () => {
    const { estimate, low, high } = netAdjustedWald(ANSWERS);
    expect(estimate).toBeCloseTo(0.1, 12);
    expect(low).toBeCloseTo(0.0438967, 7);
    expect(high).toBeCloseTo(0.1555051, 7);
    expect((low + high) / 2).toBeCloseTo(0.0997009, 7);
  });

  it('differs between apples and oranges as published', () => {
    const { estimate, error, low, high, p } = netDifference(
      { up: 120, level: 47, down: 83 },
      { up: 110, level: 49, down: 91 },
    );
    expect(estimate).toBeCloseTo(0.072, 12);
    expect(error).toBeCloseTo(0.0797074651, 10);
    expect(low).toBeCloseTo(-0.0842238, 7);
    expect(high).toBeCloseTo(0.2282238, 7);
    expect(p).toBeCloseTo(0.3664, 4);
  });

  const answers = fc
    .record({ up: fc.nat(3000), level: fc.nat(3000), down: fc.nat(3000) })
    .filter(({ up, level, down }) => up + level + down > 0);

  it('lies within −1 to 1, its interval too, and turns its sign when the sides are swapped', () => {
    fc.assert(
      fc.property(answers, ({ up, level, down }) => {
        const found = netAdjustedWald({ up, level, down });
        const swapped = netAdjustedWald({ up: down, level, down: up });
        expect(Math.abs(found.estimate)).toBeLessThanOrEqual(1);
        expect(found.low).toBeGreaterThanOrEqual(-1);
        expect(found.high).toBeLessThanOrEqual(1);
        expect(found.low).toBeLessThan(found.high);
        expect(swapped.estimate).toBeCloseTo(-found.estimate, 12);
        expect(swapped.low).toBeCloseTo(-found.high, 12);
      }),
    );
  });

  it('narrows with more answers of the same kind, and never loses its width', () => {
    fc.assert(
      fc.property(answers, ({ up, level, down }) => {
        const width = ({ low, high }: { low: number; high: number }) => high - low;
        const many = netAdjustedWald({ up: up * 9, level: level * 9, down: down * 9 });
        expect(width(many)).toBeLessThan(width(netAdjustedWald({ up, level, down })));
        expect(width(many)).toBeGreaterThan(0);
      }),
    );
  });

  it('has no value without answers', () => {
    expect(() => netShare({ up: 0, level: 0, down: 0 })).toThrow(RangeError);
  });

  it('finds no difference between equals, and one between all for and all against', () => {
    const all = { up: 40, level: 0, down: 0 };
    expect(netDifference(all, all).p).toBe(1);
    expect(netDifference(all, { up: 0, level: 0, down: 40 })).toMatchObject({ estimate: 2, p: 0 });
  });
});

describe('many comparisons on one page', () => {
  // Benjamini & Hochberg 1995, section 4.1; adjusted values as R's p.adjust and SciPy give them
  it('are adjusted as published: four of fifteen stay below 5 %', () => {
    const ps = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
    ];
    const expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.06385714, 0.06385714, 0.0645, 0.0765, 0.486, 0.58118182, 0.714875,
      0.75323077, 0.81321429, 1,
    ];
    benjaminiHochberg(ps).forEach((p, i) => expect(p).toBeCloseTo(expected[i]!, 8));
    expect(benjaminiHochberg(ps).filter((p) => p <= 0.05)).toHaveLength(4);
  });

  it('keep their order, never get smaller and never pass 1', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 40 }), (ps) => {
        const adjusted = benjaminiHochberg(ps);
        ps.forEach((p, i) => {
          expect(adjusted[i]).toBeGreaterThanOrEqual(p - 1e-12);
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          ps.forEach((other, k) => {
            if (p < other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[k]!);
          });
        });
      }),
    );
  });
});
