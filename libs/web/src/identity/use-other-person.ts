import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { ViewerDocument } from '../gql';
import { lastPerson } from './last-person';
import type { SignedIn } from './viewer';

/**
 * A browser has one session for all its tabs: whoever signs in in another tab takes it over here, too. This page notices when the device
 * remembers somebody else, asks the server, and begins anew for whoever that is. Drafts of the person before lie in the browser under
 * their id. True from then until the page is gone: nobody sees anything any more.
 */
export function useOtherPerson(viewer: SignedIn | null | undefined): boolean {
  const client = useApolloClient();
  const shown = useRef<string | null>(null);
  const other = !!viewer && shown.current !== null && shown.current !== viewer.id;
  useEffect(() => {
    if (other) location.reload();
    else if (viewer !== undefined) shown.current = viewer?.id ?? null;
  }, [other, viewer]);

  const id = viewer?.id;
  useEffect(() => {
    if (!id) return;
    const look = () => {
      if (lastPerson(localStorage)?.id === id) return;
      // without a line the page stays, and it is looked again when the line is back
      client.query({ query: ViewerDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
    };
    const seen = () => document.visibilityState === 'visible' && look();
    addEventListener('storage', look);
    addEventListener('online', look);
    addEventListener('pageshow', look);
    document.addEventListener('visibilitychange', seen);
    return () => {
      removeEventListener('storage', look);
      removeEventListener('online', look);
      removeEventListener('pageshow', look);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client, id]);
  return other;
}
