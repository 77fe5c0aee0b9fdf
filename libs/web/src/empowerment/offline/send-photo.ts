import { CombinedGraphQLErrors } from '@apollo/client/errors';

/** Throws what a refused request of the API throws, so that both are told alike. */
export async function sendPhoto(id: string, authorId: string, photo: string): Promise<void> {
  // the page's own rules let it fetch from its server only, and not from a data URL
  const body = Uint8Array.from(atob(photo.slice(photo.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
  const headers = { 'content-type': 'application/octet-stream' };
  await ask(id, authorId, { method: 'POST', headers, body });
}

/** Harmless when there is none. Throws as above. */
export const removePhoto = (id: string, authorId: string): Promise<void> => ask(id, authorId, { method: 'DELETE' });

async function ask(id: string, authorId: string, request: RequestInit): Promise<void> {
  const response = await fetch(`/files/decisions/${id}/photo?author=${authorId}`, {
    ...request,
    credentials: 'same-origin',
  });
  if (response.ok) return;
  const extensions = (await response.json().catch(() => ({ code: 'internal' }))) as Record<string, unknown>;
  throw new CombinedGraphQLErrors({ errors: [{ message: '', extensions }] });
}
