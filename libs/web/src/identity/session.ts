import type { ApolloClient } from '@apollo/client';
import { OWN } from '../frame';
import { ViewerDocument } from '../gql';

/**
 * The server no longer knows the session: the shell gives way to the sign-in form. The address stays, and so do drafts: they
 * lie in the browser under the employee's id.
 */
export function sessionLost(client: ApolloClient): void {
  const known = client.readQuery({ query: ViewerDocument });
  if (!known?.viewer) return;
  sessionStorage.setItem(EXPIRED, 'yes');
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
}

const EXPIRED = 'zasluga.expired';
export const wasExpired = () => sessionStorage.getItem(EXPIRED) !== null;

/** A new person, or the same one again: nothing of the one before stays in memory. */
export async function entered(client: ApolloClient): Promise<void> {
  sessionStorage.removeItem(EXPIRED);
  await client.resetStore(); // asks again who is signed in: the only questions open are those of the sign-in form
}

export async function left(client: ApolloClient): Promise<void> {
  for (const key of Object.keys(localStorage)) if (key.startsWith(OWN)) localStorage.removeItem(key);
  sessionStorage.clear();
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
  await new Promise((resolve) => setTimeout(resolve)); // the shell and its questions are gone, or they would be asked once more
  await client.resetStore();
}
