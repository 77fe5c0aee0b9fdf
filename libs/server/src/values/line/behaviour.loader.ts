import { loader, type Tx } from '@zasluga/kernel';
import type { Behaviour } from './behaviour.entity';

/** Those of the ids that exist in the company, retired ones included; in no order. */
export const behavioursByIds = (tx: Tx, ids: readonly string[]): Promise<Behaviour[]> =>
  tx.sql(
    'behaviour.by_ids',
    `select id, value_id as "valueId", side, text_ru as "textRu", text_en as "textEn", depth, for_customers as "forCustomers",
       position, retired_at as "retiredAt" from behaviour where id = any($1)`,
    [ids],
  );

export const behaviourById = loader<Behaviour>(behavioursByIds);

/** Of a behaviour: ids of its touchpoints in the order of the journey. */
export const touchpointsOfBehaviour = loader<{ id: string; touchpointIds: string[] }>((tx, ids) =>
  tx.sql(
    'behaviour.touchpoints',
    `select b.id, coalesce(array_agg(t.id order by t.position, t.id) filter (where t.id is not null), '{}') as "touchpointIds"
     from unnest($1::uuid[]) as b (id) left join behaviour_touchpoint bt on bt.behaviour_id = b.id
     left join touchpoint t on t.id = bt.touchpoint_id group by b.id`,
    [ids],
  ),
);
