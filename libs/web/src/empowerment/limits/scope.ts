import type { DecisionLimitsQuery, LimitScopeFragment } from '../../gql';

export type Limit = DecisionLimitsQuery['decisionLimits'][number];

type Say = Pick<ReturnType<typeof import('@zasluga/locale').useLocale>, 't' | 'inLocale'>;
type Scope = Pick<LimitScopeFragment, 'deed' | 'roleTitle' | 'unit'>;

/** For which case, role and unit a limit is, in the order in which they decide: «Возврат денег · Бариста · Вокзал». */
export function scopeText({ deed, roleTitle, unit }: Scope, { t, inLocale }: Say): string {
  const parts = [deed && t(`guidance.deed.${deed}`), roleTitle, unit && inLocale(unit, 'name')].filter(Boolean);
  return parts.length ? parts.join(' · ') : t('guidance.scope.company');
}
