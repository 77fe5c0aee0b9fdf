import type { ApolloCache, Reference } from '@apollo/client';
import { RecognitionCardFragmentDoc, type RecognitionCardFragment } from '../../gql';

interface StoredPage {
  nodes: readonly Reference[];
}

const isUnfiltered = (storeFieldName: string) => !/"filter":\{"/.test(storeFieldName);

/** As the server tells of it now, wherever it is shown. */
export const rewrite = (cache: ApolloCache, recognition: RecognitionCardFragment): Reference | undefined =>
  cache.writeFragment({
    fragment: RecognitionCardFragmentDoc,
    fragmentName: 'RecognitionCard',
    data: recognition,
  });

/** A new recognition stands first in the unfiltered feed, unless it is on it already. */
export function putOnTop(cache: ApolloCache, recognition: RecognitionCardFragment): void {
  const reference = rewrite(cache, recognition);
  if (!reference) return;
  cache.modify<{ feed: StoredPage }>({
    fields: {
      feed: (page, { storeFieldName }) => {
        const known = page as StoredPage;
        if (!isUnfiltered(storeFieldName) || known.nodes.some((node) => node.__ref === reference.__ref))
          return known as never;
        return { ...known, nodes: [reference, ...known.nodes] } as never;
      },
    },
  });
}

/** It never was: gone from every list. */
export function forget(cache: ApolloCache, id: string): void {
  cache.evict({ id: cache.identify({ __typename: 'Recognition', id }) });
  cache.gc();
}
