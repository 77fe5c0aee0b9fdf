import { DomainError } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import type { LineVerdict } from './vote.entity';

export interface Ballot {
  behaviourId: string;
  /** null takes the vote back: nothing said. */
  verdict: LineVerdict | null;
}

/**
 * One employee's verdict on the words in force, proposed ones included; said again it replaces what was said before, and the same said
 * twice changes nothing. Throws input.not_found, values.retired.
 */
export async function castVote(tx: Tx, employeeId: string, { behaviourId, verdict }: Ballot): Promise<void> {
  // one vote of a person after another; the words may not change between reading and writing
  const [moment] = await tx.sql<{ wording: number; retired: boolean; unitId: string | null }>(
    'vote.moment',
    `select b.wording, b.retired_at is not null as retired, e.unit_id as "unitId" from employee e join behaviour b on b.id = $2
     where e.id = $1 for no key update of e for share of b`,
    [employeeId, behaviourId],
  );
  if (!moment) throw new DomainError('input.not_found', 'input.behaviourId');
  if (moment.retired) throw new DomainError('values.retired', 'input.behaviourId');
  await tx.sql(
    'vote.replace',
    `update behaviour_vote set replaced_at = clock_timestamp()
     where behaviour_id = $1 and wording = $2 and employee_id = $3 and replaced_at is null and verdict is distinct from $4`,
    [behaviourId, moment.wording, employeeId, verdict],
  );
  if (verdict)
    await tx.sql(
      'vote.cast',
      `insert into behaviour_vote (company_id, id, behaviour_id, wording, employee_id, unit_id, verdict)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (company_id, behaviour_id, wording, employee_id) where replaced_at is null do nothing`,
      [tx.companyId, newId(), behaviourId, moment.wording, employeeId, moment.unitId, verdict],
    );
}
