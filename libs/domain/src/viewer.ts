export const ROLES = ['employee', 'leader', 'curator', 'reward_admin', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const LOCALES = ['ru', 'en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Who asks. A manager is whoever has direct reports: it follows from the hierarchy and is no role. */
export interface Viewer {
  readonly companyId: string;
  readonly employeeId: string;
  readonly sessionId: string;
  readonly roles: readonly Role[];
  readonly hasReports: boolean;
  readonly locale: Locale;
}

export const has = (viewer: Viewer, ...anyOf: readonly Role[]): boolean => anyOf.some((r) => viewer.roles.includes(r));
