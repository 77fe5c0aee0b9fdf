import { searchReadings } from '@zasluga/domain';
import { type Connected, cursor, type Tx } from '@zasluga/kernel';
import type { Employee, EmployeeStatus } from './employee.entity';

export interface EmployeeFilter {
  search?: string | null;
  unitId?: string | null;
  placeId?: string | null;
  managerId?: string | null;
  status?: EmployeeStatus | null;
}

const COLUMNS = `e.id, e.number, e.first_name as "firstName", e.last_name as "lastName", e.middle_name as "middleName", e.role_title as "roleTitle",
  e.unit_id as "unitId", e.place_id as "placeId", e.manager_id as "managerId", e.status, e.placeholder, e.locale, e.roles`;

/**
 * Four readings of what was typed, each as the patterns of its words; missing ones repeat the first; nulls when nothing was asked. No index
 * helps: `like` may not run before the row policy has decided, so a company's people are read through (10,000: a few milliseconds).
 */
function patternsOf(search: string | null | undefined): (string[] | null)[] {
  const readings = searchReadings(search ?? '').map((words) => words.map((word) => `% ${word}%`));
  return [0, 1, 2, 3].map((i) => readings[i] ?? readings[0] ?? null);
}

const reads = (from: number) => [0, 1, 2, 3].map((i) => `e.search_text like all ($${from + i}::text[])`).join(' or ');

/** Of the unit and all units below it; whoever has left only when asked for. `$1` to `$5`, the readings of the search from `$6`. */
const MATCHES = `($1::uuid is null or e.unit_id in (
    with recursive below as (select id from unit where id = $1
      union select u.id from unit u join below on u.parent_id = below.id) select id from below))
  and ($2::uuid is null or e.place_id = $2) and ($3::uuid is null or e.manager_id = $3)
  and case when $4::text is null then e.status <> 'left' else e.status = $4 end
  and ($5::text is null or ${reads(6)} or e.number = $5 or lower(e.email) = lower($5))`;

const valuesOf = (filter: EmployeeFilter): unknown[] => {
  const search = filter.search?.trim() || null;
  return [
    filter.unitId ?? null,
    filter.placeId ?? null,
    filter.managerId ?? null,
    filter.status ?? null,
    search,
    ...patternsOf(search),
  ];
};

/** The directory, by last name. A number or e-mail typed whole finds its owner. */
export async function employeesPage(
  tx: Tx,
  filter: EmployeeFilter,
  { first, after }: { first: number; after?: string },
): Promise<Connected<Employee>> {
  const [, afterId] = after ? cursor.decode(after) : [];
  const rows = await tx.sql<Employee>(
    'employee.page',
    `select ${COLUMNS} from employee e where ${MATCHES}
       and ($10::uuid is null or (e.last_name, e.first_name, e.id) > (select a.last_name, a.first_name, a.id from employee a where a.id = $10))
     order by e.last_name, e.first_name, e.id limit $11`,
    [...valuesOf(filter), afterId ?? null, first + 1],
  );
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pageInfo: { hasNextPage: rows.length > first, endCursor: last ? cursor.encode('name', last.id) : null },
  };
}

export async function employeesCount(tx: Tx, filter: EmployeeFilter): Promise<number> {
  const [row] = await tx.sql<{ count: number }>(
    'employee.count',
    `select count(*)::int as count from employee e where ${MATCHES}`,
    valuesOf(filter),
  );
  return row!.count;
}

/** Fewer letters than this would name half of the units. */
const MIN_UNIT_LETTERS = 3;

/**
 * People to choose from while typing, best reading first: as typed, transliterated, in the other keyboard layout, then those whose unit or
 * place begins so.
 */
export async function searchPeople(
  tx: Tx,
  typed: string,
  { limit, exceptId }: { limit: number; exceptId?: string },
): Promise<Employee[]> {
  const patterns = patternsOf(typed);
  if (patterns[0] === null) return [];
  const unit =
    typed.trim().length >= MIN_UNIT_LETTERS
      ? `${typed
          .trim()
          .toLowerCase()
          .replace(/[\\%_]/g, '\\$&')}%`
      : null;
  return tx.sql<Employee>(
    'employee.search',
    `select ${COLUMNS} from (
       select e.*, case when e.search_text like all ($1::text[]) then 0 when e.search_text like all ($2::text[]) then 1
         when e.search_text like all ($3::text[]) then 2 when e.search_text like all ($4::text[]) then 3 else 4 end as rank
       from employee e
       where e.status = 'active' and e.id is distinct from $6::uuid and (${reads(1)}
         or e.unit_id in (select u.id from unit u where lower(u.name_ru) like $5 or lower(u.name_en) like $5)
         or e.place_id in (select p.id from place p where lower(p.name_ru) like $5 or lower(p.name_en) like $5))
     ) e order by e.rank, e.last_name, e.first_name, e.id limit $7`,
    [...patterns, unit, exceptId ?? null, limit],
  );
}
