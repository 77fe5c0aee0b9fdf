import { type Failure } from '../../frame';

/** Megabytes; the server refuses more, this spares the way there. */
export const MAX_MEGABYTES = 20;

export type Uploaded = { id: string } | { failure: Failure };

/** Sends the file itself to an address below /files. Never throws: what went wrong is told as the server's code, or `offline`. */
export async function uploadFile(file: File, address: 'people' | 'recognitions'): Promise<Uploaded> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) {
    return { failure: { code: 'company.file_too_large', params: { megabytes: MAX_MEGABYTES } } };
  }
  try {
    const answer = await fetch(`/files/${address}?name=${encodeURIComponent(file.name)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      credentials: 'same-origin',
    });
    const told = (await answer.json()) as { id?: string } & Partial<Failure>;
    if (told.id && answer.ok) return { id: told.id };
    return { failure: { code: told.code ?? 'internal', params: told.params } };
  } catch {
    return { failure: { code: 'offline' } };
  }
}
