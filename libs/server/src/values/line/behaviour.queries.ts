import type { Tx } from '@zasluga/kernel';
import { Behaviour } from './behaviour.entity';
import { BEHAVIOUR_COLUMNS } from './behaviour.loader';
import type { BehavioursArgs } from './behaviour.input';
import { BehaviourWording } from './vote.entity';

const MOST_SHOWN = 1000;

/** Adopted ones, in the order of the line; of a touchpoint those that belong everywhere come last. */
export const behaviours = (tx: Tx, args: BehavioursArgs): Promise<Behaviour[]> =>
  tx.sql(
    'behaviour.list',
    `select ${BEHAVIOUR_COLUMNS}
     from behaviour b
     where b.adopted_at is not null and ($1::text is null or b.side = $1) and ($2::uuid is null or b.value_id = $2) and ($4 or b.retired_at is null)
       and ($3::uuid is null
         or exists (select from behaviour_touchpoint t where t.behaviour_id = b.id and t.touchpoint_id = $3)
         or not exists (select from behaviour_touchpoint t where t.behaviour_id = b.id))
     order by b.retired_at is not null,
       $3::uuid is not null and not exists (select from behaviour_touchpoint t where t.behaviour_id = b.id and t.touchpoint_id = $3),
       b.position, b.id
     limit ${MOST_SHOWN}`,
    [args.side ?? null, args.valueId ?? null, args.touchpointId ?? null, args.includeRetired],
  );

/** A new sentence with its first wording. */
export async function insertBehaviour(tx: Tx, behaviour: Behaviour, authorId: string | null): Promise<void> {
  await tx.entities.insert(Behaviour, behaviour);
  await insertWording(tx, behaviour, authorId);
}

/** The words in force become a wording of their number. */
export const insertWording = (
  tx: Tx,
  { id, wording, textRu, textEn }: Pick<Behaviour, 'id' | 'wording' | 'textRu' | 'textEn'>,
  authorId: string | null,
) =>
  tx.entities.insert(BehaviourWording, {
    companyId: tx.companyId,
    behaviourId: id,
    number: wording,
    textRu,
    textEn,
    authorId,
  });
