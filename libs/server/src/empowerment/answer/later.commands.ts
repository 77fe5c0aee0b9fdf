import { can, DomainError, LATER_HOURS, LATER_MAX, type Viewer } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { decisionFor } from '../decision.queries';
import { leftNow } from './later.queries';

/**
 * Left for later it comes back after some hours, and before at the hour of its answer; no more than three can be left at a time: or whoever leaves one after another would walk
 * through all that wait, with their authors, which is a list. The hour of the answer and its reminders stay. Left again while it is left it
 * comes back when it would have anyway.
 *
 * @param later false: it waits again at once
 * @returns when it comes back
 * @throws DomainError input.not_found for what doesn't wait for the viewer, empowerment.enough_left
 */
export async function leaveForLater(tx: Tx, viewer: Viewer, id: string, later: boolean): Promise<Date | null> {
  // one after another, or two at once would leave one too many
  await tx.sql('later.lock', 'select from employee where id = $1 for no key update', [viewer.employeeId]);
  const decision = await decisionFor(tx, viewer, id);
  if (!can(viewer, 'decisions.answer', decision)) throw new DomainError('input.not_found', 'id');
  if (!later) {
    await tx.sql('later.take_up', 'delete from decision_later where decision_id = $1 and reviewer_id = $2', [
      id,
      viewer.employeeId,
    ]);
    return null;
  }
  const left = await leftNow(tx, viewer.employeeId);
  const known = left.find((one) => one.id === id);
  if (known) return known.until;
  if (left.length >= LATER_MAX) throw new DomainError('empowerment.enough_left', 'id', { max: LATER_MAX });
  const [row] = await tx.sql<{ until: Date }>(
    'later.leave',
    `insert into decision_later (company_id, decision_id, reviewer_id, until_at)
     values ($1, $2, $3, least(clock_timestamp() + interval '${LATER_HOURS} hours', case when $4 > clock_timestamp() then $4::timestamptz end))
     on conflict (company_id, decision_id) do update set reviewer_id = excluded.reviewer_id, until_at = excluded.until_at
     returning until_at as until`,
    [tx.companyId, id, viewer.employeeId, decision.answerDueAt],
  );
  return row!.until;
}
