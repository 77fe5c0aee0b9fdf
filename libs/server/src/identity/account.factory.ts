import { newId, type Tx } from '@zasluga/kernel';
import { Account } from './account.entity';
import { hashPassword } from './password';

export async function makeAccount(
  tx: Tx,
  employeeId: string,
  { email, password, persona = null }: { email: string; password?: string; persona?: string | null },
): Promise<Account> {
  const account = tx.entities.create(Account, {
    companyId: tx.companyId,
    id: newId(),
    employeeId,
    email: email.toLowerCase(),
    passwordHash: password ? await hashPassword(password) : null,
    persona,
  });
  await tx.entities.insert(Account, account);
  return account;
}
