import type { Failure } from '../../../frame';

/** Sends a file as the body of a POST. Never throws. */
export async function sendFile<Answer>(
  address: string,
  file: Blob,
): Promise<{ answer: Answer } | { failure: Failure }> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: file,
      credentials: 'same-origin',
    });
    const told = (await response.json()) as Answer & Partial<Failure>;
    return response.ok ? { answer: told } : { failure: { code: told.code ?? 'internal', params: told.params } };
  } catch {
    return { failure: { code: 'offline' } };
  }
}
