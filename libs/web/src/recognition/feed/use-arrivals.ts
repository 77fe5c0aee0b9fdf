import { useApolloClient, useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { useMissed } from '../../frame';
import {
  FeedDocument,
  type FeedQueryVariables,
  type RecognitionCardFragment,
  RecognitionArrivedDocument,
} from '../../gql';
import { putOnTop, rewrite } from './feed-cache';

const AT_TOP_PX = 240;

/**
 * At the top new cards slip in; further down they wait behind a button, so that nothing jumps under the reader's eyes. What came while the
 * socket was away comes with the first page of the feed, when it is back.
 */
export function useArrivals(variables: FeedQueryVariables, filtered: boolean) {
  const client = useApolloClient();
  const [waiting, setWaiting] = useState<readonly RecognitionCardFragment[]>([]);

  const arrive = (arrived: RecognitionCardFragment) => {
    if (scrollY < AT_TOP_PX) putOnTop(client.cache, arrived);
    else setWaiting((known) => (known.some(({ id }) => id === arrived.id) ? known : [...known, arrived]));
  };
  const catchUp = async () => {
    const { data } = await client.query({ query: FeedDocument, variables, fetchPolicy: 'no-cache' });
    const shown = client.readQuery({ query: FeedDocument, variables })?.feed.nodes ?? [];
    const known = new Set(shown.map(({ id }) => id));
    for (const one of [...(data?.feed.nodes ?? [])].reverse()) {
      if (known.has(one.id)) rewrite(client.cache, one);
      else arrive(one);
    }
  };

  useSubscription(RecognitionArrivedDocument, {
    skip: filtered,
    onData: ({ data }) => {
      if (data.data) arrive(data.data.recognitionArrived);
    },
  });
  useMissed(() => {
    if (!filtered) void catchUp().catch(() => undefined); // the next loss, or the next visit, catches up
  });

  return {
    waiting: waiting.length,
    show: () => {
      for (const arrived of waiting) putOnTop(client.cache, arrived);
      setWaiting([]);
      scrollTo({ top: 0, behavior: 'smooth' });
    },
  };
}
