import { ADD_ONS_MAX } from '@zasluga/domain';
import { loader } from '@zasluga/kernel';

export interface StoredAddOn {
  readonly id: string;
  readonly authorId: string;
  readonly reason: string;
  readonly points: number;
  readonly receiverIds: string[];
  readonly state: 'held' | 'published';
  readonly createdAt: string;
}

/** Of a recognition: its add-ons, oldest first, those that are still held too. */
export const addOnsOfRecognition = loader<{ id: string; addOns: StoredAddOn[] }>((tx, ids) =>
  tx.sql(
    'recognition.add_ons',
    `select r.id, coalesce((select json_agg(a) from (
       select a.id, a.author_id as "authorId", a.reason, a.points, a.receiver_ids as "receiverIds", a.state, a.created_at as "createdAt"
       from recognition_add_on a where a.recognition_id = r.id and a.state in ('held', 'published')
       order by a.created_at, a.id limit ${ADD_ONS_MAX}) a), '[]') as "addOns"
     from unnest($1::uuid[]) as r (id)`,
    [ids],
  ),
);
