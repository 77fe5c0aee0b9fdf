import type { ExplanationStep, RecognitionFacts } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { demandPosted, fundFor, type OpenFund, payByRule, returnByRule } from '../../points';
import type { VersionInForce } from './version.queries';

/** A payment for a recognition to one of its receivers; what is changed later is a further one. */
export interface Turn {
  readonly recognitionId: string;
  readonly employeeId: string;
  readonly turn: number;
  readonly points: number;
  readonly state: 'paid' | 'unfunded' | 'returned';
  readonly transferId: string | null;
}

export const turnsOf = (tx: Tx, recognitionId: string, employeeId: string): Promise<Turn[]> =>
  tx.sql(
    'rules.turns',
    `select recognition_id as "recognitionId", employee_id as "employeeId", turn, points, state, transfer_id as "transferId"
     from reward_settlement where recognition_id = $1 and employee_id = $2 order by turn for update`,
    [recognitionId, employeeId],
  );

/** What the ledger is to remember of a payment: codes only, and the version by its number. */
type Why = Record<string, string | number>;
interface NewTurn {
  readonly recognitionId: string;
  readonly employeeId: string;
  readonly giverId: string | null;
  readonly unitId: string | null;
  readonly month: string;
  readonly turn: number;
  readonly points: number;
  readonly steps: readonly ExplanationStep[];
  readonly facts: RecognitionFacts;
  readonly version: VersionInForce;
  readonly at?: Date;
}

const INSERT = `insert into reward_settlement (company_id, recognition_id, employee_id, turn, version_id, giver_id, unit_id, month, points,
    explanation, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'unfunded')`;

/** Due from now on; paid at once if the fund has enough, otherwise as soon as it has. */
export async function payTurn(tx: Tx, one: NewTurn): Promise<void> {
  const { source, relation, depth, place } = one.facts;
  const why: Why = { rule: one.version.number, source, ...(relation && { relation }), depth: depth ?? 'unsaid' };
  if (place) why['place'] = place;
  await tx.sql('rules.due', INSERT, [
    tx.companyId,
    one.recognitionId,
    one.employeeId,
    one.turn,
    one.version.id,
    one.giverId,
    one.unitId,
    one.month,
    one.points,
    JSON.stringify({ why, steps: one.steps }),
  ]);
  const fund = await fundFor(tx, 'rule', one.unitId, one.at);
  if (fund) await tryToPay(tx, { ...one, why, attempts: 0 }, fund);
}

export interface Unfunded {
  readonly recognitionId: string;
  readonly employeeId: string;
  readonly unitId: string | null;
  readonly turn: number;
  readonly points: number;
  readonly why: Why;
  readonly attempts: number;
  readonly at?: Date;
}

const TRIED = `update reward_settlement set attempts = attempts + 1, state = case when $4::uuid is null then state else 'paid' end,
    transfer_id = $4, fund_id = $5, paid_at = case when $4::uuid is not null then clock_timestamp() end
  where recognition_id = $1 and employee_id = $2 and turn = $3`;

/** Out of this fund. False when it has not enough. */
export async function tryToPay(tx: Tx, one: Unfunded, fund: OpenFund): Promise<boolean> {
  if (fund.left < one.points) return false;
  // the ledger's answer to a key stays what it was: another attempt is another key
  const key = `rule/${one.recognitionId}/${one.employeeId}/${one.turn}/${one.attempts + 1}`;
  const outcome = await payByRule(tx, { actorId: tx.companyId, key, at: one.at }, fund, [
    {
      employeeId: one.employeeId,
      points: one.points,
      subjectType: 'recognition',
      subjectId: one.recognitionId,
      why: one.why,
    },
  ]);
  const paid = outcome.status === 'posted' ? outcome.transferIds[0]! : null;
  await tx.sql('rules.tried', TRIED, [one.recognitionId, one.employeeId, one.turn, paid, paid && fund.ownerId]);
  return paid !== null;
}

const RETURNED = `update reward_settlement set state = 'returned', returned_at = clock_timestamp()
  where recognition_id = $1 and employee_id = $2 and turn = $3 and state <> 'returned'`;

/** Back to the fund that paid; what the person no longer has is borne by it. @param reason code for the statement: hidden, taken_back, edited */
export async function returnTurn(tx: Tx, turn: Turn, reason: string): Promise<void> {
  if (turn.transferId) {
    const key = `rule/${turn.recognitionId}/${turn.employeeId}/${turn.turn}/return`;
    const outcome = await returnByRule(tx, { actorId: tx.companyId, key }, turn.transferId, reason);
    // somebody corrected it by hand before: it is back already
    if (outcome.status === 'refused' && outcome.code !== 'points.already_reversed') demandPosted(outcome);
  }
  await tx.sql('rules.returned', RETURNED, [turn.recognitionId, turn.employeeId, turn.turn]);
}
