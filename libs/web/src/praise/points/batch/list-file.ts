import { MAX_MEGABYTES } from '../../../company/import/upload';
import type { Failure } from '../../../frame';

/** A CSV or XLSX file as the lines that could have been pasted. Never throws. */
export async function readListFile(file: File): Promise<{ list: string } | { failure: Failure }> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024)
    return { failure: { code: 'company.file_too_large', params: { megabytes: MAX_MEGABYTES } } };
  try {
    const answer = await fetch(`/files/praise-points?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      credentials: 'same-origin',
    });
    const told = (await answer.json()) as { list?: string } & Partial<Failure>;
    if (answer.ok && told.list !== undefined) return { list: told.list };
    return { failure: { code: told.code ?? 'internal', params: told.params } };
  } catch {
    return { failure: { code: 'offline' } };
  }
}
