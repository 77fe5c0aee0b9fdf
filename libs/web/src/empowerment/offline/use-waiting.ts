import { useApolloClient } from '@apollo/client/react';
import type { ApolloClient } from '@apollo/client';
import { useMemo, useSyncExternalStore } from 'react';
import { failureOf } from '../../frame';
import { EnrichDecisionDocument, RecordDecisionDocument, TakeBackDecisionDocument } from '../../gql';
import { useViewer } from '../../identity';
import { placeOf } from './place';
import { removePhoto, sendPhoto } from './send-photo';
import { type Line, type Waiting, WaitingEntries } from './waiting';

const known = new Map<string, WaitingEntries>();

/** Each request says whose words it carries: the session may be another’s by now. */
const lineOf = (client: ApolloClient, authorId: string): Line => ({
  failureOf,
  record: async (input) => {
    const { data } = await client.mutate({ mutation: RecordDecisionDocument, variables: { input } });
    forgetLists(client);
    return data!.recordDecision.id;
  },
  enrich: async (id, told) =>
    void (await client.mutate({ mutation: EnrichDecisionDocument, variables: { input: { id, authorId, ...told } } })),
  sendPhoto: async (id, photo) => {
    await sendPhoto(id, authorId, photo);
    forgetLists(client);
  },
  removePhoto: async (id) => {
    await removePhoto(id, authorId);
    forgetLists(client);
  },
  takeBack: async (id) => {
    await client.mutate({ mutation: TakeBackDecisionDocument, variables: { id, authorId } });
    forgetLists(client);
  },
});

/** Lists that are on the screen are asked for again, others when they are next opened. */
function forgetLists(client: ApolloClient): void {
  void client.refetchQueries({
    updateCache: (cache) => {
      for (const fieldName of ['myDecisions', 'myDecisionTally']) cache.evict({ id: 'ROOT_QUERY', fieldName });
    },
  });
}

/** Of whoever is signed in; one for the whole page. */
export function useWaitingEntries(): WaitingEntries {
  const client = useApolloClient();
  const { id } = useViewer().employee;
  return useMemo(() => {
    const entries = known.get(id) ?? new WaitingEntries(localStorage, placeOf(id));
    entries.line = lineOf(client, id);
    known.set(id, entries);
    return entries;
  }, [client, id]);
}

export function useWaiting(): { entries: WaitingEntries; waiting: readonly Waiting[] } {
  const entries = useWaitingEntries();
  return { entries, waiting: useSyncExternalStore(entries.subscribe, entries.list) };
}
