import type { Tx } from '@zasluga/kernel';
import { type Procedure, PROCEDURE_COLUMNS } from './procedure.entity';

const MOST_SHOWN = 100;

/** For a picker: those that still stand, by the figures that everybody may see: an order by others would tell of people. */
export const proceduresToPick = (tx: Tx): Promise<Procedure[]> =>
  tx.sql(
    'procedure.to_pick',
    `select ${PROCEDURE_COLUMNS} from friction_procedure p
     where p.state not in ('changed', 'abolished') and p.merged_into_id is null
     order by p.hurt desc, lower(p.name), p.id limit ${MOST_SHOWN}`,
  );
