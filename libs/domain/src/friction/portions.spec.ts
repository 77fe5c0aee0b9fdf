import { portionsAftermath } from './portions';

const before = [
  { day: -84, events: 12 },
  { day: -42, events: 11 },
  { day: -14, events: 10 },
];

describe('bends in portions, before and after a decision', () => {
  it('leave out the portion in which the decision lies, and the time that none covers yet', () => {
    const found = portionsAftermath([...before, { day: 14, events: 9 }, { day: 84, events: 6 }], -126);
    expect(found.before).toEqual({ events: 33, exposure: 16 });
    expect(found.after).toEqual({ events: 6, exposure: 10 });
    expect(found.ratio!.estimate).toBeCloseTo(0.6 / (33 / 16), 10);
    expect(found.verdict).toBe('fewer');
  });

  it('are the same where the ratio is not clear, more where it is', () => {
    expect(portionsAftermath([...before, { day: 0, events: 5 }, { day: 35, events: 9 }], -126).verdict).toBe('same');
    expect(portionsAftermath([...before, { day: 0, events: 5 }, { day: 21, events: 25 }], -126).verdict).toBe('more');
  });

  it('count no portion that is as old as the register: nobody knows how long it took', () => {
    const found = portionsAftermath([...before, { day: 0, events: 5 }, { day: 35, events: 9 }], -63);
    expect(found.before).toEqual({ events: 26, exposure: 12 });
  });

  it('need a whole portion on either side', () => {
    expect(portionsAftermath([...before, { day: 14, events: 9 }], -126)).toMatchObject({
      verdict: 'too_early',
      after: null,
      ratio: null,
    });
    expect(portionsAftermath([{ day: 3, events: 9 }], -126)).toMatchObject({ verdict: 'no_baseline', before: null });
    expect(portionsAftermath([], -126).verdict).toBe('no_baseline');
  });
});
