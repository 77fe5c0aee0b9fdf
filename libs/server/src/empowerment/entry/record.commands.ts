import { createHash } from 'node:crypto';
import { decidedAt, DomainError, TAKE_BACK_S, type Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { type Decision, EntryKind } from '../decision.entity';
import { decisionByKey } from '../decision.queries';
import { limitFor } from '../limits';
import { menuItem, returnToStock, takeFromStock } from '../menu';
import type { DecisionInput } from './entry.input';
import { forgetFriction } from './friction-trace';
import { isAnswered, lockOwn, mustBeAuthor } from './own.queries';
import { tellReviewer, untellReviewer } from './tell-reviewer';

/**
 * Stored at once with what was done: nothing guides or stops here. The same key gets the same entry for ever. What was not dared or refused is
 * told to nobody until its author wants that. Throws empowerment.other_person, request.key_reused when the key came with anything else, input.not_found for what isn't on
 * the menu.
 */
export async function recordDecision(tx: Tx, viewer: Viewer, input: DecisionInput): Promise<Decision> {
  mustBeAuthor(viewer, input.authorId);
  const author = await lockAuthor(tx, viewer.employeeId);
  const known = await decisionByKey(tx, viewer.employeeId, input.requestKey);
  if (known && !known.requestHash.equals(hashOf(input)))
    throw new DomainError('request.key_reused', 'input.requestKey');
  if (known) return known;

  const id = newId();
  await insert(tx, id, viewer.employeeId, author, input);
  // no line in the audit log: who reads it could count decisions by person
  const decision = (await decisionByKey(tx, viewer.employeeId, input.requestKey))!;
  if (decision.menuItemId && given(decision)) await takeFromStock(tx, decision.menuItemId, decision.placeId);
  if (!decision.forReviewer) return decision;
  await tellReviewer(tx, decision);
  return (await decisionByKey(tx, viewer.employeeId, input.requestKey))!;
}

/**
 * A slip of the finger: within a minute it is as if nothing had been written. Harmless when repeated. Returns whether it stood until then.
 * Throws empowerment.already_answered, empowerment.closed once the minute is over.
 */
export async function takeBackDecision(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const decision = await lockOwn(tx, viewer, id).catch((error: unknown) => {
    if (error instanceof DomainError && error.code === 'input.not_found') return null;
    throw error;
  });
  if (!decision) return false;
  if (isAnswered(decision) || (await isTalkedAbout(tx, id)))
    throw new DomainError('empowerment.already_answered', 'id');
  if (Date.now() - decision.createdAt.getTime() > TAKE_BACK_S * 1000) throw new DomainError('empowerment.closed', 'id');
  await forgetFriction(tx, decision);
  if (decision.menuItemId && given(decision)) await returnToStock(tx, decision.menuItemId, decision.placeId);
  await tx.sql('decision.take_back', 'delete from decision where id = $1', [id]);
  if (decision.forReviewer) await untellReviewer(tx, decision);
  return true;
}

const isTalkedAbout = async (tx: Tx, id: string): Promise<boolean> =>
  (
    await tx.sql(
      'decision.talked_about',
      'select from decision_comment where decision_id = $1 union all select from decision_link where decision_id = $1 limit 1',
      [id],
    )
  ).length > 0;

/** What was not dared or refused left nothing on the shelf. */
const given = ({ kind }: Decision) => kind === EntryKind.DONE;

const hashOf = ({ kind, did, deed, menuItemId, decidedAt: at }: DecisionInput) =>
  createHash('sha256')
    .update(JSON.stringify([kind ?? EntryKind.DONE, did, deed ?? '', menuItemId ?? '', at?.toISOString() ?? '']))
    .digest();

interface Author {
  readonly unitId: string | null;
  readonly placeId: string | null;
  readonly roleTitle: string;
  readonly currency: string;
}

/** One entry of a person after another: of two equal requests at once the second sees the first. */
const lockAuthor = async (tx: Tx, id: string): Promise<Author> =>
  (
    await tx.sql<Author>(
      'decision.author',
      `select unit_id as "unitId", place_id as "placeId", role_title as "roleTitle", (select currency from company) as currency
       from employee where id = $1 for no key update`,
      [id],
    )
  )[0]!;

async function insert(tx: Tx, id: string, authorId: string, author: Author, input: DecisionInput): Promise<void> {
  const kind = input.kind ?? EntryKind.DONE;
  const item = input.menuItemId ? await menuItem(tx, input.menuItemId) : null;
  if (item === undefined) throw new DomainError('input.not_found', 'input.menuItemId');
  const deed = item?.deed ?? input.deed ?? null;
  await tx.sql(
    'decision.insert',
    `insert into decision (company_id, id, author_id, unit_id, place_id, kind, did, deed, menu_item_id, cost_minor, currency, limit_minor,
       for_reviewer, decided_at, request_key, request_hash)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      tx.companyId,
      id,
      authorId,
      author.unitId,
      author.placeId,
      kind,
      input.did,
      deed,
      input.menuItemId ?? null,
      // what is on the menu has its cost known; the author may say another
      kind === EntryKind.DONE && item ? item.costMinor : null,
      author.currency,
      await limitFor(tx, { ...author, deed }),
      kind === EntryKind.DONE,
      decidedAt(input.decidedAt, new Date()),
      input.requestKey,
      hashOf(input),
    ],
  );
}
