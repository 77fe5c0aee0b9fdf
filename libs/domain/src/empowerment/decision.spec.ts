import { decisionStep, overLimit } from '.';

it('seconds fall on the first step that is not less', () => {
  expect([0, 5, 6, 30, 31, 120, 600, 601, 86_400].map(decisionStep)).toEqual([5, 5, 30, 30, 120, 120, 600, 3600, 3600]);
});

it('a limit colours what is above it, and nothing where there is none', () => {
  expect([overLimit(500, 500), overLimit(501, 500), overLimit(9_999, null), overLimit(0, 0)]).toEqual([0, 1, 0, 0]);
});
