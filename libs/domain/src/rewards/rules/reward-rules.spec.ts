import fc from 'fast-check';
import { RELATIONS, SOURCES } from '../../recognition';
import { DEPTHS } from '../../values';
import { monthsOfCap } from './cap-period';
import { type CapsUsed, NOTHING_USED, type RecognitionFacts, rewardFor } from './reward-for';
import { CAPS, checkRules, REWARD_SWITCHES, type RewardRules, RULES_AT_FIRST } from './reward-rules';
import { ruleDifferences, rulesInOneLine } from './rule-differences';

const ON: RewardRules = { ...RULES_AT_FIRST, on: true };
const ALL_ON: RewardRules = {
  ...ON,
  pays: Object.fromEntries(REWARD_SWITCHES.map((one) => [one, true])) as RewardRules['pays'],
};
const COLLEAGUE: RecognitionFacts = {
  source: 'colleague',
  relation: 'across',
  depth: 'beyond',
  solicited: null,
  place: 2,
};

const percent = fc.integer({ min: 0, max: 500 });
const cap = fc.option(
  fc.record({ points: fc.integer({ min: 1, max: 1000 }), period: fc.constantFrom('month', 'quarter', 'year') }),
);
const anyRules = fc.record({
  on: fc.boolean(),
  byPlace: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 20 }),
  depth: fc.record({ unsaid: percent, courtesy: percent, beyond: percent, sacrifice: percent }),
  source: fc.record({ colleague: percent, customer: percent, company: percent }),
  relation: fc.record({ up: percent, down: percent, own_unit: percent, across: percent }),
  pays: fc.record(Object.fromEntries(REWARD_SWITCHES.map((one) => [one, fc.boolean()]))),
  caps: fc.record({ pair: cap, person: cap, company: cap }, { requiredKeys: ['pair', 'person'] }),
}) as fc.Arbitrary<RewardRules>;
const anyFacts: fc.Arbitrary<RecognitionFacts> = fc.record({
  source: fc.constantFrom(...SOURCES),
  relation: fc.option(fc.constantFrom(...RELATIONS)),
  depth: fc.option(fc.constantFrom(...DEPTHS)),
  solicited: fc.option(fc.boolean()),
  place: fc.option(fc.integer({ min: 1, max: 25 })),
});
const anyUsed: fc.Arbitrary<CapsUsed> = fc.record({ pair: fc.nat(2000), person: fc.nat(2000), company: fc.nat(2000) });

describe('what a recognition earns', () => {
  it('explains itself: value No 2 × beyond × colleague is 40, the cap of the pair leaves 12', () => {
    expect(rewardFor(ON, COLLEAGUE, NOTHING_USED).points).toBe(40);
    const { points, steps } = rewardFor(ON, COLLEAGUE, { pair: 88, person: 88, company: 88 });
    expect(points).toBe(12);
    expect(steps).toEqual([
      { code: 'place', place: 2, points: 40 },
      { code: 'depth', what: 'beyond', percent: 100, points: 40 },
      { code: 'source', what: 'colleague', percent: 100, points: 40 },
      { code: 'relation', what: 'across', percent: 100, points: 40 },
      { code: 'cap', what: 'pair', period: 'quarter', limit: 100, used: 88, points: 12 },
    ]);
  });

  it('is what the company still has to give, and says so; a version without that cap has none', () => {
    const capped: RewardRules = {
      ...ON,
      caps: { pair: null, person: null, company: { points: 500, period: 'month' } },
    };
    const { points, steps } = rewardFor(capped, COLLEAGUE, { pair: 0, person: 0, company: 470 });
    expect(points).toBe(30);
    expect(steps.at(-1)).toEqual({ code: 'cap', what: 'company', period: 'month', limit: 500, used: 470, points: 30 });
    expect(rewardFor(capped, COLLEAGUE, { pair: 0, person: 0, company: 500 }).points).toBe(0);
    const older: RewardRules = { ...ON, caps: { pair: null, person: null } };
    expect(rewardFor(older, COLLEAGUE, { pair: 0, person: 0, company: 1_000_000 }).points).toBe(40);
    expect(rulesInOneLine(older)).toBe(rulesInOneLine({ ...older, caps: { ...older.caps, company: null } }));
  });

  it.each([
    ['off', RULES_AT_FIRST, {}],
    ['courtesy', ON, { depth: 'courtesy' }],
    ['unsaid', ON, { depth: null }],
    ['sacrifice', ON, { depth: 'sacrifice' }],
    ['customer', ON, { source: 'customer', relation: null }],
    ['company', ON, { source: 'company', relation: null }],
    ['upward', ON, { relation: 'up' }],
    ['solicited', ALL_ON, { source: 'customer', relation: null, solicited: true }],
    ['no_value', ALL_ON, { place: null }],
    ['place', ALL_ON, { place: 6 }],
  ] as const)('nothing by default, and why: %s', (why, rules, change) => {
    expect(rewardFor(rules, { ...COLLEAGUE, ...change }, NOTHING_USED)).toEqual({
      points: 0,
      steps: [{ code: 'nothing', why, points: 0 }],
    });
  });

  it('pays what is switched on', () => {
    for (const change of [{ depth: 'courtesy' }, { depth: null }, { relation: 'up' }, { source: 'customer' }] as const)
      expect(rewardFor(ALL_ON, { ...COLLEAGUE, ...change }, NOTHING_USED).points).toBeGreaterThan(0);
  });

  it('rounds down once: 33 % of 50 % of 7 is 1', () => {
    const rules = { ...ON, byPlace: [7], depth: { ...ON.depth, beyond: 50 }, source: { ...ON.source, colleague: 33 } };
    expect(rewardFor(rules, { ...COLLEAGUE, place: 1 }, NOTHING_USED).points).toBe(1);
  });

  it('is whole, never negative, within every cap, and its last step says so', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyUsed, (rules, facts, used) => {
        const { points, steps } = rewardFor(rules, facts, used);
        expect(Number.isSafeInteger(points) && points >= 0).toBe(true);
        expect(steps[steps.length - 1]!.points).toBe(points);
        for (const name of CAPS) {
          const most = rules.caps[name]?.points ?? Infinity;
          if (points) expect(used[name] + points).toBeLessThanOrEqual(most);
        }
        if (!rules.on || facts.solicited) expect(points).toBe(0);
      }),
    );
  });

  it('never grows when more was used, and never by switching something off', () => {
    fc.assert(
      fc.property(
        anyRules,
        anyFacts,
        anyUsed,
        fc.nat(100),
        fc.constantFrom(...REWARD_SWITCHES),
        (rules, facts, used, more, off) => {
          const points = rewardFor(rules, facts, used).points;
          const later = { pair: used.pair + more, person: used.person + more, company: used.company + more };
          expect(rewardFor(rules, facts, later).points).toBeLessThanOrEqual(points);
          const without = { ...rules, pays: { ...rules.pays, [off]: false } };
          expect(rewardFor(without, facts, used).points).toBeLessThanOrEqual(points);
        },
      ),
    );
  });

  it('with everything that is off by default, pays nothing but what colleagues saw go beyond, not upward', () => {
    fc.assert(
      fc.property(anyRules, anyFacts, anyUsed, (rules, facts, used) => {
        const { points } = rewardFor({ ...rules, pays: RULES_AT_FIRST.pays }, facts, used);
        if (points)
          expect([facts.source, facts.depth, facts.relation === 'up']).toEqual(['colleague', 'beyond', false]);
      }),
    );
  });
});

describe('a version', () => {
  it('is checked, with the path of the fault', () => {
    expect(() => checkRules(RULES_AT_FIRST)).not.toThrow();
    const wrong: [string, RewardRules][] = [
      ['rules.byPlace', { ...ON, byPlace: [] }],
      ['rules.byPlace.1', { ...ON, byPlace: [1, -1] }],
      ['rules.depth.beyond', { ...ON, depth: { ...ON.depth, beyond: 501 } }],
      ['rules.relation.up', { ...ON, relation: { ...ON.relation, up: 0.5 } }],
      ['rules.caps.pair', { ...ON, caps: { ...ON.caps, pair: { points: 0, period: 'month' } } }],
    ];
    for (const [field, rules] of wrong) expect(() => checkRules(rules)).toThrow(expect.objectContaining({ field }));
  });

  it('differs from another in what was changed, and only then', () => {
    const now: RewardRules = { ...ON, byPlace: [50, 45], caps: { ...ON.caps, pair: null } };
    expect(ruleDifferences(RULES_AT_FIRST, now)).toEqual([
      { path: 'on', before: false, now: true },
      { path: 'byPlace.1', before: 40, now: 45 },
      { path: 'caps.pair.points', before: 100, now: null },
      { path: 'caps.pair.period', before: 'quarter', now: null },
      { path: 'byPlace.2', before: 30, now: null },
      { path: 'byPlace.3', before: 20, now: null },
      { path: 'byPlace.4', before: 10, now: null },
    ]);
    fc.assert(
      fc.property(anyRules, anyRules, (one, other) => {
        expect(rulesInOneLine(one) === rulesInOneLine(other)).toBe(!ruleDifferences(one, other).length);
        expect(rulesInOneLine(JSON.parse(JSON.stringify(one)))).toBe(rulesInOneLine(one));
      }),
    );
  });
});

it.each([
  ['2026-11', 'month', '2026-11', '2026-11'],
  ['2026-11', 'quarter', '2026-10', '2026-12'],
  ['2026-03', 'quarter', '2026-01', '2026-03'],
  ['2026-04', 'quarter', '2026-04', '2026-06'],
  ['2026-11', 'year', '2026-01', '2026-12'],
] as const)('the cap of %s a %s: %s to %s', (month, period, from, to) =>
  expect(monthsOfCap(month, period)).toEqual({ from, to }),
);
