import { ALLOWANCE_DEFAULT, ALLOWANCE_MAX, allowanceOf, GIFT_MAX, isAllowanceRule, isGift } from './allowance';

it.each([
  [['employee'], false, 100],
  [['employee'], true, 200],
  [['employee', 'leader'], false, 300],
  [['employee', 'leader'], true, 300],
  [['curator', 'admin'], false, 100],
  [[], true, 200],
])('roles %p, reports %p: %p', (roles, hasReports, points) => expect(allowanceOf({ roles, hasReports })).toBe(points));

it('takes the rule of the company', () =>
  expect(allowanceOf({ roles: ['leader'], hasReports: true }, { employee: 1, hasReports: 2, leader: 3 })).toBe(3));

it('knows its limits', () => {
  expect(isAllowanceRule(ALLOWANCE_DEFAULT)).toBe(true);
  expect(isAllowanceRule({ ...ALLOWANCE_DEFAULT, leader: ALLOWANCE_MAX + 1 })).toBe(false);
  expect(isAllowanceRule({ ...ALLOWANCE_DEFAULT, employee: -1 })).toBe(false);
  expect(isAllowanceRule({ ...ALLOWANCE_DEFAULT, employee: 0.5 })).toBe(false);
  expect([0, 1, GIFT_MAX].every(isGift)).toBe(true);
  expect([-1, 1.5, GIFT_MAX + 1, NaN, Infinity].some(isGift)).toBe(false);
});
