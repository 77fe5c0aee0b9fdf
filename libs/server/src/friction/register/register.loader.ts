import { MERGE_UNDO_DAYS } from '@zasluga/domain';
import { loader, type Tx } from '@zasluga/kernel';
import type { MergedProcedure, ProcedureStep } from './register.entity';

interface Touchpoints {
  id: string;
  ids: string[];
}
/** Of a procedure: ids of its touchpoints, in the order of the customer's journey. */
export const touchpointIdsOf = loader<Touchpoints>((tx, ids) =>
  tx.sql(
    'procedure.touchpoint_ids',
    `select w.id, coalesce(array_agg(t.id order by t.position, t.id) filter (where t.id is not null), '{}') as ids from unnest($1::uuid[]) w (id)
     left join friction_procedure_touchpoint x on x.procedure_id = w.id left join touchpoint t on t.id = x.touchpoint_id group by w.id`,
    [ids],
  ),
);

const MOST_STEPS = 50;
const MOST_CREDITED = 50;
const MOST_MERGED = 20;

/** The latest first. */
export const stepsOf = (tx: Tx, id: string): Promise<ProcedureStep[]> =>
  tx.sql(
    'procedure.steps',
    `select id, state, reason, at, by_id as "byId" from friction_step where procedure_id = $1 order by at desc, id desc limit ${MOST_STEPS}`,
    [id],
  );

/** Who wishes to be named, by name: the order of wishing could tell of the order of entries. */
export const creditedOf = async (tx: Tx, id: string): Promise<string[]> =>
  (
    await tx.sql<{ id: string }>(
      'procedure.credited',
      `select e.id from friction_credit c join employee e on e.id = c.employee_id
       where c.procedure_id = $1 order by e.last_name, e.first_name, e.id limit ${MOST_CREDITED}`,
      [id],
    )
  ).map((one) => one.id);

export const mergedOf = (tx: Tx, id: string): Promise<MergedProcedure[]> =>
  tx.sql(
    'procedure.merged_from',
    `select id, name, merged_at > clock_timestamp() - interval '${MERGE_UNDO_DAYS} days' as "isFresh" from friction_procedure
     where merged_into_id = $1 order by merged_at desc, id limit ${MOST_MERGED}`,
    [id],
  );

export const hasVoted = async (tx: Tx, id: string, employeeId: string): Promise<boolean> =>
  (
    await tx.sql('procedure.has_voted', 'select from friction_vote where procedure_id = $1 and employee_id = $2', [
      id,
      employeeId,
    ])
  ).length > 0;
