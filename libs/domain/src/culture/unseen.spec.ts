import fc from 'fast-check';
import { binomialProbabilities } from '../statistics';
import { funnelLimits, funnelPosition, overdispersion, receivedPerDay, unseenShare } from './unseen';
import type { Seen, UnseenShare } from './unseen';
import { unseenAct, unseenSentence } from './unseen-sentence';
import type { UnseenFindings } from './unseen-sentence';

const group = (seen: number, unseen: number, days = 90): Seen[] => [
  ...Array.from({ length: seen }, () => ({ days, received: 2 })),
  ...Array.from({ length: unseen }, () => ({ days, received: 0 })),
];

it('counts who got nothing beside what chance would leave: e^−μ at one thanks a head', () => {
  const people = group(10, 10);
  expect(receivedPerDay(people)).toBeCloseTo(1 / 90, 12);
  expect(unseenShare(people, receivedPerDay(people))).toEqual({
    people: 20,
    unseen: 10,
    share: 0.5,
    byChance: expect.closeTo(0.367879, 6),
  });
});

it('expects less of those who were here for fewer days', () => {
  const { byChance } = unseenShare(
    [
      { days: 90, received: 1 },
      { days: 30, received: 0 },
    ],
    1 / 60,
  );
  expect(byChance).toBeCloseTo((Math.exp(-1.5) + Math.exp(-0.5)) / 2, 12);
});

it('chance means what it says: thanks thrown at people at random leave that share unseen', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 6 }), (mean) => {
      const people = Array.from({ length: 50 }, () => ({ days: 90, received: mean }));
      expect(unseenShare(people, receivedPerDay(people)).byChance).toBeCloseTo(Math.exp(-mean), 12);
    }),
  );
});

it('the funnel is the binomial, its quantiles interpolated outwards', () => {
  // four people and a half: P(0) = 1/16 reaches 2.5 % already, so nobody is too few and all four are not too many
  expect(funnelLimits(0.5, 4)).toEqual({ low95: 0, high95: 1, low998: 0, high998: 1 });
  // R: qbinom(c(.025, .975, .001, .999), 20, .3) = 2 10 1 13; the lower limits lie below them, the upper ones above
  const limits = funnelLimits(0.3, 20);
  expect([Math.ceil(limits.low95 * 20), Math.ceil(limits.low998 * 20)]).toEqual([2, 1]);
  expect([Math.floor(limits.high95 * 20), Math.floor(limits.high998 * 20)]).toEqual([10, 13]);
});

it('says where a unit lies; a small one looks extreme without being it', () => {
  const position = (unseen: number, n: number) => funnelPosition(unseen / n, funnelLimits(0.3, n));
  expect(position(4, 6)).toBe('within');
  expect(position(40, 60)).toBe('far_above');
  expect(position(11, 20)).toBe('above');
  expect(position(1, 20)).toBe('below');
  expect(position(1, 60)).toBe('far_below');
});

it('units that differ by lot alone lie outside no more often than the limits say', () => {
  fc.assert(
    fc.property(fc.integer({ min: 5, max: 300 }), fc.double({ min: 0.02, max: 0.98, noNaN: true }), (n, share) => {
      const limits = funnelLimits(share, n);
      const outside = { above: 0, far_above: 0, below: 0, far_below: 0, within: 0 };
      binomialProbabilities(n, share).forEach((p, k) => (outside[funnelPosition(k / n, limits)] += p));
      expect(outside.above + outside.far_above).toBeLessThanOrEqual(0.025 + 1e-9);
      expect(outside.below + outside.far_below).toBeLessThanOrEqual(0.025 + 1e-9);
      expect(outside.far_above).toBeLessThanOrEqual(0.001 + 1e-9);
      expect(outside.far_below).toBeLessThanOrEqual(0.001 + 1e-9);
    }),
  );
});

it('widens when all units scatter more than lots would, and never narrows', () => {
  const calm = Array.from({ length: 12 }, () => ({ people: 50, unseen: 15 }));
  const wild = Array.from({ length: 12 }, (_, i) => ({ people: 50, unseen: i % 2 ? 5 : 25 }));
  expect(overdispersion(calm, 0.3)).toBe(1);
  expect(overdispersion(wild, 0.3)).toBeGreaterThan(5);
  expect(overdispersion(wild.slice(0, 9), 0.3)).toBe(1);
  const [narrow, wide] = [funnelLimits(0.3, 50), funnelLimits(0.3, 50, 2)];
  expect(wide.high95 - 0.3).toBeCloseTo((narrow.high95 - 0.3) * Math.SQRT2, 12);
});

describe('the sentence', () => {
  const share = (people: number, unseen: number, byChance: number): UnseenShare => ({
    people,
    unseen,
    share: unseen / people,
    byChance,
  });
  const findings = (rest: Partial<UnseenFindings>): UnseenFindings => ({
    whole: share(100, 37, 0.36),
    units: [],
    threshold: 5,
    ...rest,
  });
  const unit = (id: string, position: 'above' | 'far_above' | 'within', unseen: number, byChance = 0.37) => ({
    id,
    share: share(20, unseen, byChance),
    position,
  });

  it('names the unit that lies furthest beyond the funnel', () => {
    const units = [unit('a', 'above', 13), unit('b', 'far_above', 12), unit('c', 'within', 9)];
    expect(unseenSentence(findings({ units }))).toEqual({
      id: 'culture.unseen.says.unit_far',
      numbers: { share: 0.6, byChance: 0.37 },
      subjects: { unit: 'b' },
      choices: {},
    });
    expect(unseenAct(findings({ units }))).toMatchObject({ id: 'culture.unseen.act.unit', subjects: { unit: 'b' } });
  });

  it('does not blame a unit whose people are new', () => {
    expect(unseenSentence(findings({ units: [unit('a', 'above', 13, 0.7)] })).id).toBe('culture.unseen.says.within');
  });

  it('sees when thanks go to the same people everywhere', () => {
    expect(unseenSentence(findings({ whole: share(100, 55, 0.3) })).id).toBe('culture.unseen.says.same_people');
  });

  it('keeps silent about few people, few thanks, and groups too small', () => {
    expect(unseenSentence(findings({ whole: share(19, 9, 0.3) })).id).toBe('culture.unseen.says.insufficient');
    expect(unseenSentence(findings({ whole: share(100, 85, 0.84) })).id).toBe('culture.unseen.says.insufficient');
    expect(unseenSentence(findings({ whole: 'suppressed' })).numbers).toEqual({ threshold: 5 });
    expect(unseenSentence(findings({ whole: null })).id).toBe('culture.unseen.says.empty');
    expect(unseenAct(findings({ whole: null })).id).toBe('culture.unseen.act.collect');
  });
});
