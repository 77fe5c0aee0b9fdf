import { DomainError, MERGE_UNDO_DAYS, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { procedureIdOf } from '../friction.commands';
import { recount } from '../occurrences/figures';
import type { Procedure } from '../procedure.entity';
import { WITH_MERGED } from './merged';
import { subject } from './register.commands';
import type { MergeProcedureInput } from './register.input';
import { procedureFor, procedureToChange } from './register.queries';

/** Also from whoever tells something of it at this moment (procedureIdOf): what they tell is there before everything moves, or goes to the other. */
const holdWhole = (tx: Tx, id: string): Promise<unknown> =>
  tx.sql('merge.hold', 'select from friction_procedure where id = $1 for update', [id]);

/** What happened, what customers complained of, and what was said moves, and remembers where it came from. */
const MOVED = ['friction_occurrence', 'friction_complaint', 'friction_comment'] as const;
/** Of what happened as much as was never counted together with the other's. */
const APART = 'and (released_as is null or released_as in (select id from tree))';
/** What exists once a person is copied: who voted for both has one vote, and both again when they are split. */
const COPIED = ['friction_vote', 'friction_credit'] as const;

/**
 * Two names of the same: `id` goes, `intoId` stays and has everything that belonged to both; its own words, owner, colour and state are
 * the ones that hold. Throws input.not_found, friction.merged, friction.merge_itself, friction.merge_colours for a red one with a green one.
 */
export async function mergeProcedure(tx: Tx, viewer: Viewer, { id, intoId }: MergeProcedureInput): Promise<Procedure> {
  if (id === intoId) throw new DomainError('friction.merge_itself', 'input.intoId');
  // held in the order of ids, as everywhere
  for (const each of [id, intoId].sort()) {
    if (each === id) await holdWhole(tx, id);
    await procedureToChange(tx, each, each === id ? 'input.id' : 'input.intoId');
  }
  const [from, into] = [await procedureFor(tx, id), await procedureFor(tx, intoId)];
  if (from.colour !== into.colour) throw new DomainError('friction.merge_colours', 'input.intoId');
  for (const table of MOVED)
    await tx.sql(
      `merge.move_${table}`,
      `update ${table} set procedure_id = $2, origin_id = coalesce(origin_id, $1) where procedure_id = $1`,
      [id, intoId],
    );
  for (const table of COPIED)
    await tx.sql(
      `merge.copy_${table}`,
      `insert into ${table} (company_id, procedure_id, employee_id, origin_id, created_at)
       select company_id, $2, employee_id, coalesce(origin_id, $1), created_at from ${table} where procedure_id = $1
       on conflict do nothing`,
      [id, intoId],
    );
  await tx.sql(
    'merge.touchpoints',
    `insert into friction_procedure_touchpoint (company_id, procedure_id, touchpoint_id)
     select company_id, $2, touchpoint_id from friction_procedure_touchpoint where procedure_id = $1 on conflict do nothing`,
    [id, intoId],
  );
  await tx.sql(
    'merge.note',
    'update friction_procedure set merged_into_id = $2, merged_at = clock_timestamp() where id = $1',
    [id, intoId],
  );
  await recount(tx, [id, intoId]);
  await audit(tx, viewer, 'friction.merge', subject(id), { intoId });
  return procedureFor(tx, intoId);
}

/**
 * They were not the same after all: `id` stands by itself again, with what it brought. What came after the merging stays where it is, and so
 * does what employees told that came into the figures of both together: its part might be one person's, see `releaseFigures`.
 * Of one that isn't merged nothing changes. Throws input.not_found, friction.merge_settled after a month.
 */
export async function splitProcedure(tx: Tx, viewer: Viewer, id: string): Promise<Procedure> {
  const intoId = await procedureIdOf(tx, { id }, 'id');
  await tx.sql(
    'split.hold',
    'select from friction_procedure where id = any($1::uuid[]) order by id for no key update',
    [[id, intoId]],
  );
  const merged = await procedureFor(tx, id);
  if (!merged.mergedIntoId) return merged;
  const late = await tx.sql(
    'split.late',
    `select from friction_procedure where id = $1 and merged_at < clock_timestamp() - interval '${MERGE_UNDO_DAYS} days'`,
    [id],
  );
  if (late.length) throw new DomainError('friction.merge_settled', 'id');
  for (const table of MOVED)
    await tx.sql(
      `split.move_${table}`,
      `${WITH_MERGED} update ${table} set procedure_id = $1, origin_id = nullif(origin_id, $1)
       where procedure_id = $2 and origin_id in (select id from tree) ${table === 'friction_occurrence' ? APART : ''}`,
      [id, intoId],
    );
  // it goes with the one under whose name it was counted, should that be split from yet another
  await tx.sql(
    'split.owe',
    `${WITH_MERGED} update friction_occurrence set owed_to_id = coalesce(owed_to_id, origin_id), origin_id = nullif(released_as, $2)
     where procedure_id = $2 and origin_id in (select id from tree)`,
    [id, intoId],
  );
  for (const table of COPIED)
    await tx.sql(
      `split.drop_${table}`,
      `${WITH_MERGED} delete from ${table} where origin_id in (select id from tree) and procedure_id not in (select id from tree)`,
      [id],
    );
  await tx.sql('split.note', 'update friction_procedure set merged_into_id = null, merged_at = null where id = $1', [
    id,
  ]);
  await recount(tx, [id, intoId]);
  await audit(tx, viewer, 'friction.split', subject(id), { intoId });
  return procedureFor(tx, id);
}
