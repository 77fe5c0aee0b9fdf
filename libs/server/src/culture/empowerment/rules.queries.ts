import type { Tx } from '@zasluga/kernel';
import type { RuleInTheWay } from './empowerment.object';

/** The rules most in the way, with what the register shows of them to everybody: what employees did stands there only in released portions. */
export const worstRules = (tx: Tx): Promise<(RuleInTheWay & { count: number })[]> =>
  tx.sql(
    'culture.worst_rules',
    `select id, name, state, complaints, bends, refusals, fears, hurt as count,
       (sum(hurt) over (order by hurt desc, id desc) / nullif((select sum(hurt) from friction_procedure where merged_into_id is null), 0)::float8)
         as cumulative
     from (select * from friction_procedure where merged_into_id is null and hurt > 0 order by hurt desc, id desc limit 5) worst
     order by hurt desc, id desc`,
  );
