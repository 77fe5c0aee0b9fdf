import { DomainError, MOST_VALUES, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { lockValues } from './lock';
import { Value } from './value.entity';
import type { EditValueInput, RetireInput, ValueInput } from './value.input';
import { valueIdsInUse } from './value.queries';
import { writeRankingWithout } from './ranking/ranking.commands';

/** Throws values.too_many, values.name_taken, input.required. The first value of a company is the customer's until another is marked. */
export async function createValue(tx: Tx, viewer: Viewer, input: ValueInput): Promise<Value> {
  await lockValues(tx);
  const inUse = await valueIdsInUse(tx);
  if (inUse.length >= MOST_VALUES) throw new DomainError('values.too_many', undefined, { max: MOST_VALUES });
  const id = newId();
  await assertNamed(tx, id, input);
  const isCustomer = input.isCustomer || !(await customersValueId(tx));
  if (isCustomer) await unmarkCustomers(tx);
  const value = tx.entities.create(Value, { ...input, companyId: tx.companyId, id, isCustomer });
  await tx.entities.insert(Value, value);
  await audit(tx, viewer, 'values.create', { type: 'value', id });
  return value;
}

/** Throws input.not_found, values.retired, values.name_taken, values.customer_needed when the mark would be left with no value. */
export async function editValue(tx: Tx, viewer: Viewer, { id, ...input }: EditValueInput): Promise<Value> {
  await lockValues(tx);
  const value = await existing(tx, id);
  if (value.retiredAt) throw new DomainError('values.retired', 'input.id');
  await assertNamed(tx, id, input);
  if (value.isCustomer && !input.isCustomer) throw new DomainError('values.customer_needed', 'input.isCustomer');
  if (!value.isCustomer && input.isCustomer) await unmarkCustomers(tx);
  await tx.entities.update(Value, { companyId: tx.companyId, id }, { ...input });
  await audit(tx, viewer, 'values.edit', { type: 'value', id }, { isCustomer: input.isCustomer });
  return { ...value, ...input };
}

/**
 * A retired value keeps its recognitions and takes its behaviours with it; the order in force is written anew without it. Brought back it has
 * its behaviours again, but no place until a new order is written. Throws values.customer_stays: mark another value first.
 */
export async function retireValue(tx: Tx, viewer: Viewer, { id, retired, note }: RetireInput): Promise<Value> {
  await lockValues(tx);
  const value = await existing(tx, id);
  if (!!value.retiredAt === retired) return value;
  if (retired && value.isCustomer) throw new DomainError('values.customer_stays', 'input.id');
  if (!retired) {
    if ((await valueIdsInUse(tx)).length >= MOST_VALUES)
      throw new DomainError('values.too_many', undefined, { max: MOST_VALUES });
    await assertNamed(tx, id, value);
  }
  if (retired) await writeRankingWithout(tx, viewer, id, note ?? '');
  const [{ at } = { at: null }] = await tx.sql<{ at: Date | null }>(
    'value.retire',
    `with moment as (select case when $2 then clock_timestamp() end as at),
       own as (update behaviour b set retired_at = moment.at from moment, value v
         where v.id = $1 and b.value_id = v.id and b.retired_at is not distinct from v.retired_at)
     update value set retired_at = moment.at from moment where id = $1 returning moment.at`,
    [id, retired],
  );
  await audit(tx, viewer, retired ? 'values.retire' : 'values.restore', { type: 'value', id });
  return { ...value, retiredAt: at };
}

async function existing(tx: Tx, id: string): Promise<Value> {
  const value = await tx.entities.findOneBy(Value, { id });
  if (!value) throw new DomainError('input.not_found', 'input.id');
  return value;
}

const customersValueId = async (tx: Tx): Promise<string | undefined> =>
  (await tx.sql<{ id: string }>('value.customers', 'select id from value where is_customer'))[0]?.id;

const unmarkCustomers = (tx: Tx): Promise<unknown> =>
  tx.sql('value.unmark', 'update value set is_customer = false where is_customer');

type Names = Pick<Value, 'nameRu' | 'nameEn'>;

/** A name in one language at least, and no other value in use with the same in either. */
async function assertNamed(tx: Tx, id: string, { nameRu, nameEn }: Names): Promise<void> {
  if (!nameRu && !nameEn) throw new DomainError('input.required', 'input.nameRu');
  const [twin] = await tx.sql<{ ru: boolean }>(
    'value.twin',
    `select $2 <> '' and lower(name_ru) = lower($2) as ru from value where retired_at is null and id <> $1
       and (($2 <> '' and lower(name_ru) = lower($2)) or ($3 <> '' and lower(name_en) = lower($3))) limit 1`,
    [id, nameRu, nameEn],
  );
  if (twin) throw new DomainError('values.name_taken', twin.ru ? 'input.nameRu' : 'input.nameEn');
}
