import {
  answerTime,
  closedWindow,
  decidedAlone,
  decisionCost,
  type EmpowermentFindings,
  EMPOWERMENT_ACTS,
  EMPOWERMENT_SENTENCES,
  EMPOWERMENT_SUPPORTS,
  empowermentAct,
  empowermentSentence,
  empowermentSupports,
  fearOf,
  heapingAt,
  lastClosedMonths,
  nextToClose,
  ofPeople,
  outcomes,
  roughly,
  silenceOf,
  type Tally,
  timeToDecide,
  togetherOf,
} from '.';
import { logBucketOf } from '../../statistics';

const tally = (more: Partial<Tally> = {}): Tally => ({
  done: 0,
  notDared: 0,
  refused: 0,
  seconds: {},
  alone: 0,
  superior: 0,
  costs: 0,
  costMinor: 0,
  left: {},
  barriers: {},
  ...more,
});
const people = (count: number, more: Partial<Tally>): Tally[] => Array.from({ length: count }, () => tally(more));

describe('a sum told roughly', () => {
  it('keeps two digits', () => {
    expect([0, 99, 104, 25_550, 1_249_999].map(roughly)).toEqual([0, 99, 100, 26_000, 1_200_000]);
  });
});

describe('a window', () => {
  it('holds closed months only: a month closes on the second day of the next one', () => {
    expect(closedWindow('last-90-days', '2026-12-01')?.months).toEqual(['2026-08', '2026-09', '2026-10']);
    expect(closedWindow('last-90-days', '2026-12-02')).toMatchObject({
      from: '2026-09-01',
      until: '2026-12-01',
      months: ['2026-09', '2026-10', '2026-11'],
      unfinished: false,
    });
    expect(closedWindow('2026-11', '2026-12-01')?.months).toEqual([]);
    expect(closedWindow('2026-11', '2026-12-02')?.months).toEqual(['2026-11']);
    for (const label of ['2026-Q4', '2026', '2026-05']) expect(closedWindow(label, '2026-12-02')?.months).toEqual([]);
    expect(closedWindow('2027', '2026-12-02')).toBeNull();
    expect(lastClosedMonths('2026-01-15', 3)).toEqual(['2025-10', '2025-11', '2025-12']);
  });

  it('says which month comes next, and when', () => {
    expect(nextToClose('2026-11-22')).toEqual({ month: '2026-11', on: '2026-12-02' });
    expect(nextToClose('2026-12-01')).toEqual({ month: '2026-11', on: '2026-12-02' });
    expect(nextToClose('2026-12-02')).toEqual({ month: '2026-12', on: '2027-01-02' });
  });
});

describe('time to decide', () => {
  it('stands on the five steps; the minute lies between two of them', () => {
    const told = [
      ...people(12, { seconds: { 5: 1 } }),
      ...people(12, { seconds: { 30: 1 } }),
      ...people(10, { seconds: { 120: 1 } }),
      ...people(6, { seconds: { 3600: 1 } }),
    ];
    const time = timeToDecide(told);
    expect(time.steps.map(({ share }) => share)).toEqual([0.3, 0.6, 0.85, 0.85, 1]);
    expect(time.withinMinute).toEqual({ atLeast: 0.6, atMost: 0.85 });
    expect(time.median).toEqual({ step: 30, low: 30, high: 120 });
    expect(time.p90).toEqual({ step: 3600, low: 120, high: 3600 });
  });

  it('says nothing of few, and no p90 when few authors wrote it all', () => {
    expect(timeToDecide([]).status).toBe('empty');
    expect(timeToDecide(people(4, { seconds: { 5: 20 } })).status).toBe('insufficient');
    const few = timeToDecide(people(8, { seconds: { 5: 10 } }));
    expect([few.status, few.n, few.p90, few.median?.step]).toEqual(['ok', 80, null, 5]);
  });
});

it('what was not dared counts as an opportunity, or everything would be decided alone by construction', () => {
  const bold = people(10, { done: 3, alone: 3 });
  const timid = people(5, { notDared: 2 });
  expect(decidedAlone(bold).estimate).toBe(1);
  expect(decidedAlone([...bold, ...timid])).toMatchObject({ status: 'ok', n: 40, estimate: 0.75 });
  // one person's entries resemble each other: the interval is that of fewer
  expect(decidedAlone([...bold, ...timid]).nEff).toBeLessThan(40);
  expect(decidedAlone(people(4, { done: 9, alone: 9 })).status).toBe('insufficient');
});

it('outcomes share what was said of them', () => {
  const shares = outcomes(people(10, { done: 4, left: { delighted: 2, upset: 1 } }));
  expect([shares.delighted.estimate, shares.upset.estimate, shares.calm.estimate]).toEqual([2 / 3, 1 / 3, 0]);
  expect([shares.delighted.n, shares.delighted.method]).toEqual([30, 'wilson_simultaneous']);
});

it('people are counted once, in however many units they wrote', () => {
  const own = (who: number, unitId: string | null, more: Partial<Tally>) => ({ ...tally(more), who, unitId });
  expect(
    ofPeople([
      own(1, 'hall', { done: 2, costs: 1, costMinor: 300, seconds: { 5: 1 } }),
      own(2, 'hall', { refused: 1, barriers: { money: 1 } }),
      own(1, null, { done: 1, alone: 1, seconds: { 5: 1, 30: 2 }, left: { calm: 1 } }),
    ]),
  ).toEqual([
    tally({ done: 3, alone: 1, costs: 1, costMinor: 300, seconds: { 5: 2, 30: 2 }, left: { calm: 1 } }),
    tally({ refused: 1, barriers: { money: 1 } }),
  ]);
});

describe('cost', () => {
  it('has the mean of all entries with an interval over authors, the same each time', () => {
    const told = [...people(6, { costs: 2, costMinor: 200 }), ...people(6, { costs: 1, costMinor: 400 })];
    const cost = decisionCost(told, 100, 'seed');
    expect(cost).toMatchObject({ status: 'ok', n: 18, totalMinor: 3600, meanMinor: 200, medianMinor: 100 });
    expect(cost.lowMinor!).toBeLessThan(200);
    expect(cost.highMinor!).toBeGreaterThan(200);
    expect(decisionCost(told, 100, 'seed')).toEqual(cost);
    // the exact middle would be one person's
    expect([12_345, 998, 0.5, 0].map((median) => decisionCost(told, median, 'seed').medianMinor)).toEqual([
      12_000, 1_000, 0.5, 0,
    ]);
    expect(decisionCost(people(4, { costs: 9, costMinor: 9 }), 1, 's').status).toBe('insufficient');
  });

  it('heaps at the limit when far more lie just below it than just above', () => {
    expect(heapingAt(4, 3)).toBeNull();
    expect(heapingAt(6, 5)?.heaped).toBe(false);
    expect(heapingAt(18, 1)?.heaped).toBe(true);
  });
});

describe('silence', () => {
  const units = [
    { id: 'hall', entries: 24, personDays: 900 },
    { id: 'kitchen', entries: 0, personDays: 900 },
    { id: 'office', entries: 1, personDays: 90 },
  ];
  const rate = 25 / 1890;

  it('is no entries where chance would leave some; a small unit without any is within what is expected', () => {
    const found = silenceOf(units, rate, 1);
    expect(found.map(({ position }) => position)).toEqual(['more', 'silent', 'within']);
    expect(found[1]!.expected).toBeCloseTo(11.9, 1);
    // Garwood: nothing in 900 person-days leaves up to −ln 0.025 = 3.69 of them
    expect(found[1]!.high).toBeCloseTo(3.689 / 0.3, 2);
  });

  it('is told less easily when entries come many from one author', () => {
    expect(togetherOf([8, 8, 1])).toBeCloseTo(129 / 17, 9);
    expect(silenceOf(units, rate, 129 / 17).map(({ position }) => position)).toEqual(['within', 'within', 'within']);
  });
});

describe('fear', () => {
  it('is told from ten people on, and only when the fearful are none or enough', () => {
    expect(fearOf([...people(5, { done: 2 }), ...people(4, { notDared: 1 })], 5).index.status).toBe('suppressed');
    expect(fearOf([...people(20, { done: 2 }), ...people(4, { notDared: 1 })], 5).index.status).toBe('suppressed');
    expect(fearOf(people(12, { done: 2 }), 5).shown?.bound).toBe('at_most');
    const fear = fearOf([...people(20, { done: 2 }), ...people(10, { notDared: 1 })], 5);
    expect(fear).toMatchObject({ shown: { share: 0.2, bound: null }, kinds: { notDared: 10, refused: 0 }, rest: 10 });
    const split = fearOf([...people(20, { done: 2 }), ...people(8, { notDared: 1 }), ...people(2, { refused: 1 })], 5);
    expect(split.kinds).toBeNull();
  });

  it('has no parts that add up to what is only told as a bound', () => {
    const all = fearOf(people(12, { notDared: 2, barriers: { blame: 2 } }), 5);
    expect(all).toMatchObject({ shown: { share: 0.9, bound: 'at_least' }, kinds: null, barriers: [], rest: 0 });
    expect([all.index.estimate, all.index.nEff]).toEqual([null, null]);
    const few = fearOf([...people(5, { done: 30, refused: 1 }), ...people(8, { done: 9 })], 5);
    expect(few).toMatchObject({ shown: { bound: 'at_most' }, kinds: null, barriers: [], rest: 0 });
  });

  it('names what enough people name; the rest hides at least as many', () => {
    const afraid = (count: number, barrier: string) => people(count, { notDared: 1, barriers: { [barrier]: 1 } });
    const named = (...fearful: Tally[][]) =>
      fearOf([...people(20, { done: 2 }), ...fearful.flat()], 5).barriers.map(({ barrier }) => barrier);
    expect(named(afraid(6, 'blame'), afraid(6, 'money'))).toEqual(['money', 'blame']);
    // two who named something else would be found by subtraction: the rarer of the named joins them
    expect(named(afraid(8, 'blame'), afraid(6, 'money'), afraid(2, 'other'))).toEqual(['blame']);
    expect(named(afraid(6, 'blame'))).toEqual([]);
  });
});

describe('time to the answer', () => {
  const hours = (count: number, time: number, answered = true) => ({
    bucket: logBucketOf(time * 3600),
    answered,
    count,
  });

  it('counts what still waits as longer: leaving it out would flatter who is late', () => {
    const all = answerTime([hours(6, 2), hours(4, 10), hours(6, 40), hours(9, 50, false)], 8, 24);
    expect(all).toMatchObject({ status: 'ok', n: 25, open: 9 });
    expect(all.medianHours! / 40).toBeCloseTo(1, 1);
    expect(all.withinTarget).toBeCloseTo(10 / 25, 9);
    expect(all.lowHours!).toBeLessThan(all.medianHours!);
    expect(answerTime([hours(6, 2), hours(4, 10), hours(6, 40)], 8, 24).medianHours! / 10).toBeCloseTo(1, 1);
  });

  it('has no median while more than half wait, and says nothing of few', () => {
    expect(answerTime([hours(5, 2), hours(9, 50, false)], 8, 24).medianHours).toBeNull();
    expect(answerTime([hours(50, 2)], 4, 24)).toMatchObject({ status: 'insufficient', medianHours: null });
  });
});

describe('the sentences', () => {
  const told = [...people(30, { done: 2, alone: 2, seconds: { 5: 1, 30: 1 } }), ...people(10, { notDared: 1 })];
  const findings = (more: Partial<EmpowermentFindings> = {}): EmpowermentFindings => ({
    open: false,
    suppressed: false,
    threshold: 5,
    entries: 70,
    time: timeToDecide(told),
    alone: decidedAlone(told),
    fear: fearOf(told, 5),
    heaping: null,
    units: [],
    answerHours: null,
    rule: null,
    ...more,
  });
  const none = { time: timeToDecide([]), alone: decidedAlone([]), fear: fearOf([], 5), entries: 0 };
  const unit = { id: 'kitchen', expected: 8.2, entries: 0, position: 'silent' as const };

  it.each([
    ['says.both', 'act.keep', {}],
    ['says.both', 'act.limit_known', { units: [unit] }],
    ['says.both', 'act.raise_limit', { heaping: { below: 18, above: 1, heaped: true } }],
    ['says.both', 'act.answer', { answerHours: 60 }],
    ['says.both', 'act.rule', { rule: { id: 'r', count: 12 } }],
    ['says.alone', 'act.keep', { time: timeToDecide([]) }],
    ['says.time', 'act.keep', { alone: decidedAlone([]) }],
    ['says.open', 'act.wait', { open: true }],
    ['says.suppressed', 'act.collect', { suppressed: true }],
    ['says.empty', 'act.collect', none],
    ['says.insufficient', 'act.collect', { ...none, entries: 3 }],
  ])('%s and suggest %s', (says, act, more) => {
    const found = findings(more);
    expect(empowermentSentence(found).id).toBe(`culture.empowerment.${says}`);
    expect(empowermentAct(found).id).toBe(`culture.empowerment.${act}`);
    expect(EMPOWERMENT_SENTENCES).toContain(empowermentSentence(found).id);
    expect(EMPOWERMENT_ACTS).toContain(empowermentAct(found).id);
    for (const { id } of empowermentSupports(found)) expect(EMPOWERMENT_SUPPORTS).toContain(id);
  });

  it('put the silent unit first and stop at three', () => {
    const supports = empowermentSupports(findings({ units: [unit], answerHours: 5, rule: { id: 'r', count: 9 } }));
    expect(supports.map(({ id }) => id.split('.').at(-1))).toEqual(['silent', 'fear', 'answer']);
    expect(supports[0]).toMatchObject({ numbers: { expected: 8, entries: 0 }, subjects: { unit: 'kitchen' } });
  });
});
