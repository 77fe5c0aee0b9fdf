import { spanOf } from './span';

it.each([
  [0, 1, 'minute'],
  [59 * 60, 59, 'minute'],
  [2 * 3600, 2, 'hour'],
  [47 * 3600, 47, 'hour'],
  [48 * 3600, 2, 'day'],
])('%p seconds: %p %s', (seconds, count, unit) => expect(spanOf(seconds)).toEqual({ count, unit }));
