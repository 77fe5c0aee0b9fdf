import { checkDelegation, DELEGATES_MAX, DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { notify } from '../../notices';
import type { Delegation } from './delegation.entity';
import type { NameDelegateInput } from './delegation.input';
import { delegatesOf, TODAY } from './delegation.queries';

/** From today on. Naming the same person again replaces the term and whether points go with it. */
export async function nameDelegate(tx: Tx, viewer: Viewer, input: NameDelegateInput): Promise<Delegation> {
  const principalId = viewer.employeeId;
  const { delegateId, endsOn, withPoints } = input;
  const [facts] = await tx.sql<{ today: string; active: boolean }>(
    'delegation.facts',
    `select ${TODAY}::text as today, exists (select from employee e where e.id = $1 and e.status = 'active') as active`,
    [delegateId],
  );
  checkDelegation({ principalId, delegateId, endsOn, today: facts!.today });
  if (!facts!.active) throw new DomainError('input.not_found', 'input.delegateId');
  // one after another: two windows at once name nobody twice
  await tx.sql('delegation.lock', 'select from employee where id = $1 for update', [principalId]);
  await tx.sql(
    'delegation.replace',
    `update delegation set ended_at = clock_timestamp() where principal_id = $1 and ended_at is null
       and (delegate_id = $2 or ends_on < ${TODAY})`,
    [principalId, delegateId],
  );
  if ((await delegatesOf(tx, principalId)).length >= DELEGATES_MAX)
    throw new DomainError('input.too_many', 'input.delegateId', { max: DELEGATES_MAX });
  const id = newId();
  await tx.sql(
    'delegation.insert',
    `insert into delegation (company_id, id, principal_id, delegate_id, with_points, starts_on, ends_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, id, principalId, delegateId, withPoints, facts!.today, endsOn],
  );
  const subject = { type: 'delegation', id };
  await audit(tx, viewer, 'recognition.name_delegate', subject, { delegateId, endsOn, withPoints });
  await notify(tx, { to: [delegateId], kind: 'delegate_named', actorId: principalId, subject });
  return { id, principalId, delegateId, withPoints, endsOn };
}

/** By whoever named them, or by the delegate. What was given stays. Repeating it is harmless. */
export async function endDelegation(tx: Tx, viewer: Viewer, id: string): Promise<void> {
  const ended = await tx.sql(
    'delegation.end',
    `update delegation set ended_at = clock_timestamp() where id = $1 and ended_at is null and $2 in (principal_id, delegate_id)
     returning id`,
    [id, viewer.employeeId],
  );
  if (ended.length) await audit(tx, viewer, 'recognition.end_delegation', { type: 'delegation', id });
}
