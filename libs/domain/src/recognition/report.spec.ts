import { blurs } from './report';

it.each([
  [0, false, false],
  [1, false, false],
  [2, false, true],
  [1, true, true],
  [9, false, true],
])('%p reporters, a curator among them %p: blurred %p', (reporters, byCurator, expected) =>
  expect(blurs({ reporters, byCurator })).toBe(expected),
);
