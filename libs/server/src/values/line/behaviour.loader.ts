import { loader, type Tx } from '@zasluga/kernel';
import type { Behaviour } from './behaviour.entity';

/** Of `behaviour b`, as its entity names them. */
export const BEHAVIOUR_COLUMNS = `b.id, b.value_id as "valueId", b.side, b.text_ru as "textRu", b.text_en as "textEn", b.depth,
  b.for_customers as "forCustomers", b.position, b.retired_at as "retiredAt", b.adopted_at as "adoptedAt",
  b.adopted_by_id as "adoptedById", b.proposed_by_id as "proposedById", b.merged_into_id as "mergedIntoId", b.wording,
  b.asked_of_customers as "askedOfCustomers", b.created_at as "createdAt"`;

/** Those of the ids that exist in the company, retired ones included; in no order. */
export const behavioursByIds = (tx: Tx, ids: readonly string[]): Promise<Behaviour[]> =>
  tx.sql('behaviour.by_ids', `select ${BEHAVIOUR_COLUMNS} from behaviour b where b.id = any($1)`, [ids]);

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
