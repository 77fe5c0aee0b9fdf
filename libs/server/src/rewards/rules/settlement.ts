import { type ExplanationStep, monthsOfCap, type RecognitionFacts, rewardFor, type RewardRules } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { lockRecognition } from '../../recognition';
import { factsOf, type ReceivedNow } from './facts.queries';
import { payTurn, returnTurn, type Turn, turnsOf } from './turns';
import { type VersionInForce, versionInForce } from './version.queries';

const NOBODY_MORE: readonly ExplanationStep[] = [];

/**
 * What the recognition earns its receivers by the version that was in force when it was published: paid, or kept visible as unfunded.
 * Called whenever something happened to it; pays or takes back the difference to what was settled before. Harmless when repeated.
 * @param at when, if not now: for a past that is brought in
 */
export async function settleRecognition(tx: Tx, id: string, at?: Date): Promise<void> {
  // first of all: what happens to it meanwhile waits, and is told once more
  const { state } = await lockRecognition(tx, id);
  const received = await factsOf(tx, id);
  const [first] = received;
  if (!first) return;
  const version = first.counts ? await versionInForce(tx, first.publishedAt) : null;
  if (version) await lockCompanyCap(tx, version.rules);
  const reason = state === 'published' ? 'edited' : state;
  for (const one of received) await settleReceiver(tx, one, { version, reason, at });
}

interface How {
  readonly version: VersionInForce | null;
  /** Of a return, as a code. */
  readonly reason: string;
  readonly at?: Date;
}

async function settleReceiver(tx: Tx, one: ReceivedNow, { version, reason, at }: How): Promise<void> {
  await lockCaps(tx, one.employeeId);
  const turns = await turnsOf(tx, one.recognitionId, one.employeeId);
  const open = turns.filter(({ state }) => state !== 'returned');
  let settled = sum(open);
  const due = version
    ? rewardFor(version.rules, one, {
        ...(await capsUsed(tx, version.rules, one)),
        company: Math.max(0, (await givenByCompany(tx, version.rules, one)) - settled),
      })
    : { points: 0, steps: NOBODY_MORE };
  // what is too much goes back, the newest first; what then is missing is one further turn
  for (const turn of [...open].reverse()) {
    if (settled <= due.points) break;
    await returnTurn(tx, turn, reason);
    settled -= turn.points;
  }
  if (!version || settled === due.points) return;
  const points = due.points - settled;
  const steps = settled ? [...due.steps, { code: 'before', used: settled, points } as const] : due.steps;
  const turn = Math.max(0, ...turns.map((made) => made.turn)) + 1;
  await payTurn(tx, { ...one, turn, points, steps, facts: factsIn(one), version, at });
}

const sum = (turns: readonly Turn[]) => turns.reduce((points, turn) => points + turn.points, 0);
const factsIn = ({ source, relation, depth, solicited, place }: ReceivedNow): RecognitionFacts => ({
  source,
  relation,
  depth,
  solicited,
  place,
});

/**
 * A cap of the company is read and used by one at a time; whoever settles by rules without one waits for that, and is waited for. Always
 * before the people's own locks, so that nobody waits in a circle.
 */
const lockCompanyCap = async (tx: Tx, { caps }: RewardRules): Promise<void> => {
  const key = [`rules/${tx.companyId}`];
  if (caps.company) await tx.sql('rules.lock_company', `select pg_advisory_xact_lock(hashtextextended($1, 43))`, key);
  else await tx.sql('rules.share_company', `select pg_advisory_xact_lock_shared(hashtextextended($1, 43))`, key);
};

/** Whoever settles for this person waits here: caps are read and used by one at a time. Let go at the end of the transaction. */
const lockCaps = (tx: Tx, employeeId: string) =>
  tx.sql('rules.lock_caps', `select pg_advisory_xact_lock(hashtextextended($1, 41))`, [
    `rules/${tx.companyId}/${employeeId}`,
  ]);

const USED = `select coalesce(sum(s.points) filter (where s.giver_id = $2 and s.month between $3 and $4), 0)::int as pair,
    coalesce(sum(s.points) filter (where s.month between $5 and $6), 0)::int as person
  from reward_settlement s where s.employee_id = $1 and s.month between least($3, $5) and greatest($4, $6) and s.state <> 'returned'
    and s.recognition_id <> $7`;

async function capsUsed(tx: Tx, rules: RewardRules, one: ReceivedNow): Promise<{ pair: number; person: number }> {
  const pair = monthsOfCap(one.month, rules.caps.pair?.period ?? 'month');
  const person = monthsOfCap(one.month, rules.caps.person?.period ?? 'month');
  const [used] = await tx.sql<{ pair: number; person: number }>('rules.used', USED, [
    one.employeeId,
    one.giverId,
    pair.from,
    pair.to,
    person.from,
    person.to,
    one.recognitionId,
  ]);
  return used!;
}

/** Points that the rules gave to all in the period of the company's cap, this recognition counted. 0 when there is no such cap. */
async function givenByCompany(tx: Tx, { caps }: RewardRules, { month }: ReceivedNow): Promise<number> {
  if (!caps.company) return 0;
  const { from, to } = monthsOfCap(month, caps.company.period);
  const [given] = await tx.sql<{ points: number }>(
    'rules.given_by_company',
    `select coalesce(sum(points), 0)::int as points from reward_settlement where month between $1 and $2 and state <> 'returned'`,
    [from, to],
  );
  return given!.points;
}
