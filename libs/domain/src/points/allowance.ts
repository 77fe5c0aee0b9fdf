/** How many points a person may give away in one calendar month, by what the person is in the company. */
export interface AllowanceRule {
  /** Points a month, 0 to ALLOWANCE_MAX. */
  readonly employee: number;
  /** Who has at least one person reporting to them. */
  readonly hasReports: number;
  readonly leader: number;
}

export const ALLOWANCE_MAX = 10_000;
/** Small and near one another, so that thanks are not a market; whoever sees more people has more to give. */
export const ALLOWANCE_DEFAULT: AllowanceRule = { employee: 100, hasReports: 200, leader: 300 };

/** Points to one receiver in one recognition, 0 to this. 0 is normal: words are the thing. */
export const GIFT_MAX = 1000;

export interface AllowanceHolder {
  readonly roles: readonly string[];
  readonly hasReports: boolean;
}

export function allowanceOf(person: AllowanceHolder, rule: AllowanceRule = ALLOWANCE_DEFAULT): number {
  if (person.roles.includes('leader')) return rule.leader;
  return person.hasReports ? rule.hasReports : rule.employee;
}

export const isAllowanceRule = (rule: AllowanceRule): boolean =>
  [rule.employee, rule.hasReports, rule.leader].every((n) => Number.isInteger(n) && n >= 0 && n <= ALLOWANCE_MAX);

export const isGift = (points: number): boolean => Number.isInteger(points) && points >= 0 && points <= GIFT_MAX;
