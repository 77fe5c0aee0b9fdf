import {
  HAND_OVER_UNDO_MINUTES,
  handOverUndoUntil,
  mayTakeBack,
  mayUndoHandOver,
  moveDecision,
  REDEMPTION_STATES,
  redemptionNumber,
} from './redemption';

describe('a redemption', () => {
  it('moves only where it may: asked twice is no news, too late says what has become of it', () => {
    const table = REDEMPTION_STATES.map((from) => REDEMPTION_STATES.map((to) => moveDecision(from, to)));
    const so = 'is_so_already';
    const [done, no, back] = ['rewards.already_fulfilled', 'rewards.already_declined', 'rewards.already_cancelled'];
    expect(table).toEqual([
      [so, 'move', 'rewards.not_approved', 'move', 'move'],
      ['move', so, 'move', 'move', 'move'],
      [done, done, so, done, done],
      [no, no, no, so, no],
      [back, back, back, back, so],
    ]);
  });

  it('is taken back until somebody said yes, and where nobody has to, until its hour', () => {
    const now = new Date('2026-11-22T10:00:00Z');
    const [before, after] = [new Date(+now - 1), new Date(+now + 1)];
    const may = (state: (typeof REDEMPTION_STATES)[number], cancelUntil: Date | null) =>
      mayTakeBack({ state, cancelUntil }, now);
    expect([may('requested', null), may('reserved', null)]).toEqual([true, false]);
    expect([may('reserved', before), may('reserved', now), may('reserved', after)]).toEqual([false, false, true]);
    expect([may('fulfilled', after), may('declined', after), may('cancelled', after)]).toEqual([false, false, false]);
  });

  it('that was handed over is so again for an hour, and no other is', () => {
    const endedAt = new Date('2026-11-22T10:00:00Z');
    const hour = +endedAt + HAND_OVER_UNDO_MINUTES * 60_000;
    const may = (state: (typeof REDEMPTION_STATES)[number], now: number) =>
      mayUndoHandOver({ state, endedAt }, new Date(now));
    expect(handOverUndoUntil({ state: 'fulfilled', endedAt })).toEqual(new Date('2026-11-22T11:00:00Z'));
    expect([may('fulfilled', +endedAt), may('fulfilled', hour - 1), may('fulfilled', hour)]).toEqual([
      true,
      true,
      false,
    ]);
    expect(REDEMPTION_STATES.filter((state) => may(state, +endedAt))).toEqual(['fulfilled']);
    expect(handOverUndoUntil({ state: 'reserved', endedAt: null })).toBeNull();
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
