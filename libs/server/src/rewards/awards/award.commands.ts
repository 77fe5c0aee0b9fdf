import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { Award, AwardCriterion } from './award.entity';
import type { AwardCriterionInput, AwardInput, EditAwardInput } from './award.input';
import { AWARDS_MAX, criteriaOf } from './award.queries';
import { openDueRounds } from './round.calendar';

const fieldsOf = ({ criteria: _, ...input }: AwardInput) => ({
  ...input,
  descriptionRu: input.descriptionRu ?? '',
  descriptionEn: input.descriptionEn ?? '',
  otherPoints: input.otherPoints ?? [],
});

/** A new programme; one with a rhythm has its first round at once. Throws input.not_found for a value, input.too_many. */
export async function createAward(tx: Tx, viewer: Viewer | null, input: AwardInput): Promise<string> {
  const [{ n }] = (await tx.sql<{ n: number }>('award.count', 'select count(*)::int as n from award')) as [
    { n: number },
  ];
  if (n >= AWARDS_MAX) throw new DomainError('input.too_many', 'input', { max: AWARDS_MAX });
  const id = newId();
  await tx.entities.insert(Award, { ...fieldsOf(input), companyId: tx.companyId, id });
  await putCriteria(tx, id, input.criteria);
  await audit(tx, viewer, 'rewards.create_award', { type: 'award', id });
  await openDueRounds(tx);
  return id;
}

/** Rounds that run go on with the new words. Throws input.not_found. */
export async function editAward(tx: Tx, viewer: Viewer, { id, ...input }: EditAwardInput): Promise<string> {
  const { affected } = await tx.entities.update(Award, { companyId: tx.companyId, id }, fieldsOf(input as AwardInput));
  if (!affected) throw new DomainError('input.not_found', 'input.id');
  await putCriteria(tx, id, input.criteria);
  await audit(tx, viewer, 'rewards.edit_award', { type: 'award', id });
  return id;
}

/** No new rounds; those that run go on to their end. Opened again, it has its round of now. */
export async function closeAward(tx: Tx, viewer: Viewer, id: string, closed: boolean): Promise<string> {
  const rows = await tx.sql(
    'award.close',
    `update award set closed_at = case when $2 then coalesce(closed_at, clock_timestamp()) end where id = $1 returning id`,
    [id, closed],
  );
  if (!rows.length) throw new DomainError('input.not_found', 'id');
  await audit(tx, viewer, closed ? 'rewards.close_award' : 'rewards.reopen_award', { type: 'award', id });
  if (!closed) await openDueRounds(tx);
  return id;
}

/** One that is left out is retired: what was scored by it stays. */
async function putCriteria(tx: Tx, awardId: string, wanted: readonly AwardCriterionInput[]): Promise<void> {
  await assertValues(tx, wanted);
  const present = await criteriaOf(tx, awardId);
  const kept = new Set(wanted.map(({ id }) => id).filter(Boolean));
  const gone = present.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  await tx.sql(
    'award.retire_criteria',
    'update award_criterion set retired_at = clock_timestamp() where id = any($1)',
    [gone],
  );
  for (const [position, { id, nameRu, nameEn, valueId }] of wanted.entries()) {
    const row = { nameRu, nameEn, valueId: valueId ?? null, position };
    if (id && present.some((one) => one.id === id))
      await tx.entities.update(AwardCriterion, { companyId: tx.companyId, id }, row);
    else await tx.entities.insert(AwardCriterion, { ...row, companyId: tx.companyId, id: newId(), awardId });
  }
}

async function assertValues(tx: Tx, criteria: readonly AwardCriterionInput[]): Promise<void> {
  const ids = [...new Set(criteria.map(({ valueId }) => valueId).filter(Boolean))];
  const found = await tx.sql('award.values', 'select id from value where id = any($1::uuid[])', [ids]);
  if (found.length < ids.length) throw new DomainError('input.not_found', 'input.criteria');
}
