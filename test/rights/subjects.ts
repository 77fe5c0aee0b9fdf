import { newId, type Tx } from '@zasluga/kernel';
import { randomBytes } from 'node:crypto';
import type { Employee } from '../../libs/server/src/company';
import { makeTouchpoint } from '../../libs/server/src/company/company.factory';
import { makeDecision } from '../../libs/server/src/empowerment/decision.factory';
import { makeProcedure } from '../../libs/server/src/friction/friction.factory';
import { makePraisePoint } from '../../libs/server/src/praise/praise.factory';

/** Where what is made belongs. */
export interface Ground {
  /** Whose it is; null: nobody's. */
  readonly owner: Employee | null;
  /** A word that stands in its free text, by which it is recognised in an answer that tells no id. */
  readonly mark: string;
  readonly procedureId: string;
  readonly placeId: string;
  readonly bossId: string;
  /** Somebody who is none of those that ask. */
  readonly bystanderId: string;
}

/** `open`: as mutations want it. `closed`: with everything filled in that comes later, so that each field has something to tell. */
type Make = (tx: Tx, ground: Ground, state: 'open' | 'closed') => Promise<string>;

const complaint: Make = async (tx, { owner, mark, procedureId, placeId, bossId }, state) => {
  const [id, praiseId] = [newId(), newId()];
  const point = await makePraisePoint(tx, { placeId });
  await tx.sql(
    'rights.praise',
    `insert into praise (company_id, id, point_id, kind, who, words, locale, request_key, status_hash)
     values ($1, $2, $3, 'problem', 'unknown', $4, 'ru', $5, $6)`,
    [tx.companyId, praiseId, point.id, mark, randomBytes(16), randomBytes(32)],
  );
  const closed = state === 'closed';
  await tx.sql(
    'rights.complaint',
    `insert into friction_complaint (company_id, id, praise_id, owner_id, procedure_id, due_on, state, answer, answered_at, answered_by_id)
     values ($1, $2, $3, $4, $5, '2030-01-01', $6, $7, case when $7::text is not null then clock_timestamp() end, $8)`,
    [
      tx.companyId,
      id,
      praiseId,
      owner?.id ?? null,
      procedureId,
      closed ? 'answered' : 'open',
      closed ? 'Исправлено' : null,
      closed ? bossId : null,
    ],
  );
  return id;
};

const decision: Make = async (tx, { owner, mark, procedureId, bossId }, state) => {
  const closed = state === 'closed';
  const id = await makeDecision(tx, { authorId: owner!.id, need: mark, kind: closed ? 'refused' : 'done' });
  const touchpoint = await makeTouchpoint(tx);
  if (closed) {
    await tx.sql(
      'rights.decision',
      `update decision set verdict = 'better_way', words = 'Можно и так', answered_by = $2, answered_at = clock_timestamp() - interval '1 day',
         asked = 'superior', asked_answer = 'against', barrier = 'money', barrier_words = 'Касса закрыта', cost_goods = 'Десерт', cost_minutes = 5,
         for_reviewer = true, touchpoint_id = $3, procedure_id = $4, naming_asked_at = clock_timestamp() where id = $1`,
      [id, bossId, touchpoint.id, procedureId],
    );
    // the author goes on with the talk, and so whoever answered reads it again
    await tx.sql(
      'rights.talk',
      `with said as (insert into decision_comment (company_id, id, decision_id, author_id, text) values ($1, $2, $3, $4, 'Гость вернулся')),
         credited as (insert into friction_credit (company_id, procedure_id, employee_id) values ($1, $5, $4) on conflict do nothing)
       insert into decision_link (company_id, decision_id, kind, subject_id) values ($1, $3, 'procedure', $5)`,
      [tx.companyId, newId(), id, owner!.id, procedureId],
    );
    await tx.sql(
      'rights.photo',
      `insert into decision_photo (company_id, decision_id, bytes, media_type) values ($1, $2, 'x', 'image/jpeg')`,
      [tx.companyId, id],
    );
  }
  return id;
};

/** Not dared, and not for the reviewer. */
const keptDecision: Make = (tx, { owner, mark }) =>
  makeDecision(tx, { authorId: owner!.id, need: mark, kind: 'not_dared' });

/** Whoever looks after it votes for it, and so does a bystander, who is credited with it. */
const procedure: Make = async (tx, { owner, mark, bossId, bystanderId }, state) => {
  const { id } = await makeProcedure(tx, { name: mark, ownerId: owner?.id ?? null });
  await tx.sql(
    'rights.votes',
    `with credited as (insert into friction_credit (company_id, procedure_id, employee_id) values ($1, $2, $3))
     insert into friction_vote (company_id, procedure_id, employee_id) select $1, $2, e.id from employee e where e.id in ($3, $4)`,
    [tx.companyId, id, bystanderId, owner?.id ?? null],
  );
  if (state === 'closed') await fillIn(tx, id, bossId);
  return id;
};

/** A procedure that was decided and opened again, with one that was merged into it, and whatever people may add. */
async function fillIn(tx: Tx, id: string, bossId: string): Promise<void> {
  const merged = await makeProcedure(tx);
  await tx.sql(
    'rights.merged',
    'update friction_procedure set merged_into_id = $2, merged_at = clock_timestamp() where id = $1',
    [merged.id, id],
  );
  await tx.sql(
    'rights.procedure',
    `update friction_procedure set state = 'changed', reason = 'Мешало', decided_at = clock_timestamp(), decided_by_id = $2, due_on = '2030-01-01',
       colour = 'red', red_reason = 'Закон', bends = 5, refusals = 5, fears = 5, first_met_on = '2026-01-01' where id = $1`,
    [id, bossId],
  );
  await tx.sql(
    'rights.step',
    `insert into friction_step (company_id, id, procedure_id, state, reason, by_id) values ($1, $2, $3, 'changed', 'Мешало', $4)`,
    [tx.companyId, newId(), id, bossId],
  );
  await tx.sql(
    'rights.credit',
    'insert into friction_credit (company_id, procedure_id, employee_id) values ($1, $2, $3) on conflict do nothing',
    [tx.companyId, id, bossId],
  );
  const { id: touchpointId } = await makeTouchpoint(tx);
  await tx.sql(
    'rights.touchpoint',
    'insert into friction_procedure_touchpoint (company_id, procedure_id, touchpoint_id) values ($1, $2, $3)',
    [tx.companyId, id, touchpointId],
  );
}

const procedureComment: Make = async (tx, { owner, mark, procedureId }, state) => {
  const id = newId();
  await tx.sql(
    'rights.comment',
    `insert into friction_comment (company_id, id, procedure_id, author_id, text, edited_at) values ($1, $2, $3, $4, $5, $6)`,
    [tx.companyId, id, procedureId, owner!.id, mark, state === 'closed' ? new Date() : null],
  );
  return id;
};

export const SUBJECTS = { decision, keptDecision, complaint, procedure, procedureComment } satisfies Record<
  string,
  Make
>;

/** Of these one may belong to nobody. */
export const OWNERLESS: readonly (keyof typeof SUBJECTS)[] = ['complaint', 'procedure'];
