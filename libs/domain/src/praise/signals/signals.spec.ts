import { burstSeen, kioskBurstSeen } from './burst';
import { robotSeen } from './haste';
import { closedSeen } from './hours';
import { senderSeen } from './sender';
import { asksForProof, isSuspicious, PRAISE_SIGNALS, seenAnew, signalsOf } from './signals';

describe('signals', () => {
  it('are absent from an ordinary praise', () => {
    const seen = {
      ...robotSeen(false, 20),
      ...burstSeen(5, 5),
      ...senderSeen(undefined, 'a'),
      ...closedSeen([], { weekday: 1, minute: 0 }),
    };
    expect(signalsOf(seen)).toEqual([]);
    expect(isSuspicious(seen, false)).toBe(false);
    expect(asksForProof(seen)).toBe(false);
  });

  it('tell what was seen', () => {
    expect(robotSeen(true, 1.04)).toEqual({ trap: {}, fast: { seconds: 1 } });
    expect(robotSeen(false, undefined)).toEqual({});
    expect(burstSeen(9, 9)).toEqual({ burst: { n: 9, minutes: 10 } });
    expect(burstSeen(2, 6)).toEqual({ device: { n: 6, minutes: 10 } });
    expect([kioskBurstSeen(5), kioskBurstSeen(6)]).toEqual([{}, { burst: { n: 6, minutes: 1 } }]);
    expect(senderSeen('anna', 'anna')).toEqual({ own: {} });
    expect(senderSeen('anna', 'ilya')).toEqual({ staff: {} });
    expect(senderSeen('anna', undefined)).toEqual({ staff: {} });
  });

  it('of robots are answered by a proof of work, those of texts and people are not', () => {
    expect(isSuspicious({ burst: { n: 9, minutes: 10 }, trap: {} }, true)).toBe(false);
    for (const seen of [{ insult: { words: 'x' } }, { own: {} }, { same: { n: 1, days: 30 } }, { asked: {} }]) {
      expect(isSuspicious({ ...seen, fast: { seconds: 1 } }, true)).toBe(true);
      expect(asksForProof(seen)).toBe(false);
    }
  });

  it('of a text are judged anew when it changes; those of the sending stay', () =>
    expect(
      seenAnew({ trap: {}, insult: { words: 'x' }, same: { n: 1, days: 30 } }, { solicited: { words: 'y' } }),
    ).toEqual({
      trap: {},
      solicited: { words: 'y' },
    }));

  it('come in one order', () => expect(signalsOf({ fast: { seconds: 1 }, own: {} })).toEqual(['own', 'fast']));
  it('have no name twice', () => expect(new Set(PRAISE_SIGNALS).size).toBe(PRAISE_SIGNALS.length));
});

describe('the hours of a place', () => {
  const days = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, opens: 9 * 60, closes: 21 * 60 }));
  const bar = [{ weekday: 5, opens: 18 * 60, closes: 2 * 60 }];
  it.each([
    [days, 1, '09:00', true],
    [days, 1, '08:30', true],
    [days, 1, '08:29', false],
    [days, 1, '22:59', true],
    [days, 1, '23:01', false],
    [days, 1, '03:00', false],
    [days, 6, '12:00', false],
    [bar, 6, '03:59', true],
    [bar, 6, '04:01', false],
    [bar, 5, '12:00', false],
    [[{ weekday: 1, opens: 10, closes: 1000 }], 7, '23:45', true],
    [[{ weekday: 7, opens: 600, closes: 1430 }], 1, '01:00', true],
  ])('%j on day %d at %s: open %p', (hours, weekday, at, open) => {
    const [hour, minute] = at.split(':').map(Number);
    expect(closedSeen(hours, { weekday, minute: hour! * 60 + minute! }).closed === undefined).toBe(open);
  });

  it('are told with the time', () => {
    expect(closedSeen(days, { weekday: 2, minute: 185 })).toEqual({
      closed: { at: '03:05', opens: '09:00', closes: '21:00' },
    });
    expect(closedSeen(days, { weekday: 7, minute: 185 })).toEqual({ closed: { at: '03:05' } });
  });
});
