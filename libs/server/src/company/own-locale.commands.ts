import type { Locale } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';

/** The language in which a person reads: of the interface, notices and e-mails. */
export const setOwnLocale = (tx: Tx, employeeId: string, locale: Locale) =>
  tx.sql('employee.set_locale', 'update employee set locale = $2, updated_at = clock_timestamp() where id = $1', [
    employeeId,
    locale,
  ]);
