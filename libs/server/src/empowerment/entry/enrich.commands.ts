import { DomainError, type Viewer } from '@zasluga/domain';
import type { Seal, Tx } from '@zasluga/kernel';
import { procedureIdOf } from '../../friction';
import { Asked, type Decision, EntryKind } from '../decision.entity';
import { decisionFor } from '../decision.queries';
import type { EnrichDecisionInput } from './entry.input';
import { traceFriction } from './friction-trace';
import { lockOpen, mustBeAuthor } from './own.queries';
import { tellReviewer, untellReviewer } from './tell-reviewer';

/**
 * Adds what the author tells after Save, until the answer or the end of the next day. What is absent stays, null is unsaid again; the same told
 * twice changes nothing. Throws input.not_found (entry, procedure, touchpoint), input.invalid for what doesn't go together,
 * empowerment.already_answered, empowerment.closed, empowerment.other_person.
 */
export async function enrichDecision(
  tx: Tx,
  viewer: Viewer,
  input: EnrichDecisionInput,
  seal: Seal,
): Promise<Decision> {
  mustBeAuthor(viewer, input.authorId);
  const before = await lockOpen(tx, viewer, input.id, 'input.id');
  mustGoTogether(before, input);
  if (input.touchpointId) await touchpointExists(tx, input.touchpointId);
  const told = { ...without(input), procedureId: await procedureOf(tx, before, input) };
  await update(tx, { ...before, ...told });
  const after = await decisionFor(tx, viewer, input.id);
  await traceFriction(tx, after, seal);
  if (after.forReviewer === before.forReviewer) return after;
  await (after.forReviewer ? tellReviewer : untellReviewer)(tx, after);
  return decisionFor(tx, viewer, input.id);
}

function mustGoTogether(before: Decision, input: EnrichDecisionInput): void {
  const done = before.kind === EntryKind.DONE;
  if (done && (input.barrier || input.barrierWords)) throw new DomainError('input.invalid', 'input.barrier');
  if (done && input.forReviewer === false) throw new DomainError('input.invalid', 'input.forReviewer');
  const asked = input.asked === undefined ? before.asked : input.asked;
  if (input.askedAnswer && (!asked || asked === Asked.NOBODY))
    throw new DomainError('input.invalid', 'input.askedAnswer');
}

async function touchpointExists(tx: Tx, id: string): Promise<void> {
  const found = await tx.sql('decision.touchpoint', 'select from touchpoint where id = $1', [id]);
  if (!found.length) throw new DomainError('input.not_found', 'input.touchpointId');
}

/** The fields that were sent; an empty text says nothing. */
const without = ({
  id: _id,
  authorId: _a,
  procedureId: _p,
  procedureName: _n,
  ...rest
}: EnrichDecisionInput): Partial<Decision> =>
  Object.fromEntries(
    Object.entries(rest).flatMap(([field, value]) => {
      if (value === undefined) return [];
      if (value === null && (field === 'named' || field === 'forReviewer')) return [];
      return [[field, value === '' ? null : value]];
    }),
  );

async function procedureOf(tx: Tx, before: Decision, input: EnrichDecisionInput): Promise<string | null> {
  if (input.procedureId) return procedureIdOf(tx, { id: input.procedureId }, 'input.procedureId');
  if (input.procedureName) return procedureIdOf(tx, { name: input.procedureName }, 'input.procedureName');
  return input.procedureId === undefined && input.procedureName === undefined ? before.procedureId : null;
}

const update = (tx: Tx, one: Decision): Promise<unknown> =>
  tx.sql(
    'decision.enrich',
    `update decision set need = $2, procedure_id = $3, cost_minor = $4, cost_goods = $5, cost_minutes = $6, seconds = $7, asked = $8,
       asked_answer = $9, customer_left = $10, touchpoint_id = $11, barrier = $12, barrier_words = $13, named = $14, for_reviewer = $15
     where id = $1`,
    [
      one.id,
      one.need,
      one.procedureId,
      one.costMinor,
      one.costGoods,
      one.costMinutes,
      one.seconds,
      one.asked,
      one.asked && one.asked !== Asked.NOBODY ? one.askedAnswer : null,
      one.customerLeft,
      one.touchpointId,
      one.barrier,
      one.barrierWords,
      one.named,
      one.forReviewer,
    ],
  );
