import { useApolloClient, useSubscription } from '@apollo/client/react';
import { RecognitionChangedDocument } from '../../gql';
import { forget } from './feed-cache';

/** What is on the screen reads as it stands: an edit writes itself into the cache, what is no longer to be seen leaves it. */
export function useRecognitionChanges(): void {
  const client = useApolloClient();
  useSubscription(RecognitionChangedDocument, {
    ignoreResults: true,
    onData: ({ data }) => {
      const change = data.data?.recognitionChanged;
      if (change && !change.recognition) forget(client.cache, change.id);
    },
  });
}
