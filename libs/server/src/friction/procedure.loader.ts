import { loader } from '@zasluga/kernel';
import { type Procedure, PROCEDURE_COLUMNS } from './procedure.entity';

export const procedureById = loader<Procedure>((tx, ids) =>
  tx.sql('procedure.by_id', `select ${PROCEDURE_COLUMNS} from friction_procedure p where p.id = any($1)`, [ids]),
);
