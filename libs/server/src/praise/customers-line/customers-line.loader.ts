import type { Split } from '@zasluga/domain';
import { loader } from '@zasluga/kernel';

/** Of a behaviour: what customers say of the words in force; what came with a praise that was hidden doesn't count. */
export const customerVerdictsOf = loader<{ id: string; split: Split }>((tx, ids) =>
  tx.sql(
    'praise.customer_verdicts',
    `select b.id, json_build_object('for', count(*) filter (where v.verdict = 'for'), 'against', count(*) filter (where v.verdict = 'against'),
       'unsure', count(*) filter (where v.verdict = 'unsure')) as split
     from behaviour b left join (customer_verdict v join praise p on p.id = v.praise_id and p.state <> 'hidden')
       on v.behaviour_id = b.id and v.wording = b.wording where b.id = any($1) group by b.id`,
    [ids],
  ),
);
