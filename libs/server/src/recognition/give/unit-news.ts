import { enqueue, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';

/** People told in one transaction. */
const BATCH = 200;

/**
 * The people of the units thanked, and of all units below them, in the order of their ids; neither who gives nor who is thanked by name.
 * The index of employees is the primary key: a batch reads on from where the last one ended.
 */
const PEOPLE = `
  with recursive told as (
    select w.unit_id as id from recognition_unit w where w.recognition_id = $1
    union select u.id from unit u join told t on u.parent_id = t.id)
  select e.id from employee e
  where e.unit_id in (select id from told) and e.status = 'active' and e.id > $2
    and not exists (select from recognition r where r.id = $1 and e.id in (r.giver_id, r.by_id))
    and not exists (select from recognition_receiver x where x.recognition_id = $1 and x.employee_id = e.id)
  order by e.id limit $3`;

const NOBODY_YET = '00000000-0000-0000-0000-000000000000';

/** The first batch at once, so that a shift hears of it while it is still there; the rest of a large unit by jobs. */
export async function tellUnits(tx: Tx, recognitionId: string, after = NOBODY_YET): Promise<void> {
  const [row] = await tx.sql<{ giverId: string | null }>(
    'recognition.units_to_tell',
    `select r.giver_id as "giverId" from recognition r where r.id = $1 and r.state = 'published'
       and exists (select from recognition_unit w where w.recognition_id = r.id)`,
    [recognitionId],
  );
  if (!row) return; // taken back meanwhile, or to people only
  const people = await tx.sql<{ id: string }>('recognition.people_of_units', PEOPLE, [recognitionId, after, BATCH]);
  await notify(tx, {
    to: people.map(({ id }) => id),
    kind: 'unit_recognized',
    actorId: row.giverId,
    subject: { type: 'recognition', id: recognitionId },
  });
  const last = people.at(-1)?.id;
  if (last && people.length === BATCH)
    await enqueue(
      tx,
      'recognition.tell_units',
      { id: recognitionId, after: last },
      { key: `${recognitionId}/${last}` },
    );
}
