import { rulesInOneLine, type RewardRules } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { RewardRuleVersion, UnfundedRewards } from './version.entity';

/**
 * By which is settled what happens at the moment `at`; today's version counts from when it was activated, never backwards.
 * `at` is of PostgreSQL's clock, as `activated_at` is: another machine's may be behind it.
 */
export const versionAt = (at: string) => `select v.id from reward_rule_version v, company c
  where v.activated_at <= ${at} and v.in_force_from <= (${at} at time zone c.time_zone)::date
  order by v.in_force_from desc, v.activated_at desc, v.id desc limit 1`;

type Row = Omit<RewardRuleVersion, 'simulated'>;
const COLUMNS = `v.id, v.number, v.in_force_from::text as "inForceFrom", v.rules, v.note, v.author_id as "authorId",
  v.created_at as "createdAt", v.updated_at as "updatedAt", v.activated_at as "activatedAt", v.activated_by_id as "activatedById",
  v.simulated_rules as "simulatedRules"`;

const told = (row: Row): RewardRuleVersion => ({
  ...row,
  simulated: row.simulatedRules === rulesInOneLine(row.rules),
});

const MOST_VERSIONS = 100;

/** The latest first, drafts on top. */
export async function ruleVersions(tx: Tx): Promise<RewardRuleVersion[]> {
  const rows = await tx.sql<Row>(
    'rules.versions',
    `select ${COLUMNS}, v.id is not distinct from (${versionAt('statement_timestamp()')}) as "inForce" from reward_rule_version v
     order by v.in_force_from desc nulls first, v.number desc limit ${MOST_VERSIONS}`,
  );
  return rows.map(told);
}

export async function ruleVersion(tx: Tx, id: string): Promise<RewardRuleVersion | null> {
  const [row] = await tx.sql<Row>(
    'rules.version',
    `select ${COLUMNS}, v.id is not distinct from (${versionAt('statement_timestamp()')}) as "inForce" from reward_rule_version v
     where v.id = $1`,
    [id],
  );
  return row ? told(row) : null;
}

export interface VersionInForce {
  readonly id: string;
  readonly number: number;
  readonly rules: RewardRules;
}

/** @param at text of a moment, microseconds and all; null before the first version */
export async function versionInForce(tx: Tx, at: string): Promise<VersionInForce | null> {
  const [row] = await tx.sql<VersionInForce>(
    'rules.in_force',
    `select v.id, v.number, v.rules from reward_rule_version v where v.id = (${versionAt('$1::timestamptz')})`,
    [at],
  );
  return row ?? null;
}

export async function unfundedRewards(tx: Tx): Promise<UnfundedRewards> {
  const [row] = await tx.sql<UnfundedRewards>(
    'rules.unfunded_sum',
    `select count(*)::int as count, coalesce(sum(points), 0)::int as points from reward_settlement where state = 'unfunded'`,
  );
  return row!;
}
