import { PAST_HEADINGS, type Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { FILE_NAME_MAX, readTableFile, type Upload } from '../../company';

/** Longer than any story may be: a row says so of itself, the others go in. */
const MAX_CELL_CHARS = 20_000;

/** Throws `company.file_…` for what is no table. */
export const readPastFile = (bytes: Buffer) => readTableFile(bytes, PAST_HEADINGS, MAX_CELL_CHARS);

/** Keeps a file that can be read until it is imported, replaced by its author's next one, or a day old. */
export async function keepPastUpload(
  tx: Tx,
  viewer: Pick<Viewer, 'employeeId'> | null,
  { fileName, bytes, facts, table }: Upload,
): Promise<string> {
  const author = viewer?.employeeId ?? null;
  await tx.sql(
    'recognition_import.tidy',
    `delete from recognition_import where applied_at is null
       and (author_id is not distinct from $1 or created_at < clock_timestamp() - interval '1 day')`,
    [author],
  );
  const id = newId();
  await tx.sql(
    'recognition_import.keep',
    `insert into recognition_import (company_id, id, author_id, file_name, file, facts, headings) values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.companyId, id, author, fileName.slice(0, FILE_NAME_MAX), bytes, facts, table.headings],
  );
  return id;
}
