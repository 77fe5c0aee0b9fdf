import { clockOf } from './use-left';

it.each([
  [900_000, '15:00'],
  [899_001, '15:00'],
  [61_000, '1:01'],
  [9_000, '0:09'],
  [0, '0:00'],
])('%p ms: %s', (ms, text) => expect(clockOf(ms)).toBe(text));
