import fc from 'fast-check';
import { type EarnedPosting, lapsesOf, lapseStep, type LapseRule, lotsOf, type Told } from './expiry';
import { periodAfter } from './period';

const RULE: LapseRule = { afterMonths: 6, since: '2020-01' };
const came = (transferId: string, amount: number, month: string): EarnedPosting => ({ transferId, amount, month });
const went = (transferId: string, amount: number, month: string, undoes?: string): EarnedPosting => ({
  transferId,
  amount: -amount,
  month,
  undoes,
});
const told = (postings: EarnedPosting[], rule = RULE) =>
  lapsesOf(lotsOf(postings, rule)).map(({ points, lapsesOn }) => `${points} ${lapsesOn}`);

describe('points that lapse', () => {
  it('can be used in the month in which they came and so many more', () => {
    expect(told([came('a', 100, '2026-01'), came('b', 50, '2026-02'), came('c', 5, '2026-02')])).toEqual([
      '100 2026-07-31',
      '55 2026-08-31',
    ]);
  });

  it('are used in the order in which they would lapse', () => {
    expect(told([came('a', 100, '2026-01'), came('b', 50, '2026-02'), went('x', 120, '2026-03')])).toEqual([
      '30 2026-08-31',
    ]);
  });

  it('that come back are as old as they were, and stay until the end of the next month', () => {
    const past = [came('a', 100, '2026-01'), came('b', 50, '2026-02'), went('x', 120, '2026-03')];
    expect(told([...past, { ...came('y', 120, '2026-04'), undoes: 'x' }])).toEqual(['100 2026-07-31', '50 2026-08-31']);
    expect(told([...past, { ...came('y', 120, '2026-07'), undoes: 'x' }])).toEqual(['150 2026-08-31']);
  });

  it('that are taken back go out of what came with them', () => {
    const past = [came('a', 100, '2026-01'), came('b', 50, '2026-02')];
    expect(told([...past, went('x', 50, '2026-03', 'b')])).toEqual(['100 2026-07-31']);
    expect(told([...past, went('w', 130, '2026-03'), went('x', 20, '2026-03', 'b')])).toEqual([]);
  });

  it('do not lapse before the month after the decision is over', () => {
    expect(told([came('a', 100, '2019-01')], { afterMonths: 3, since: '2026-05' })).toEqual(['100 2026-06-30']);
  });

  /** Some life of an account that never goes below zero; every month a step or more. */
  const life = fc
    .array(
      fc.record({
        amount: fc.integer({ min: -120, max: 100 }).filter((n) => n !== 0),
        later: fc.integer({ min: 0, max: 3 }),
        undo: fc.boolean(),
      }),
      { maxLength: 30 },
    )
    .map((steps) => {
      const postings: EarnedPosting[] = [];
      let month = '2025-11';
      let balance = 0;
      const undone = new Set<string>();
      steps.forEach(({ amount, later, undo }, i) => {
        month = periodAfter(month, later);
        const of = undo && postings.find((p) => p.amount < 0 && !p.undoes && !undone.has(p.transferId));
        const moved = of ? -of.amount : Math.max(amount, -balance);
        if (of) undone.add(of.transferId);
        balance += moved;
        if (moved) postings.push({ transferId: `t${i}`, amount: moved, month, undoes: of ? of.transferId : null });
      });
      return { postings, balance, month };
    });
  const rules = fc.record({
    afterMonths: fc.integer({ min: 1, max: 24 }),
    since: fc.constantFrom('2020-01', '2026-03'),
  });

  it('are neither lost nor made: what is left is the balance', () => {
    fc.assert(
      fc.property(life, rules, ({ postings, balance }, rule) => {
        const lots = lotsOf(postings, rule);
        expect(lots.reduce((sum, { points }) => sum + points, 0)).toBe(balance);
        expect(lots.filter(({ points }) => points <= 0)).toEqual([]);
      }),
    );
  });

  it('never lapse before their time', () => {
    fc.assert(
      fc.property(life, rules, ({ postings }, rule) => {
        for (const { transferId, usableIn } of lotsOf(postings, rule)) {
          const { month } = postings.find((p) => p.transferId === transferId)!;
          expect(usableIn >= periodAfter(month, rule.afterMonths) && usableIn > rule.since).toBe(true);
        }
      }),
    );
  });

  it('once lapsed, leave nothing to lapse, and the others as they were', () => {
    fc.assert(
      fc.property(life, rules, fc.integer({ min: 0, max: 30 }), ({ postings, month }, rule, later) => {
        const now = periodAfter(month, later);
        const before = lapsesOf(lotsOf(postings, rule));
        const due = before.filter(({ label }) => label < now).reduce((sum, { points }) => sum + points, 0);
        const after = due ? [...postings, went('lapse', due, now)] : postings;
        expect(lapsesOf(lotsOf(after, rule))).toEqual(before.filter(({ label }) => label >= now));
      }),
    );
  });

  it('first in, first out: point by point the same as a queue', () => {
    fc.assert(
      fc.property(life, ({ postings }) => {
        const plain = postings.map((p) => ({ ...p, undoes: null }));
        const queue: string[] = [];
        for (const { amount, month } of plain)
          if (amount > 0) queue.push(...Array<string>(amount).fill(periodAfter(month, 6)));
          else queue.splice(0, -amount);
        const lots = lotsOf(plain, RULE).flatMap(({ points, usableIn }) => Array<string>(points).fill(usableIn));
        expect(lots).toEqual(queue);
      }),
    );
  });

  it('are announced a month and a week before, and lapse only a week after that', () => {
    const days = [...Array(60)].map((_, i) => new Date(Date.UTC(2026, 4, 20 + i)).toISOString().slice(0, 10));
    const run = (asleep: (day: string) => boolean) => {
      const said: Told[] = [];
      const happened: string[] = [];
      for (const day of days.filter((each) => !asleep(each))) {
        const step = lapseStep('2026-06-30', day, said);
        if (step) happened.push(`${day} ${step}`);
        if (step === 'lapse') return happened;
        if (step) said.push({ daysBefore: step, on: day });
      }
      return happened;
    };
    expect(run(() => false)).toEqual(['2026-05-31 30', '2026-06-23 7', '2026-07-01 lapse']);
    expect(run((day) => day < '2026-06-25')).toEqual(['2026-06-25 7', '2026-07-02 lapse']);
    expect(run((day) => day < '2026-07-04')).toEqual(['2026-07-04 7', '2026-07-11 lapse']);
  });
});
