import { DomainError, passwordFault, type Viewer } from '@zasluga/domain';
import { audit, type Database } from '@zasluga/kernel';
import { hashPassword, verifyPassword } from './password';
import { beginSession, endSessionsOf } from './session';
import type { SignedIn } from './sign-in.commands';

/** One's own; all other sessions end. Throws identity.wrong_password, input.too_short, input.too_long. */
export async function changePassword(
  db: Database,
  viewer: Viewer,
  current: string,
  password: string,
): Promise<SignedIn> {
  const { companyId, employeeId } = viewer;
  const [account] = await db.reading(companyId, (tx) =>
    tx.sql<{ hash: string | null }>(
      'account.own_password',
      'select password_hash as hash from account where employee_id = $1',
      [employeeId],
    ),
  );
  if (!(await verifyPassword(account?.hash, current)))
    throw new DomainError('identity.wrong_password', 'input.current');
  const fault = passwordFault(password);
  if (fault) throw new DomainError(fault.code, 'input.password', fault.params);
  const hash = await hashPassword(password);
  return db.inCompany(companyId, async (tx) => {
    await tx.sql('account.change_password', 'update account set password_hash = $2 where employee_id = $1', [
      employeeId,
      hash,
    ]);
    await endSessionsOf(tx, employeeId);
    await audit(tx, viewer, 'identity.change_password', { type: 'employee', id: employeeId });
    return { companyId, token: await beginSession(tx, employeeId) };
  });
}
