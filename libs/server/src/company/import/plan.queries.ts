import { createHash } from 'node:crypto';
import {
  type ColumnMapping,
  DomainError,
  type ImportPlan,
  type KnownName,
  type KnownPerson,
  mappingFault,
  planImport,
  proposeMapping,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { readPeopleFile } from './read-file';
import type { StoredUpload } from './upload';

/** What a person decided about an upload. */
export interface ImportChoice {
  mapping?: ColumnMapping;
  /** lines that are left out */
  leaveOut?: readonly number[];
  severalRoots?: boolean;
}

/** The upload, read again from its bytes: what is planned is what was sent. Throws once it is applied or gone. */
export async function loadUpload(tx: Tx, id: string, lock = false): Promise<StoredUpload> {
  const text = `select file_name as "fileName", file as bytes, applied_at as "appliedAt" from people_import where id = $1`;
  type Row = Pick<StoredUpload, 'fileName' | 'bytes'> & { appliedAt: Date | null };
  const [row] = await (lock
    ? tx.sql<Row>('people_import.lock', `${text} for update`, [id])
    : tx.sql<Row>('people_import.load', text, [id]));
  if (!row) throw new DomainError('input.not_found', 'id');
  if (row.appliedAt) throw new DomainError('company.import_applied', 'id');
  return { ...row, id, ...(await readPeopleFile(row.bytes)) };
}

/** What a person last chose for a file with the same headings, else what the headings seem to mean. */
export async function mappingFor(tx: Tx, headings: readonly string[]): Promise<ColumnMapping> {
  const [last] = await tx.sql<{ mapping: ColumnMapping }>(
    'people_import.last_mapping',
    `select mapping from people_import where headings = $1 and mapping is not null order by created_at desc limit 1`,
    [headings],
  );
  return last?.mapping ?? proposeMapping(headings);
}

/** What the import would do now. The same company and the same choice have the same hash. */
export async function planUpload(
  tx: Tx,
  upload: StoredUpload,
  choice: ImportChoice,
): Promise<{ plan: ImportPlan; hash: string; mapping: ColumnMapping }> {
  const { table } = upload;
  const mapping = choice.mapping ?? (await mappingFor(tx, table.headings));
  const fault = mappingFault(mapping, table.headings.length);
  if (fault) throw new DomainError('company.import_mapping', 'mapping', { fault });
  const plan = planImport({
    table,
    mapping,
    ...(await companyAsKnown(tx)),
    leaveOut: new Set(choice.leaveOut),
    severalRoots: choice.severalRoots ?? false,
  });
  return { plan, hash: hashOf(plan), mapping };
}

async function companyAsKnown(tx: Tx) {
  const people = await tx.sql<KnownPerson>(
    'people_import.people',
    `select id, number, last_name as "lastName", first_name as "firstName", middle_name as "middleName", email, phone,
       role_title as "roleTitle", unit_id as "unitId", place_id as "placeId", manager_id as "managerId", status, placeholder,
       hired_on::text as "hiredOn", left_on::text as "leftOn", locale from employee order by id`,
  );
  const units = await tx.sql<KnownName>(
    'people_import.units',
    `select id, name_ru as "nameRu", name_en as "nameEn" from unit order by position, id`,
  );
  const places = await tx.sql<KnownName>(
    'people_import.places',
    `select id, name_ru as "nameRu", name_en as "nameEn" from place order by closed_at is not null, id`,
  );
  const [{ today }] = (await tx.sql<{ today: string }>(
    'people_import.today',
    `select (clock_timestamp() at time zone time_zone)::date::text as today from company`,
  )) as [{ today: string }];
  return { people, units, places, today };
}

function hashOf({ rows, missing }: ImportPlan): string {
  const hash = createHash('sha256');
  for (const row of rows)
    hash.update(
      JSON.stringify([row.line, row.outcome, row.personId, row.wanted, row.manager, row.status, row.changes]),
    );
  hash.update(JSON.stringify(missing.map((person) => person.id)));
  return hash.digest('hex');
}
