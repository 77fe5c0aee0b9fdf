import type { Tx } from '@zasluga/kernel';
import type { PastImport } from './people-import.types';

export const pastImports = (tx: Tx): Promise<PastImport[]> =>
  tx.sql(
    'people_import.past',
    `select id, file_name as "fileName", applied_at as "appliedAt", (counts->>'new')::int as created, (counts->>'changed')::int as changed,
       (counts->>'deactivated')::int as deactivated from people_import where applied_at is not null order by applied_at desc limit 20`,
  );
