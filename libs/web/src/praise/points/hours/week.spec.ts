import { draftOf, rangesOf, spanKindOf, withAllLikeFirst, withDay, weekOf } from './week';

const days = (from: number, to: number, opens = '08:00', closes = '22:00') =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ weekday: from + index, opens, closes }));
const told = (week: ReturnType<typeof days>) =>
  rangesOf(week).map(({ from, to, hours }) => `${from}-${to} ${hours ? `${hours.opens}-${hours.closes}` : 'closed'}`);

describe('the ranges of a week', () => {
  it.each([
    ['unknown', [], []],
    ['every day the same', days(1, 7), ['1-7 08:00-22:00']],
    ['a weekend of its own', [...days(1, 5), ...days(6, 7, '09:00', '20:00')], ['1-5 08:00-22:00', '6-7 09:00-20:00']],
    [
      'closed days',
      [...days(2, 3), ...days(5, 5)],
      ['1-1 closed', '2-3 08:00-22:00', '4-4 closed', '5-5 08:00-22:00', '6-7 closed'],
    ],
    ['only one end differs', [...days(1, 1), ...days(2, 7, '08:00', '23:00')], ['1-1 08:00-22:00', '2-7 08:00-23:00']],
    ['in any order', [...days(6, 7), ...days(1, 5)], ['1-7 08:00-22:00']],
    ['no range across Sunday', [...days(1, 1), ...days(7, 7)], ['1-1 08:00-22:00', '2-6 closed', '7-7 08:00-22:00']],
  ])('%s', (_, week, expected) => expect(told(week)).toEqual(expected));
});

it('tells a span past midnight and a whole day from an ordinary one', () => {
  const kind = (opens: string, closes: string) => spanKindOf({ opens, closes });
  expect([kind('08:00', '22:00'), kind('18:00', '00:00'), kind('09:00', '09:00'), kind('', '09:00')]).toEqual([
    'same_day',
    'next_day',
    'all_day',
    undefined,
  ]);
});

describe('the form of a week', () => {
  it('gives back what it was given', () => {
    const week = [...days(2, 3), ...days(6, 6, '10:00', '02:00')];
    expect(weekOf(draftOf(week))).toEqual(week);
  });

  it('gives a day that is ticked the times it had, those of the day before, or usual ones', () => {
    const none = draftOf([]);
    expect(weekOf(withDay(none, 3, true))).toEqual(days(3, 3, '09:00', '21:00'));
    const two = draftOf([...days(2, 2, '07:00', '19:00'), ...days(5, 5)]);
    expect(weekOf(withDay(two, 4, true))[1]).toEqual({ weekday: 4, opens: '07:00', closes: '19:00' });
    expect(weekOf(withDay(two, 1, true))[0]).toEqual({ weekday: 1, opens: '07:00', closes: '19:00' });
    expect(weekOf(withDay(withDay(two, 5, false), 5, true))).toEqual(weekOf(two));
  });

  it('makes every day like the first open one', () => {
    expect(weekOf(withAllLikeFirst(draftOf(days(3, 3, '10:00', '02:00'))))).toEqual(days(1, 7, '10:00', '02:00'));
    expect(weekOf(withAllLikeFirst(draftOf([])))).toEqual([]);
  });
});
