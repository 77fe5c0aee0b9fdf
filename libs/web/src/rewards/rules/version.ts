import type { CapName, RewardRules } from '@zasluga/domain';
import type { CapPeriod, RewardRulesInput, RuleVersionFieldsFragment } from '../../gql';

export type Version = RuleVersionFieldsFragment;
export type VersionState = 'draft' | 'in_force' | 'announced' | 'past';

/** @param versions all of them: what was activated for later than the one in force is announced, the rest is past */
export function stateOf(version: Version, versions: readonly Version[]): VersionState {
  if (!version.inForceFrom) return 'draft';
  if (version.inForce) return 'in_force';
  const current = versions.find(({ inForce }) => inForce);
  return !current || version.inForceFrom > (current.inForceFrom ?? '') ? 'announced' : 'past';
}

/** The activated version that stood before this one; for a draft the one in force. */
export function versionBefore(version: Version, versions: readonly Version[]): Version | undefined {
  if (!version.activatedAt) return versions.find(({ inForce }) => inForce);
  const earlier = versions.filter(({ activatedAt }) => activatedAt && activatedAt < (version.activatedAt ?? ''));
  return earlier.sort((a, b) => ((a.activatedAt ?? '') < (b.activatedAt ?? '') ? 1 : -1))[0];
}

/** As the domain knows them: without the marks of the cache, periods in small letters. */
export function rulesOf({ rules }: Version): RewardRules {
  const { on, byPlace, depth, source, relation, pays, caps } = rules;
  const plain = <Part extends object>({ __typename, ...part }: Part & { __typename?: string }) => part;
  const cap = (name: CapName) => {
    const found = caps[name];
    return found ? { points: found.points, period: found.period.toLowerCase() as 'month' } : null;
  };
  return {
    on,
    byPlace,
    depth: plain(depth),
    source: plain(source),
    relation: plain(relation),
    pays: plain(pays),
    caps: { pair: cap('pair'), person: cap('person'), company: cap('company') },
  } as RewardRules;
}

export function inputOf(rules: RewardRules): RewardRulesInput {
  const cap = (name: CapName) => {
    const found = rules.caps[name];
    return found ? { points: found.points, period: found.period.toUpperCase() as CapPeriod } : null;
  };
  return {
    ...rules,
    byPlace: [...rules.byPlace],
    caps: { pair: cap('pair'), person: cap('person'), company: cap('company') },
  };
}
