import type { Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { PraiseGroupDecision } from '../praise.entity';
import { praiseForDecision } from '../praise.queries';

/** Of one decision; the rest of a greater flood waits for the next. */
const DECIDED_AT_ONCE_MAX = 10_000;

/**
 * Hides a praise with everything that waits beside it and is alike: one decision, one entry in the audit log. Published they are one by one
 * only, for every text that people will see has to be read. Throws input.not_found.
 */
export async function hideSimilarPraise(
  tx: Tx,
  viewer: Viewer,
  id: string,
  reason: string,
): Promise<PraiseGroupDecision> {
  await praiseForDecision(tx, id);
  const [done] = await tx.sql<PraiseGroupDecision>(
    'praise.hide_similar',
    `with meant as (select p.id from praise p join praise o on o.id = $1 and p.kind = o.kind and p.suspicious = o.suspicious
         where p.state = 'received' and (p.id = o.id or p.group_id = coalesce(o.group_id, o.id)) limit $4 for update of p),
       hidden as (update praise p set state = 'hidden', hide_reason = $2, decided_by = $3, decided_at = now(), updated_at = now()
         from meant where p.id = meant.id returning p.id)
     select count(*)::int as count, now()::text as at from hidden`,
    [id, reason, viewer.employeeId, DECIDED_AT_ONCE_MAX],
  );
  await audit(tx, viewer, 'praise.hide_similar', { type: 'praise', id }, { count: done!.count });
  return done!;
}

/** Takes exactly that decision back. Harmless when repeated: what was decided anew since stays so. */
export async function restoreSimilarPraise(tx: Tx, viewer: Viewer, id: string, at: string): Promise<number> {
  await praiseForDecision(tx, id);
  const restored = await tx.sql(
    'praise.restore_similar',
    `update praise p set state = 'received', hide_reason = null, decided_by = null, decided_at = null, updated_at = clock_timestamp()
     from praise o where o.id = $1 and (p.id = o.id or p.group_id = coalesce(o.group_id, o.id))
       and p.state = 'hidden' and p.erased_at is null and p.decided_by = $2 and p.decided_at::text = $3 returning p.id`,
    [id, viewer.employeeId, at],
  );
  await audit(tx, viewer, 'praise.restore_similar', { type: 'praise', id }, { count: restored.length });
  return restored.length;
}
