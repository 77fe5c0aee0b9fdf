import { can, DomainError, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import { openRecognition } from '../recognition.queries';
import { TELLS_DEPTH } from './examples.queries';

/** A curator says: so looks this depth with us. Saying it twice changes nothing. */
export async function markDepthExample(tx: Tx, viewer: Viewer, id: string, on: boolean): Promise<void> {
  const recognition = await openRecognition(tx, viewer, id);
  if (!recognition || !can(viewer, 'recognition.exemplify', recognition))
    throw new DomainError('recognition.not_found', 'id');
  const changed = on
    ? await tx.sql(
        'recognition.exemplify',
        `with fit as (select r.company_id, r.id from recognition r where r.id = $1 and ${TELLS_DEPTH}),
           made as (insert into depth_example (company_id, recognition_id, chosen_by_id)
             select fit.company_id, fit.id, $2 from fit on conflict do nothing)
         select from fit`,
        [id, viewer.employeeId],
      )
    : await tx.sql(
        'recognition.exemplify_no_more',
        'delete from depth_example where recognition_id = $1 returning true',
        [id],
      );
  if (on && !changed.length) throw new DomainError('recognition.no_example', 'id');
  if (changed.length && on !== recognition.depthExample)
    await audit(tx, viewer, 'recognition.exemplify', { type: 'recognition', id }, { on });
}
