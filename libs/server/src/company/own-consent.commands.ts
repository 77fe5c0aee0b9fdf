import type { Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';

/**
 * Whether customers see a person: on the pages of the person's place and on the badge's own. Consent of that person alone, off until given,
 * and taken back at once; nobody else, the administrator included, has a door to it. When it was given or taken back is recorded.
 */
export async function setShownToCustomers(tx: Tx, viewer: Viewer, shown: boolean): Promise<void> {
  const changed = await tx.sql(
    'employee.set_shown_to_customers',
    `update employee set shown_to_customers = $2, updated_at = clock_timestamp() where id = $1 and shown_to_customers <> $2 returning id`,
    [viewer.employeeId, shown],
  );
  if (changed.length)
    await audit(
      tx,
      viewer,
      'employee.set_shown_to_customers',
      { type: 'employee', id: viewer.employeeId },
      { shown, locale: viewer.locale },
    );
}
