import type { PrintOptions } from '@zasluga/domain';
import type { Failure } from '../../frame';

export interface PrintOrder extends PrintOptions {
  readonly pointIds: readonly string[];
}

export type Printed = { file: Blob; name: string } | { failure: Failure };

/** Asks for the file, or for a picture of its first page. Never throws: what went wrong is told as the server's code, or `offline`. */
export async function printed(order: PrintOrder, what: '' | '/picture', signal?: AbortSignal): Promise<Printed> {
  try {
    const answer = await fetch(`/files/print${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(order),
      credentials: 'same-origin',
      signal,
    });
    // some networks answer everything, their own page and all
    if (answer.ok && /^(application\/pdf|image\/png)/.test(answer.headers.get('content-type') ?? '')) {
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
      return { file: await answer.blob(), name: name ?? 'print.pdf' };
    }
    const told = (await answer.json()) as Partial<Failure>;
    return { failure: { code: told.code ?? 'internal', params: told.params, id: told.id } };
  } catch {
    return { failure: { code: 'offline' } };
  }
}

/** Hands a file to the browser's downloads. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
