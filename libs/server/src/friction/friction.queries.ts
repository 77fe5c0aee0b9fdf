import type { Tx } from '@zasluga/kernel';
import type { Procedure } from './procedure.entity';

const MOST_SHOWN = 100;

/** For a picker: those that still stand, the most often bent of the last year first. Tells no counts: they could tell of people. */
export const proceduresToPick = (tx: Tx): Promise<Procedure[]> =>
  tx.sql(
    'procedure.to_pick',
    `select p.id, p.name, p.state from friction_procedure p
     left join friction_occurrence o on o.procedure_id = p.id and o.at > clock_timestamp() - interval '1 year'
     where p.state <> 'changed' group by p.company_id, p.id order by count(o.id) desc, lower(p.name) limit ${MOST_SHOWN}`,
  );
