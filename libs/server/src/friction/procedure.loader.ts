import { loader } from '@zasluga/kernel';
import type { Procedure } from './procedure.entity';

export const procedureById = loader<Procedure>((tx, ids) =>
  tx.sql('procedure.by_id', 'select id, name, state from friction_procedure where id = any($1)', [ids]),
);
