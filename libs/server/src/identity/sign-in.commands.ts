import { DomainError } from '@zasluga/domain';
import { audit, type Database, newId, type Tx } from '@zasluga/kernel';
import { verifyPassword } from './password';
import { beginSession } from './session';

export interface SignedIn {
  readonly companyId: string;
  readonly token: string;
}

interface Found {
  readonly employeeId: string;
  readonly passwordHash: string | null;
}

/**
 * Throws identity.wrong_credentials, the same and after the same work whether the account doesn't exist, the password is wrong, or the
 * person is suspended or has left.
 */
export async function signIn(db: Database, email: string, password: string): Promise<SignedIn> {
  const doors = await db.door(
    'door.accounts_of_email',
    'select company_id as "companyId", id from door.accounts_of_email($1)',
    [email],
  );
  // a stranger's e-mail costs the same: one look into a company that doesn't exist, one verification
  for (const door of doors.length ? doors : [{ companyId: newId(), id: newId() }]) {
    const account = await db.reading(door.companyId, (tx) => accountOf(tx, door.id));
    if (await verifyPassword(account?.passwordHash, password))
      return { companyId: door.companyId, token: await begin(db, door.companyId, account!.employeeId) };
  }
  throw new DomainError('identity.wrong_credentials');
}

/** One click, only in a company marked as demo and only as one of its personas. Throws identity.demo_only. */
export async function signInAsPersona(db: Database, employeeId: string): Promise<SignedIn> {
  const doors = await db.door('door.demo_personas', 'select company_id as "companyId", id from door.demo_personas()');
  const door = doors.find((d) => d.id === employeeId);
  if (!door) throw new DomainError('identity.demo_only');
  return { companyId: door.companyId, token: await begin(db, door.companyId, employeeId) };
}

const begin = (db: Database, companyId: string, employeeId: string) =>
  db.inCompany(companyId, async (tx) => {
    await audit(tx, { employeeId }, 'identity.sign_in', { type: 'employee', id: employeeId });
    return beginSession(tx, employeeId);
  });

const accountOf = async (tx: Tx, id: string): Promise<Found | undefined> =>
  (
    await tx.sql<Found>(
      'account.of_sign_in',
      `select a.employee_id as "employeeId", a.password_hash as "passwordHash" from account a join employee e on e.id = a.employee_id
       where a.id = $1 and e.status = 'active'`,
      [id],
    )
  )[0];
