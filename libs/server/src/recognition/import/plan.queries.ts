import { createHash } from 'node:crypto';
import {
  type DayOrder,
  DomainError,
  type KnownBehaviour,
  type KnownReceiver,
  type Named,
  PAST_HEADINGS,
  type PastMapping,
  pastMappingFault,
  type PastPlan,
  planPast,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { StoredUpload } from '../../company';
import { readPastFile } from './upload.commands';

/** What a person decided about an upload. */
export interface PastChoice {
  readonly mapping?: PastMapping;
  readonly order?: DayOrder;
  readonly withCopies?: boolean;
}

export const hashOfPrint = (print: string): Buffer => createHash('sha256').update(print).digest();

/** The upload, read again from its bytes: what is planned is what was sent. Throws once it is applied or gone. */
export async function loadPastUpload(tx: Tx, id: string, lock = false): Promise<StoredUpload> {
  const text = `select file_name as "fileName", file as bytes, applied_at as "appliedAt" from recognition_import where id = $1`;
  type Row = Pick<StoredUpload, 'fileName' | 'bytes'> & { appliedAt: Date | null };
  const [row] = await (lock
    ? tx.sql<Row>('recognition_import.lock', `${text} for update`, [id])
    : tx.sql<Row>('recognition_import.load', text, [id]));
  if (!row) throw new DomainError('input.not_found', 'id');
  if (row.appliedAt) throw new DomainError('recognition.import_applied', 'id');
  return { ...row, id, ...(await readPastFile(row.bytes)) };
}

/** What a person last chose for a file with the same headings, else what the headings seem to mean. */
export async function pastMappingFor(tx: Tx, headings: readonly string[]): Promise<PastMapping> {
  const [last] = await tx.sql<{ mapping: PastMapping }>(
    'recognition_import.last_mapping',
    `select mapping from recognition_import where headings = $1 and mapping is not null order by created_at desc limit 1`,
    [headings],
  );
  return last?.mapping ?? PAST_HEADINGS.propose(headings);
}

/** What the import would do now. The same company and the same choice have the same hash. */
export async function planPastUpload(
  tx: Tx,
  { table }: StoredUpload,
  choice: PastChoice,
): Promise<{ plan: PastPlan; hash: string; mapping: PastMapping }> {
  const mapping = choice.mapping ?? (await pastMappingFor(tx, table.headings));
  const fault = pastMappingFault(mapping, table.headings.length);
  if (fault) throw new DomainError('recognition.import_mapping', 'mapping', { fault });
  const prints = await tx.sql<{ print: string }>(
    'recognition_import.prints',
    `select encode(print, 'hex') as print from recognition_import_row`,
  );
  const there = new Set(prints.map(({ print }) => print));
  const plan = planPast({
    table,
    mapping,
    ...(await companyAsKnown(tx)),
    order: choice.order,
    withCopies: choice.withCopies ?? false,
    isThere: (print) => there.has(hashOfPrint(print).toString('hex')),
  });
  return { plan, hash: hashOf(plan), mapping };
}

async function companyAsKnown(tx: Tx) {
  const people = await tx.sql<KnownReceiver>(
    'recognition_import.people',
    `select id, number, email, last_name as "lastName", first_name as "firstName", middle_name as "middleName", placeholder
     from employee order by id`,
  );
  const touchpoints = await tx.sql<Named>(
    'recognition_import.touchpoints',
    `select id, name_ru as "textRu", name_en as "textEn" from touchpoint order by id`,
  );
  const values = await tx.sql<Named>(
    'recognition_import.values',
    `select id, name_ru as "textRu", name_en as "textEn" from value order by retired_at nulls first, id`,
  );
  const behaviours = await tx.sql<KnownBehaviour>(
    'recognition_import.behaviours',
    `select id, value_id as "valueId", text_ru as "textRu", text_en as "textEn" from behaviour where side = 'for'
     order by retired_at nulls first, id`,
  );
  const [{ today }] = (await tx.sql<{ today: string }>(
    'recognition_import.today',
    `select (clock_timestamp() at time zone time_zone)::date::text as today from company`,
  )) as [{ today: string }];
  return { people, words: { touchpoints, values, behaviours }, today };
}

function hashOf({ taken, counts }: PastPlan): string {
  const hash = createHash('sha256').update(JSON.stringify(counts));
  for (const row of taken)
    hash.update(JSON.stringify([row.line, row.print, row.touchpointId, row.valueId, row.behaviourId]));
  return hash.digest('hex');
}
