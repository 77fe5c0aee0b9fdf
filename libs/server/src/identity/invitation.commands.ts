import { randomBytes } from 'node:crypto';
import { DomainError, INVITATION_DAYS, passwordFault, type Viewer } from '@zasluga/domain';
import { audit, type Database, newId, type Tx } from '@zasluga/kernel';
import { hashPassword } from './password';
import { beginSession, endSessionsOf } from './session';
import type { SignedIn } from './sign-in.commands';
import { hashOfToken } from './token';

/**
 * Lets somebody in who has no password, or has lost it: returns the token of a link that works once, within INVITATION_DAYS. An earlier
 * link of the same person ends. `viewer` null: an operator at a terminal. Throws identity.invite_active, identity.invite_email.
 */
export async function invite(tx: Tx, viewer: Viewer | null, employeeId: string): Promise<string> {
  const [person] = await tx.sql<{ status: string; email: string | null }>(
    'invitation.of_whom',
    'select status, email from employee where id = $1',
    [employeeId],
  );
  if (!person) throw new DomainError('input.not_found', 'employeeId');
  if (person.status !== 'active') throw new DomainError('identity.invite_active', 'employeeId');
  if (!person.email) throw new DomainError('identity.invite_email', 'employeeId');
  await tx.sql(
    'invitation.end_earlier',
    'update invitation set ended_at = clock_timestamp() where employee_id = $1 and ended_at is null',
    [employeeId],
  );
  const token = randomBytes(32).toString('base64url');
  const id = newId();
  await tx.sql(
    'invitation.begin',
    `insert into invitation (company_id, id, employee_id, token_hash, expires_at, created_by_id)
     values ($1, $2, $3, $4, clock_timestamp() + $5 * interval '1 day', $6)`,
    [tx.companyId, id, employeeId, hashOfToken(token), INVITATION_DAYS, viewer?.employeeId ?? null],
  );
  await audit(tx, viewer, 'identity.invite', { type: 'employee', id: employeeId });
  return token;
}

/** Whom a link is for; undefined when it was used, has ended or never existed. */
export async function invited(db: Database, token: string): Promise<Invited | undefined> {
  const [door] = await doorOf(db, token);
  return door && db.reading(door.companyId, (tx) => invitedBy(tx, door.id));
}

export interface Invited {
  readonly employeeId: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
  readonly companyNameRu: string;
  readonly companyNameEn: string;
}

/**
 * Sets the password and signs in; whoever was signed in as this person is signed out. Throws identity.invitation_over,
 * input.too_short and alike for the password.
 */
export async function acceptInvitation(db: Database, token: string, password: string): Promise<SignedIn> {
  const [door] = await doorOf(db, token);
  if (!door) throw new DomainError('identity.invitation_over');
  const fault = passwordFault(password);
  if (fault) throw new DomainError(fault.code, 'input.password', fault.params);
  const passwordHash = await hashPassword(password); // outside the transaction: it takes a while
  return db.inCompany(door.companyId, async (tx) => {
    const taken = await tx.sql(
      'invitation.take',
      'update invitation set ended_at = clock_timestamp() where id = $1 and ended_at is null returning id',
      [door.id],
    );
    const person = taken.length ? await invitedBy(tx, door.id) : undefined;
    if (!person) throw new DomainError('identity.invitation_over');
    await tx.sql(
      'account.give_up_email', // the address of somebody who left may have gone to another person
      `update account set email = id || '.left' where email = lower($1) and employee_id <> $2`,
      [person.email, person.employeeId],
    );
    await tx.sql(
      'account.set_password',
      `insert into account (company_id, id, employee_id, email, password_hash) values ($1, $2, $3, lower($4), $5)
       on conflict (company_id, employee_id) do update set email = excluded.email, password_hash = excluded.password_hash`,
      [tx.companyId, newId(), person.employeeId, person.email, passwordHash],
    );
    await endSessionsOf(tx, person.employeeId);
    await audit(tx, person, 'identity.accept_invitation', { type: 'employee', id: person.employeeId });
    return { companyId: tx.companyId, token: await beginSession(tx, person.employeeId) };
  });
}

const doorOf = (db: Database, token: string): Promise<{ companyId: string; id: string }[]> =>
  /^[\w-]{43}$/.test(token)
    ? db.door('door.invitation', 'select company_id as "companyId", id from door.invitation($1)', [hashOfToken(token)])
    : Promise.resolve([]);

const invitedBy = async (tx: Tx, id: string): Promise<Invited | undefined> =>
  (
    await tx.sql<Invited>(
      'invitation.whom',
      `select i.employee_id as "employeeId", e.first_name as "firstName", e.last_name as "lastName", e.email,
         c.name_ru as "companyNameRu", c.name_en as "companyNameEn"
       from invitation i join employee e on e.id = i.employee_id cross join company c
       where i.id = $1 and e.status = 'active' and e.email is not null`,
      [id],
    )
  )[0];
