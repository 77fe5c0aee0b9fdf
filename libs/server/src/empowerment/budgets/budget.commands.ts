import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, once, type Tx } from '@zasluga/kernel';
import type { RecoveryBudget } from './budget.entity';
import type { RecoveryBudgetInput } from './budget.input';
import { BUDGETS_MAX, storedBudgets } from './budget.queries';
import { budgets } from './budget.report';

/**
 * Set once for its key. Throws input.not_found for a unit that isn't there, or for what has been removed since; input.invalid for a day that
 * doesn't exist, input.too_many beyond 500, request.key_reused for a key that came with anything else.
 */
export async function setBudget(
  tx: Tx,
  viewer: Viewer,
  { requestKey, ...input }: RecoveryBudgetInput,
): Promise<RecoveryBudget> {
  const { period, amountMinor, inForceFrom } = input;
  const content = { unitId: input.unitId ?? null, period, amountMinor, inForceFrom };
  const request = { deed: 'decisions.set_budget', requestKey, content };
  const id = await once(tx, viewer, request, () => store(tx, viewer, content));
  const budget = (await budgets(tx)).find((one) => one.id === id);
  if (!budget) throw new DomainError('input.not_found', 'input');
  return budget;
}

type Budget = Pick<RecoveryBudgetInput, 'period' | 'amountMinor' | 'inForceFrom'> & { unitId: string | null };

async function store(tx: Tx, viewer: Viewer, input: Budget): Promise<string> {
  const { unitId, period, amountMinor, inForceFrom } = input;
  await tx.sql('budget.lock', 'select from company where id = $1 for no key update', [tx.companyId]);
  if (unitId && (await tx.sql('budget.unit', 'select from unit where id = $1', [unitId])).length === 0)
    throw new DomainError('input.not_found', 'input.unitId');
  if (new Date(inForceFrom).toISOString().slice(0, 10) !== inForceFrom)
    throw new DomainError('input.invalid', 'input.inForceFrom');
  if ((await storedBudgets(tx)).length >= BUDGETS_MAX)
    throw new DomainError('input.too_many', 'input', { max: BUDGETS_MAX });
  const [row] = await tx.sql<{ id: string }>(
    'budget.set',
    `insert into recovery_budget (company_id, id, unit_id, period, amount_minor, in_force_from) values ($1, $2, $3, $4, $5, $6)
     on conflict (company_id, unit_id, in_force_from) do update set period = excluded.period, amount_minor = excluded.amount_minor
     returning id`,
    [tx.companyId, newId(), unitId, period, amountMinor, inForceFrom],
  );
  const { id } = row!;
  await audit(tx, viewer, 'decisions.guide', { type: 'recovery_budget', id }, { amountMinor });
  return id;
}

/** True when there was one. Put back by setting it again. */
export async function removeBudget(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const gone = await tx.sql('budget.remove', 'delete from recovery_budget where id = $1 returning id', [id]);
  if (gone.length) await audit(tx, viewer, 'decisions.guide', { type: 'recovery_budget', id }, { removed: true });
  return gone.length > 0;
}
