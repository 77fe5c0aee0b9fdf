import type { ApolloClient } from '@apollo/client';
import { OWN } from '../frame';
import { ViewerDocument } from '../gql';
import { keepPerson } from './last-person';

/**
 * The server no longer knows the session: the shell gives way to the sign-in form. The address stays, and so do drafts: they
 * lie in the browser under the employee's id.
 */
export function sessionLost(client: ApolloClient): void {
  const known = client.readQuery({ query: ViewerDocument });
  if (!known?.viewer) return;
  expired();
  client.writeQuery({ query: ViewerDocument, data: { viewer: null } });
}

const EXPIRED = 'zasluga.expired';
export const expired = () => sessionStorage.setItem(EXPIRED, 'yes');
export const wasExpired = () => sessionStorage.getItem(EXPIRED) !== null;

/** A new person, or the same one again: nothing of the one before stays in memory. */
export async function entered(client: ApolloClient): Promise<void> {
  sessionStorage.removeItem(EXPIRED);
  keepPerson(localStorage, null);
  await client.resetStore(); // asks again who is signed in: the only questions open are those of the sign-in form
}

/** After signing out the page begins anew: nothing of the person who left stays in its memory, nor in this browser. */
export function left(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(OWN)) localStorage.removeItem(key);
  sessionStorage.clear();
  location.replace('/');
}
