import { DomainError, type Viewer } from '@zasluga/domain';
import { type Connected, cursor, isUuid, pageOf, type PageArgs, statementName, type Tx } from '@zasluga/kernel';
import { type Procedure, PROCEDURE_COLUMNS } from '../procedure.entity';
import { type RegisterFilter, RegisterOrder } from './register.input';

type Filter = keyof RegisterFilter;

/** `$` stands for the filter's value, `$1` is the viewer. */
const CONDITIONS: Record<Filter, string> = {
  state: 'p.state = $',
  colour: 'p.colour = $',
  touchpointId:
    'exists (select from friction_procedure_touchpoint t where t.procedure_id = p.id and t.touchpoint_id = $::uuid)',
  ownerId: 'p.owner_id = $::uuid',
  mine: `$ and (p.owner_id = $1 or exists (select from friction_vote v where v.procedure_id = p.id and v.employee_id = $1)
    or exists (select from friction_credit c where c.procedure_id = p.id and c.employee_id = $1)
    or exists (select from friction_comment m where m.procedure_id = p.id and m.author_id = $1))`,
  unowned: '$ and p.owner_id is null',
  search: `(p.words @@ websearch_to_tsquery('russian', translate($, 'ёЁ', 'еЕ'))
    or translate(lower(p.name), 'ё', 'е') like '%' || replace(replace(translate(lower($), 'ё', 'е'), '\\', ''), '%', '') || '%')`,
};
const FILTERS = Object.keys(CONDITIONS) as Filter[];

const ORDERS: Record<RegisterOrder, { by: string; type: string; down: boolean }> = {
  [RegisterOrder.HURT]: { by: 'p.hurt', type: 'int', down: true },
  [RegisterOrder.VOTES]: { by: 'p.votes', type: 'int', down: true },
  [RegisterOrder.DUE]: { by: `coalesce(p.due_on, 'infinity')`, type: 'date', down: false },
};

/** $1 viewer, $2 and $3 after, $4 at most, then the filters in use. */
function textOf(order: RegisterOrder, used: readonly Filter[]): string {
  const { by, type, down } = ORDERS[order];
  const conditions = used.map((name, n) => `and ${CONDITIONS[name].replace(/\$(?!\d)/g, `$${n + 5}`)}`);
  const direction = down ? 'desc' : 'asc';
  return `select ${PROCEDURE_COLUMNS}, (${by})::text as cursor,
      exists (select from friction_vote o where o.procedure_id = p.id and o.employee_id = $1) as voted
    from friction_procedure p where p.merged_into_id is null
      and ($2::text is null or (${by}, p.id) ${down ? '<' : '>'} ($2::text::${type}, $3::uuid)) ${conditions.join(' ')}
    order by ${by} ${direction}, p.id ${direction} limit $4`;
}
const texts = new Map<string, string>();

/** What is merged stands in the register only as what it was merged into. */
export async function registerOf(
  tx: Tx,
  viewer: Viewer,
  filter: RegisterFilter,
  order: RegisterOrder,
  { first, after }: PageArgs,
): Promise<Connected<Procedure>> {
  const used = FILTERS.filter((name) => filter[name] != null && filter[name] !== '' && filter[name] !== false);
  const name = statementName(`register.${order}`, FILTERS, used);
  if (!texts.has(name)) texts.set(name, textOf(order, used));
  const [at, id] = after ? placeIn(order, after) : [null, null];
  const rows = await tx.sql<Procedure & { cursor: string }>(name, texts.get(name)!, [
    viewer.employeeId,
    at,
    id,
    first + 1,
    ...used.map((each) => filter[each]),
  ]);
  return pageOf(rows, first);
}

/** A cursor of another order would make the statement fail, and with it the whole snapshot. */
function placeIn(order: RegisterOrder, after: string): [string, string] {
  const place = cursor.decode(after);
  const fits = order === RegisterOrder.DUE ? /^(\d{4}-\d\d-\d\d|infinity)$/ : /^\d{1,9}$/;
  if (!fits.test(place[0])) throw new DomainError('input.invalid', 'after');
  return place;
}

const MOST_OWNERS = 100;

/** Ids of those who look after something that stands in the register, by name. */
export async function ownersOf(tx: Tx): Promise<string[]> {
  const rows = await tx.sql<{ id: string }>(
    'register.owners',
    `select e.id from employee e
     where exists (select from friction_procedure p where p.owner_id = e.id and p.merged_into_id is null)
     order by e.last_name, e.first_name, e.id limit ${MOST_OWNERS}`,
  );
  return rows.map(({ id }) => id);
}

/** Throws input.not_found. */
export async function procedureFor(tx: Tx, id: string, field = 'id'): Promise<Procedure> {
  const [row] = isUuid(id)
    ? await tx.sql<Procedure>(
        'procedure.one',
        `select ${PROCEDURE_COLUMNS} from friction_procedure p where p.id = $1`,
        [id],
      )
    : [];
  if (!row) throw new DomainError('input.not_found', field);
  return row;
}

/** The same, held until the transaction ends. Throws friction.merged for one that stands for itself no longer. */
export async function procedureToChange(tx: Tx, id: string, field = 'input.id'): Promise<Procedure> {
  await tx.sql('procedure.hold', 'select from friction_procedure where id = $1 for no key update', [id]);
  const procedure = await procedureFor(tx, id, field);
  if (procedure.mergedIntoId) throw new DomainError('friction.merged', field);
  return procedure;
}

const MOST_SIMILAR = 5;
/** pg_trgm: share of common trigrams, 0 to 1. Below it names share no more than a usual word. */
const ALIKE = 0.3;

/** Whose names resemble the words, the most alike first: probably the same under another name. */
export const similarProcedures = (tx: Tx, name: string, exceptId: string | null): Promise<Procedure[]> =>
  tx.sql(
    'procedure.similar',
    `select ${PROCEDURE_COLUMNS} from friction_procedure p
     where p.merged_into_id is null and p.id is distinct from $2::uuid
       and greatest(similarity(lower(p.name), lower($1)), word_similarity(lower($1), lower(p.name)) * 0.75) > ${ALIKE}
     order by greatest(similarity(lower(p.name), lower($1)), word_similarity(lower($1), lower(p.name)) * 0.75) desc, p.id limit ${MOST_SIMILAR}`,
    [name, exceptId],
  );
