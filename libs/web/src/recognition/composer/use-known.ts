import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo } from 'react';
import { useAway } from '../../empowerment/offline/use-away';
import { ColleaguesNearbyDocument, GiveOptionsDocument } from '../../gql';
import { useConfirmed, useViewer } from '../../identity';
import { lastPerson } from '../../identity/last-person';
import { isStale, keepKnown, peopleOf, readKnown } from './known';

/** What the composer offers: of the server, or without a line what this device saw last. */
export function useOffered() {
  const me = useViewer().id;
  const { data, error, refetch } = useQuery(GiveOptionsDocument, { fetchPolicy: 'cache-and-network' });
  const away = useAway(data, error, refetch);
  const known = useMemo(() => readKnown(localStorage, me), [me]);
  const people = useMemo(() => peopleOf(known), [known]);
  return { options: data ?? (away ? known?.options : undefined), people, away, error, refetch };
}

/** Where the application is kept on the device, what the composer needs to open without a line is fetched once a day. */
export function useKeptForAway(): void {
  const client = useApolloClient();
  const me = useViewer().id;
  const confirmed = useConfirmed();
  useEffect(() => {
    if (!confirmed || !('serviceWorker' in navigator)) return;
    let gone = false;
    async function fetchAll() {
      await navigator.serviceWorker.ready; // never, where nothing is kept
      if (gone || !isStale(readKnown(localStorage, me), Date.now())) return;
      const [options, nearby] = await Promise.all([
        client.query({ query: GiveOptionsDocument }),
        client.query({ query: ColleaguesNearbyDocument, fetchPolicy: 'no-cache' }),
      ]);
      // signed out meanwhile: nothing is written any more
      if (gone || lastPerson(localStorage)?.id !== me || !options.data || !nearby.data) return;
      keepKnown(localStorage, me, options.data, nearby.data.peopleToThank, Date.now());
    }
    void fetchAll().catch(() => undefined); // the next page tries again
    return () => void (gone = true);
  }, [client, confirmed, me]);
}
