import { DomainError } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { Delegation } from './delegation.entity';

export const TODAY = '(select (now() at time zone c.time_zone)::date from company c)';
const COLUMNS = `d.id, d.principal_id as "principalId", d.delegate_id as "delegateId", d.with_points as "withPoints", d.ends_on::text as "endsOn"`;
const IN_FORCE = `d.ended_at is null and d.ends_on >= ${TODAY}`;

/** Whom somebody has named. */
export const delegatesOf = (tx: Tx, principalId: string): Promise<Delegation[]> =>
  tx.sql(
    'delegation.of_principal',
    `select ${COLUMNS} from delegation d where d.principal_id = $1 and ${IN_FORCE} order by d.created_at, d.id`,
    [principalId],
  );

/** In whose name somebody may give today; those who are suspended or have left give nothing any more. */
export const principalsOf = (tx: Tx, delegateId: string): Promise<Delegation[]> =>
  tx.sql(
    'delegation.of_delegate',
    `select ${COLUMNS} from delegation d join employee e on e.id = d.principal_id and e.status = 'active'
     where d.delegate_id = $1 and d.starts_on <= ${TODAY} and ${IN_FORCE} order by d.created_at, d.id`,
    [delegateId],
  );

/** Throws DomainError recognition.not_delegate, recognition.delegate_without_points. */
export async function demandDelegation(tx: Tx, delegateId: string, principalId: string, points: number): Promise<void> {
  const delegation = (await principalsOf(tx, delegateId)).find((one) => one.principalId === principalId);
  if (!delegation) throw new DomainError('recognition.not_delegate', 'input.onBehalfOfId');
  if (points > 0 && !delegation.withPoints)
    throw new DomainError('recognition.delegate_without_points', 'input.points');
}
