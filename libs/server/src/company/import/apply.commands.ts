import {
  type ColumnMapping,
  DomainError,
  type ImportPlan,
  isManyLeavers,
  searchText,
  type PlannedRow,
  type Viewer,
} from '@zasluga/domain';
import { accessChanged, audit, auditEach, newId, type Tx } from '@zasluga/kernel';
import type { EmployeeStatus } from '../employee.entity';
import { announceLeaving, handReportsUp, keepAnAdmin } from '../employee.commands';
import { type ImportChoice, loadUpload, planUpload } from './plan.queries';

/** People a job. */
const ANNOUNCED_MAX = 500;

export interface ApplyChoice extends ImportChoice {
  /** of the plan that was shown; null: whatever the plan is now */
  hash: string | null;
  /** of the missing, those who are to be deactivated */
  deactivate: readonly string[];
  /** said separately when many leave at once */
  confirmLeavers?: boolean;
}

export interface Applied {
  counts: ImportPlan['counts'];
  newUnits: string[];
  newPlaces: string[];
  deactivated: number;
}

/**
 * Does what the plan says, all of it or nothing, in a handful of statements. The plan is made again first: if it is not the one that was
 * shown, nothing happens (`company.import_changed`). Deletes nobody; done twice, it does nothing the second time.
 */
export async function applyImport(tx: Tx, viewer: Viewer | null, id: string, choice: ApplyChoice): Promise<Applied> {
  await tx.sql('employee.hierarchy_lock', `select pg_advisory_xact_lock(hashtextextended('hierarchy/' || $1, 0))`, [
    tx.companyId,
  ]);
  const upload = await loadUpload(tx, id, true);
  const { plan, hash, mapping } = await planUpload(tx, upload, choice);
  if (choice.hash !== null && hash !== choice.hash) throw new DomainError('company.import_changed', 'hash');
  if (plan.counts.rejected)
    throw new DomainError('company.import_rejected', 'leaveOut', { count: plan.counts.rejected });
  const leavers = checkLeavers(plan, choice);

  const units = await addNames(tx, 'unit', plan.newUnits);
  const places = await addNames(tx, 'place', plan.newPlaces);
  const changed = plan.rows.flatMap((row) => (row.outcome === 'changed' ? row.personId! : []));
  const before = await knownStatuses(tx, [...changed, ...leavers]);
  await writePeople(tx, plan.rows, units, places);
  await deactivate(tx, leavers);
  await auditStatuses(tx, viewer, before);
  const gone = plan.rows.flatMap((row) => (row.status === 'left' && row.outcome === 'changed' ? row.personId! : []));
  gone.push(...leavers);
  if (gone.length) {
    await handReportsUp(tx, gone);
    if (await anyAdmin(tx, gone)) await keepAnAdmin(tx);
  }
  const back = plan.rows.filter(({ reasons }) => reasons.some(({ code }) => code === 'returns'));
  const moved = [...gone, ...back.flatMap(({ personId }) => personId ?? [])];
  for (let from = 0; from < moved.length; from += ANNOUNCED_MAX)
    await announceLeaving(tx, moved.slice(from, from + ANNOUNCED_MAX));

  const applied = {
    counts: plan.counts,
    newUnits: plan.newUnits,
    newPlaces: plan.newPlaces,
    deactivated: leavers.length,
  };
  await closeImport(tx, viewer, id, mapping, applied);
  return applied;
}

function checkLeavers({ missing, activeBefore }: ImportPlan, { deactivate, confirmLeavers }: ApplyChoice): string[] {
  const proposed = new Set(missing.map((person) => person.id));
  const leavers = [...new Set(deactivate)];
  if (leavers.some((one) => !proposed.has(one))) throw new DomainError('input.invalid', 'deactivate');
  if (isManyLeavers(leavers.length, activeBefore) && !confirmLeavers) {
    throw new DomainError('company.import_many_leavers', 'confirmLeavers', {
      count: leavers.length,
      total: activeBefore,
    });
  }
  return leavers;
}

/** Units and places that nobody knew, behind those that are there. A name stands for both languages until somebody translates it. */
async function addNames(
  tx: Tx,
  kind: 'unit' | 'place',
  names: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const added = new Map(names.map((name) => [name, newId()]));
  if (!names.length) return added;
  const values = [tx.companyId, [...added.values()], names];
  if (kind === 'unit') {
    await tx.sql(
      'people_import.add_units',
      `insert into unit (company_id, id, name_ru, name_en, position)
       select $1, n.id, n.name, n.name, (select coalesce(max(position), 0) from unit) + n.nth
       from unnest($2::uuid[], $3::text[]) with ordinality n (id, name, nth)`,
      values,
    );
  } else {
    await tx.sql(
      'people_import.add_places',
      `insert into place (company_id, id, name_ru, name_en) select $1, n.id, n.name, n.name from unnest($2::uuid[], $3::text[]) n (id, name)`,
      values,
    );
  }
  return added;
}

type Names = ReadonlyMap<string, string>;

/** Only what the file has a column for; the rest stays out of the row, so that the statement leaves it alone. */
function rowOf(row: PlannedRow, ids: Names, units: Names, places: Names) {
  const { wanted } = row;
  const ref = (value: { id: string | null; name: string } | null | undefined, added: Names) =>
    value && (value.id ?? added.get(value.name));
  return {
    ...wanted,
    id: ids.get(String(row.line)),
    unit: ref(wanted.unit, units),
    place: ref(wanted.place, places),
    manager: row.manager && (ids.get(row.manager) ?? row.manager),
    status: row.status,
    search: searchText(wanted.lastName, wanted.firstName, wanted.middleName),
    has: Object.entries({ ...wanted, manager: row.manager }).flatMap(([field, value]) =>
      value === undefined ? [] : field,
    ),
  };
}

const RECORD = `jsonb_to_recordset($1::jsonb) as r (id uuid, number text, "lastName" text, "firstName" text, "middleName" text, email text,
  phone text, "roleTitle" text, unit uuid, place uuid, manager uuid, "hiredOn" date, "leftOn" date, locale text, status text, search text, has text[])`;

async function writePeople(tx: Tx, rows: readonly PlannedRow[], units: Names, places: Names): Promise<void> {
  const fresh = rows.filter((row) => row.outcome === 'new');
  const ids = new Map<string, string>();
  for (const row of rows) {
    const id = row.outcome === 'new' ? newId() : row.personId;
    if (id) ids.set(String(row.line), id).set(`line:${row.line}`, id);
  }
  const json = (some: readonly PlannedRow[]) => JSON.stringify(some.map((row) => rowOf(row, ids, units, places)));
  if (fresh.length) {
    await tx.sql(
      'people_import.insert',
      `insert into employee (company_id, id, number, last_name, first_name, middle_name, email, phone, role_title, unit_id, place_id, manager_id,
         hired_on, left_on, locale, status, roles, search_text)
       select $2, r.id, r.number, r."lastName", r."firstName", r."middleName", r.email, r.phone, coalesce(r."roleTitle", ''), r.unit, r.place,
         r.manager, r."hiredOn", r."leftOn", coalesce(r.locale, c.locale), r.status, '{employee}', r.search
       from company c, ${RECORD}`,
      [json(fresh), tx.companyId],
    );
  }
  const changed = rows.filter((row) => row.outcome === 'changed');
  if (changed.length) {
    const set = (column: string, field: string) =>
      `${column} = case when '${field.replaceAll('"', '')}' = any (r.has) then r.${field} else e.${column} end`;
    await tx.sql(
      'people_import.update',
      `update employee e set last_name = r."lastName", first_name = r."firstName", status = r.status, placeholder = false, search_text = r.search,
         ${set('number', 'number')}, ${set('middle_name', '"middleName"')}, ${set('email', 'email')}, ${set('phone', 'phone')},
         ${set('role_title', '"roleTitle"')}, ${set('unit_id', 'unit')}, ${set('place_id', 'place')}, ${set('manager_id', 'manager')},
         ${set('hired_on', '"hiredOn"')}, ${set('locale', 'locale')},
         left_on = case when 'leftOn' = any (r.has) then r."leftOn" when r.status = 'left' then e.left_on end,
         updated_at = clock_timestamp()
       from ${RECORD} where e.id = r.id`,
      [json(changed)],
    );
    await accessChanged(
      tx,
      changed.map(({ personId }) => personId!),
    );
  }
}

async function deactivate(tx: Tx, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  await tx.sql(
    'people_import.deactivate',
    `update employee set status = 'left', updated_at = clock_timestamp(),
       left_on = coalesce(left_on, (select (clock_timestamp() at time zone c.time_zone)::date from company c)) where id = any ($1)`,
    [ids],
  );
  await accessChanged(tx, ids);
}

type Statuses = ReadonlyMap<string, EmployeeStatus>;

/** Of employees; whoever is known from old thanks only has none yet. */
async function knownStatuses(tx: Tx, ids: readonly string[]): Promise<Statuses> {
  const rows = await tx.sql<{ id: string; status: EmployeeStatus }>(
    'people_import.statuses',
    'select id, status from employee where id = any ($1::uuid[]) and not placeholder',
    [ids],
  );
  return new Map(rows.map(({ id, status }) => [id, status]));
}

/** Each change as if it had been made by hand: who was away, and when, is known from there. */
async function auditStatuses(tx: Tx, viewer: Viewer | null, before: Statuses): Promise<void> {
  const now = await knownStatuses(tx, [...before.keys()]);
  const changes = [...before].flatMap(([id, then]) =>
    now.get(id) === then ? [] : { id, details: { before: then, after: now.get(id) } },
  );
  await auditEach(tx, viewer, 'employee.set_status', 'employee', changes);
}

const anyAdmin = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
  (
    await tx.sql(
      'people_import.any_admin',
      `select id from employee where id = any ($1) and 'admin' = any (roles) limit 1`,
      [ids],
    )
  ).length > 0;

/** Of the file only the counts stay, and which column meant what. */
async function closeImport(
  tx: Tx,
  viewer: Viewer | null,
  id: string,
  mapping: ColumnMapping,
  applied: Applied,
): Promise<void> {
  const counts = { ...applied.counts, deactivated: applied.deactivated };
  await tx.sql(
    'people_import.close',
    `update people_import set applied_at = clock_timestamp(), applied_by = $2, mapping = $3, counts = $4, file = null where id = $1`,
    [id, viewer?.employeeId ?? null, mapping, counts],
  );
  await audit(tx, viewer, 'company.import_people', { type: 'people_import', id }, counts);
}
