import { createHash } from 'node:crypto';
import { can, DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { procedureIdOf, recordOccurrence } from '../friction';
import { notify } from '../notices';
import { Asked, type Decision, type DecisionGuide, Verdict } from './decision.entity';
import type { AnswerInput, DecisionInput } from './decision.input';
import { decisionByKey, decisionFor, decisionGuide } from './decision.queries';

/**
 * Stored at once, whatever it cost: the limit guides and never stops. The same key gets the same entry for ever. Throws request.key_reused when
 * the key came with anything else, input.not_found for a procedure that isn't there, input.invalid for an answer of nobody.
 */
export async function recordDecision(tx: Tx, viewer: Viewer, input: DecisionInput): Promise<Decision> {
  if (input.asked === Asked.NOBODY && input.askedAnswer) throw new DomainError('input.invalid', 'input.askedAnswer');
  const author = await lockAuthor(tx, viewer.employeeId);
  const known = await decisionByKey(tx, viewer.employeeId, input.requestKey);
  if (known && !known.requestHash.equals(hashOf(input)))
    throw new DomainError('request.key_reused', 'input.requestKey');
  if (known) return known;

  const choice = input.procedureId ? { id: input.procedureId } : input.procedureName && { name: input.procedureName };
  const procedureId = choice ? await procedureIdOf(tx, choice, 'input.procedureId') : null;
  const id = newId();
  await insert(tx, id, input, { ...author, authorId: viewer.employeeId, procedureId, ...(await decisionGuide(tx)) });
  if (procedureId) await recordOccurrence(tx, { procedureId, source: 'bent', subjectId: id, placeId: author.placeId });
  // no line in the audit log: who reads it could count decisions by person, and the entry itself can't be changed
  if (author.managerId)
    await notify(tx, {
      to: [author.managerId],
      kind: 'decision_recorded',
      subject: { type: 'decision', id },
      actorId: viewer.employeeId,
    });
  return (await decisionByKey(tx, viewer.employeeId, input.requestKey))!;
}

/**
 * The manager's word after the deed: backed, or backed and here is a better way. Given once; said again in the same words it changes nothing.
 * Throws input.not_found for what isn't a direct report's, input.required without words for a better way, empowerment.already_answered.
 */
export async function answerDecision(tx: Tx, viewer: Viewer, input: AnswerInput): Promise<Decision> {
  await tx.sql('decision.lock', 'select from decision where id = $1 for update', [input.id]);
  const decision = await decisionFor(tx, viewer, input.id, 'input.id');
  if (!can(viewer, 'decisions.answer', decision)) throw new DomainError('input.not_found', 'input.id');
  const words = input.words ?? '';
  if (input.verdict === Verdict.BETTER_WAY && !words) throw new DomainError('input.required', 'input.words');
  if (decision.verdict) {
    if (decision.verdict === input.verdict && decision.words === words) return decision;
    throw new DomainError('empowerment.already_answered', 'input.id');
  }
  await tx.sql(
    'decision.answer',
    `update decision set verdict = $2, words = $3, answered_by = $4, answered_at = clock_timestamp() where id = $1`,
    [input.id, input.verdict, words, viewer.employeeId],
  );
  await audit(tx, viewer, 'decisions.answer', { type: 'decision', id: input.id }, { verdict: input.verdict });
  await notify(tx, {
    to: [decision.authorId],
    kind: 'decision_backed',
    subject: { type: 'decision', id: input.id },
    actorId: viewer.employeeId,
  });
  return decisionFor(tx, viewer, input.id);
}

/** In minor units of the company's currency; null: no limit. Entries keep the limit of their moment. */
export async function setDecisionLimit(tx: Tx, viewer: Viewer, limitMinor: number | null): Promise<DecisionGuide> {
  if (limitMinor === null) await tx.sql('decision.no_limit', 'delete from decision_limit');
  else
    await tx.sql(
      'decision.set_limit',
      `insert into decision_limit (company_id, limit_minor) values ($1, $2)
       on conflict (company_id) do update set limit_minor = excluded.limit_minor`,
      [tx.companyId, limitMinor],
    );
  await audit(tx, viewer, 'decisions.guide', { type: 'company', id: tx.companyId }, { limitMinor });
  return decisionGuide(tx);
}

const hashOf = (input: DecisionInput) => {
  const { did, need, procedureId, procedureName, costMinor, seconds, asked, askedAnswer, customerLeft } = input;
  const asks = [
    did,
    need,
    procedureId ?? '',
    procedureName ?? '',
    costMinor,
    seconds,
    asked,
    askedAnswer ?? '',
    customerLeft,
  ];
  return createHash('sha256').update(JSON.stringify(asks)).digest();
};

interface Author {
  readonly managerId: string | null;
  readonly unitId: string | null;
  readonly placeId: string | null;
}

/** One entry of a person after another: of two equal requests at once the second sees the first. */
const lockAuthor = async (tx: Tx, id: string): Promise<Author> =>
  (
    await tx.sql<Author>(
      'decision.author',
      `select manager_id as "managerId", unit_id as "unitId", place_id as "placeId" from employee where id = $1 for no key update`,
      [id],
    )
  )[0]!;

type Facts = Author & DecisionGuide & { authorId: string; procedureId: string | null };

const insert = (tx: Tx, id: string, input: DecisionInput, facts: Facts) =>
  tx.sql(
    'decision.insert',
    `insert into decision (company_id, id, author_id, unit_id, place_id, need, did, procedure_id, cost_minor, currency, limit_minor,
       seconds, asked, asked_answer, customer_left, request_key, request_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      tx.companyId,
      id,
      facts.authorId,
      facts.unitId,
      facts.placeId,
      input.need,
      input.did,
      facts.procedureId,
      input.costMinor,
      facts.currency,
      facts.limitMinor,
      input.seconds,
      input.asked,
      input.askedAnswer ?? null,
      input.customerLeft,
      input.requestKey,
      hashOf(input),
    ],
  );
