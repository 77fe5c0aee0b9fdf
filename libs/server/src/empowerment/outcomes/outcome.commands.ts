import { DomainError, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Decision } from '../decision.entity';
import { decisionFor } from '../decision.queries';
import { OutcomeKind } from './outcome.entity';
import type { DecisionOutcomeInput } from './outcome.input';
import { thanksNear } from './outcome.queries';

/**
 * Keeps with the entry what came of it. Linked twice it is linked once. Throws input.not_found for an entry or a thing that the viewer has nothing to
 * do with, empowerment.author_unnamed where thanks before others would tell who decided.
 */
export async function linkOutcome(tx: Tx, viewer: Viewer, input: DecisionOutcomeInput): Promise<Decision> {
  const decision = await decisionFor(tx, viewer, input.decisionId, 'input.subjectId');
  await mayBelong[input.kind](tx, viewer, decision, input.subjectId);
  await keep(tx, decision.id, input.kind, input.subjectId);
  return decision;
}

/** The author alone: what stands with an entry is theirs to say. */
export async function unlinkOutcome(tx: Tx, viewer: Viewer, input: DecisionOutcomeInput): Promise<Decision> {
  const decision = await decisionFor(tx, viewer, input.decisionId, 'input.decisionId');
  if (decision.authorId !== viewer.employeeId) throw new DomainError('input.not_found', 'input.decisionId');
  await tx.sql('outcome.unlink', 'delete from decision_link where decision_id = $1 and kind = $2 and subject_id = $3', [
    decision.id,
    input.kind,
    input.subjectId,
  ]);
  return decision;
}

export const keep = (tx: Tx, decisionId: string, kind: OutcomeKind, subjectId: string): Promise<unknown> =>
  tx.sql(
    'outcome.link',
    'insert into decision_link (company_id, decision_id, kind, subject_id) values ($1, $2, $3, $4) on conflict do nothing',
    [tx.companyId, decisionId, kind, subjectId],
  );

type Check = (tx: Tx, viewer: Viewer, decision: Decision, subjectId: string) => Promise<void>;

const refused = (): never => {
  throw new DomainError('input.not_found', 'input.subjectId');
};

/** Thanks to an author who wishes to stay unnamed would name them; the author is asked first (askToName). */
function mustNotOut(decision: Decision, viewer: Viewer, isPrivate: boolean): void {
  if (viewer.employeeId === decision.authorId || decision.named || isPrivate) return;
  throw new DomainError('empowerment.author_unnamed', 'input.subjectId');
}

const recognition: Check = async (tx, viewer, decision, id) => {
  const own = viewer.employeeId === decision.authorId;
  const [found] = await tx.sql<{ isPrivate: boolean }>(
    'outcome.recognition',
    `select r.visibility = 'private' as "isPrivate" from recognition r
     where r.id = $1 and $2 in (r.giver_id, r.by_id) and r.state in ('held', 'published') and r.created_at >= $3
       and ($4 or exists (select from recognition_receiver x where x.recognition_id = r.id and x.employee_id = $5))`,
    [id, viewer.employeeId, decision.createdAt, own, decision.authorId],
  );
  mustNotOut(decision, viewer, (found ?? refused()).isPrivate);
};

const nomination: Check = async (tx, viewer, decision, id) => {
  const own = viewer.employeeId === decision.authorId;
  const [found] = await tx.sql(
    'outcome.nomination',
    `select from award_nomination n where n.id = $1 and n.nominator_id = $2 and n.state <> 'withdrawn'
       and ($3 or n.employee_id = $4 or exists (select from award_nomination_member m where m.nomination_id = n.id and m.employee_id = $4))`,
    [id, viewer.employeeId, own, decision.authorId],
  );
  if (!found) refused();
  mustNotOut(decision, viewer, false);
};

const praise: Check = async (tx, viewer, decision, id) => {
  if (viewer.employeeId !== decision.authorId) refused();
  const [linked] = await tx.sql(
    'outcome.linked',
    `select from decision_link where decision_id = $1 and kind = 'praise' and subject_id = $2`,
    [decision.id, id],
  );
  if (!linked && !(await thanksNear(tx, decision)).some((one) => one.id === id)) refused();
};

const mayBelong: Record<OutcomeKind, Check> = {
  [OutcomeKind.RECOGNITION]: recognition,
  [OutcomeKind.NOMINATION]: nomination,
  [OutcomeKind.PRAISE]: praise,
  [OutcomeKind.PROCEDURE]: async () => refused(),
};
