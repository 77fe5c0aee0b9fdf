import type { Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { FILE_NAME_MAX, type Upload } from './upload';

/** Keeps a file that can be read until it is imported, replaced by its author's next one, or a day old. */
export async function keepUpload(tx: Tx, viewer: Pick<Viewer, 'employeeId'> | null, upload: Upload): Promise<string> {
  const author = viewer?.employeeId ?? null;
  await tx.sql(
    'people_import.tidy',
    `delete from people_import where applied_at is null
       and (author_id is not distinct from $1 or created_at < clock_timestamp() - interval '1 day')`,
    [author],
  );
  const id = newId();
  await tx.sql(
    'people_import.keep',
    `insert into people_import (company_id, id, author_id, file_name, file, facts, headings) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.companyId,
      id,
      author,
      upload.fileName.slice(0, FILE_NAME_MAX),
      upload.bytes,
      upload.facts,
      upload.table.headings,
    ],
  );
  return id;
}
