import type { Tx } from '@zasluga/kernel';
import type { Behaviour } from './behaviour.entity';
import type { BehavioursArgs } from './behaviour.input';

const MOST_SHOWN = 1000;

/** In the order in which they were written; of a touchpoint those that belong everywhere come last. */
export const behaviours = (tx: Tx, args: BehavioursArgs): Promise<Behaviour[]> =>
  tx.sql(
    'behaviour.list',
    `select b.id, b.value_id as "valueId", b.side, b.text_ru as "textRu", b.text_en as "textEn", b.depth,
       b.for_customers as "forCustomers", b.position, b.retired_at as "retiredAt"
     from behaviour b
     where ($1::text is null or b.side = $1) and ($2::uuid is null or b.value_id = $2) and ($4 or b.retired_at is null)
       and ($3::uuid is null
         or exists (select from behaviour_touchpoint t where t.behaviour_id = b.id and t.touchpoint_id = $3)
         or not exists (select from behaviour_touchpoint t where t.behaviour_id = b.id))
     order by b.retired_at is not null,
       $3::uuid is not null and not exists (select from behaviour_touchpoint t where t.behaviour_id = b.id and t.touchpoint_id = $3),
       b.position, b.id
     limit ${MOST_SHOWN}`,
    [args.side ?? null, args.valueId ?? null, args.touchpointId ?? null, args.includeRetired],
  );
