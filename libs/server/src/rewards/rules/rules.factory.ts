import { type RewardRules, RULES_AT_FIRST } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { activateRules, rememberSimulation, saveRuleDraft } from './version.commands';

/** Switched on, small round points, no caps, unless told otherwise. */
export const rulesWith = (over: Partial<RewardRules> = {}): RewardRules => ({
  ...RULES_AT_FIRST,
  on: true,
  caps: { pair: null, person: null, company: null },
  ...over,
});

/** In force from now on. Returns the id of the version. */
export async function makeVersion(tx: Tx, rules: RewardRules): Promise<string> {
  const id = await saveRuleDraft(tx, null, { rules: rules as never });
  await rememberSimulation(tx, id, rules);
  const [company] = await tx.sql<{ today: string }>(
    'test.today',
    'select (now() at time zone time_zone)::date::text as today from company',
  );
  await activateRules(tx, null, { id, inForceFrom: company!.today });
  return id;
}
