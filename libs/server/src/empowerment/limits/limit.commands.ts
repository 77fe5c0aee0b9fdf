import { DomainError, type Viewer } from '@zasluga/domain';
import { audit, newId, once, type Tx } from '@zasluga/kernel';
import type { DecisionLimitInput } from './limit.input';
import { guidelines, GUIDELINES_MAX, type StoredGuideline } from './limit.queries';

/**
 * Entries keep the limit of their moment. Saved once for its key. Throws input.not_found for a limit or a unit that isn't there,
 * empowerment.limit_taken when the same case, role and unit have one already, input.too_many beyond 500, request.key_reused for a key that came
 * with anything else.
 */
export async function saveLimit(
  tx: Tx,
  viewer: Viewer,
  { requestKey, ...input }: DecisionLimitInput,
): Promise<StoredGuideline> {
  const limit = {
    unitId: input.unitId ?? null,
    roleTitle: input.roleTitle || null,
    deed: input.deed ?? null,
    limitMinor: input.limitMinor,
  };
  const content = { id: input.id ?? null, ...limit };
  const request = { deed: 'decisions.save_limit', requestKey, content };
  return { id: await once(tx, viewer, request, () => store(tx, viewer, content)), ...limit };
}

type Scope = Pick<StoredGuideline, 'unitId' | 'roleTitle' | 'deed'>;

async function store(
  tx: Tx,
  viewer: Viewer,
  limit: Scope & { id: string | null; limitMinor: number },
): Promise<string> {
  // one editor after another: two equal new ones would meet in the unique index
  await tx.sql('guideline.lock', 'select from company where id = $1 for no key update', [tx.companyId]);
  const all = await guidelines(tx);
  if (limit.id && !all.some(({ id }) => id === limit.id)) throw new DomainError('input.not_found', 'input.id');
  if (!limit.id && all.length >= GUIDELINES_MAX)
    throw new DomainError('input.too_many', 'input', { max: GUIDELINES_MAX });
  if (limit.unitId) await demandUnit(tx, limit.unitId);
  if (all.some((one) => one.id !== limit.id && sameScope(one, limit)))
    throw new DomainError('empowerment.limit_taken', 'input.limitMinor');
  const id = limit.id ?? newId();
  await tx.sql(
    'guideline.save',
    `insert into decision_guideline (company_id, id, unit_id, role_title, deed, limit_minor) values ($1, $2, $3, $4, $5, $6)
     on conflict (company_id, id) do update set unit_id = excluded.unit_id, role_title = excluded.role_title, deed = excluded.deed,
       limit_minor = excluded.limit_minor`,
    [tx.companyId, id, limit.unitId, limit.roleTitle, limit.deed, limit.limitMinor],
  );
  await audit(tx, viewer, 'decisions.guide', { type: 'decision_guideline', id }, { limitMinor: limit.limitMinor });
  return id;
}

const sameScope = (a: Scope, b: Scope) =>
  a.unitId === b.unitId && a.deed === b.deed && a.roleTitle?.toLowerCase() === b.roleTitle?.toLowerCase();

async function demandUnit(tx: Tx, id: string): Promise<void> {
  const [found] = await tx.sql('guideline.unit', 'select id from unit where id = $1', [id]);
  if (!found) throw new DomainError('input.not_found', 'input.unitId');
}

/** True when there was one. Put back by saving it again. */
export async function removeLimit(tx: Tx, viewer: Viewer, id: string): Promise<boolean> {
  const gone = await tx.sql('guideline.remove', 'delete from decision_guideline where id = $1 returning id', [id]);
  if (gone.length) await audit(tx, viewer, 'decisions.guide', { type: 'decision_guideline', id }, { removed: true });
  return gone.length > 0;
}
