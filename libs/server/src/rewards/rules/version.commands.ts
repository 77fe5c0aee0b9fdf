import {
  assertRulesMayBegin,
  type Cap,
  checkRules,
  DomainError,
  parseDay,
  type RewardRules,
  rulesInOneLine,
  type Viewer,
} from '@zasluga/domain';
import { audit, clock, newId, type Tx } from '@zasluga/kernel';
import type { ActivateRulesInput, RewardRulesInput, SaveRuleDraftInput } from './rules.input';

const DRAFTS_MAX = 20;
const subjectOf = (id: string) => ({ type: 'reward_rule_version', id });

/** Exactly what a version holds, whatever else an object may carry. */
const rulesOf = ({
  on,
  byPlace,
  depth,
  source,
  relation,
  pays,
  caps,
}: RewardRulesInput | RewardRules): RewardRules => ({
  on,
  byPlace: [...byPlace],
  depth: { ...depth },
  source: { ...source },
  relation: { ...relation },
  pays: { ...pays },
  caps: { pair: capOf(caps.pair), person: capOf(caps.person), company: capOf(caps.company) },
});
const capOf = (cap: Cap | null | undefined): Cap | null => (cap ? { points: cap.points, period: cap.period } : null);

const INSERT = `insert into reward_rule_version (company_id, id, number, rules, note, author_id)
  select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5 from reward_rule_version`;

/**
 * A new draft, or other rules in one. Returns its id.
 * @throws DomainError rewards.rules_activated, request.too_many, input.not_found, and what checkRules throws
 */
export async function saveRuleDraft(tx: Tx, viewer: Viewer | null, input: SaveRuleDraftInput): Promise<string> {
  const rules = rulesOf(input.rules);
  checkRules(rules);
  await lockVersions(tx);
  if (input.id) {
    await lockDraft(tx, input.id);
    await tx.sql(
      'rules.rewrite',
      'update reward_rule_version set rules = $2, note = $3, updated_at = clock_timestamp() where id = $1',
      [input.id, JSON.stringify(rules), input.note ?? ''],
    );
    return input.id;
  }
  const [drafts] = await tx.sql<{ n: number }>(
    'rules.drafts',
    'select count(*)::int as n from reward_rule_version where activated_at is null',
  );
  if (drafts!.n >= DRAFTS_MAX) throw new DomainError('request.too_many', undefined, { max: DRAFTS_MAX });
  const id = newId();
  const author = viewer?.employeeId ?? null;
  await tx.sql('rules.draft', INSERT, [tx.companyId, id, JSON.stringify(rules), input.note ?? '', author]);
  return id;
}

/** @throws DomainError rewards.rules_activated, input.not_found */
export async function discardRuleDraft(tx: Tx, id: string): Promise<void> {
  await lockDraft(tx, id);
  await tx.sql('rules.discard', 'delete from reward_rule_version where id = $1', [id]);
}

/**
 * In force from the first moment of that day in the company's zone; when it is today, from now on. A later activation for the same day
 * takes its place.
 * @throws DomainError rewards.rules_not_simulated, rewards.rules_activated, rewards.rules_in_past, rewards.rules_too_far, input.invalid
 */
export async function activateRules(tx: Tx, viewer: Viewer | null, input: ActivateRulesInput): Promise<void> {
  await lockVersions(tx);
  const draft = await lockDraft(tx, input.id);
  if (draft.simulatedRules !== rulesInOneLine(draft.rules)) throw new DomainError('rewards.rules_not_simulated');
  const day = parseDay(input.inForceFrom);
  if (!day) throw new DomainError('input.invalid', 'input.inForceFrom');
  const [company] = await tx.sql<{ today: string }>(
    'rules.today',
    'select ($1::timestamptz at time zone time_zone)::date::text as today from company',
    [clock.now()],
  );
  assertRulesMayBegin(day, company!.today);
  await tx.sql(
    'rules.activate',
    `update reward_rule_version set in_force_from = $2, activated_at = clock_timestamp(), activated_by_id = $3,
       updated_at = clock_timestamp() where id = $1`,
    [input.id, day, viewer?.employeeId ?? null],
  );
  await audit(tx, viewer, 'rewards.rule', subjectOf(input.id), { inForceFrom: day });
}

/** The simulation of exactly these rules was seen: the draft may be activated as long as it stays as it is. */
export const rememberSimulation = (tx: Tx, id: string, rules: RewardRules): Promise<unknown> =>
  tx.sql(
    'rules.simulated',
    `update reward_rule_version set simulated_rules = $2, simulated_at = clock_timestamp() where id = $1 and activated_at is null`,
    [id, rulesInOneLine(rules)],
  );

interface Draft {
  readonly rules: RewardRules;
  readonly simulatedRules: string | null;
}
async function lockDraft(tx: Tx, id: string): Promise<Draft> {
  const [row] = await tx.sql<Draft & { activated: boolean }>(
    'rules.lock_draft',
    `select rules, simulated_rules as "simulatedRules", activated_at is not null as activated from reward_rule_version
     where id = $1 for update`,
    [id],
  );
  if (!row) throw new DomainError('input.not_found', 'id');
  if (row.activated) throw new DomainError('rewards.rules_activated', 'id');
  return row;
}

/** One change of the list at a time: numbers have no gaps because two wrote at once, and the day's last word is one. */
const lockVersions = (tx: Tx) =>
  tx.sql('rules.lock_versions', 'select pg_advisory_xact_lock(hashtextextended($1, 42))', [`rules/${tx.companyId}`]);
