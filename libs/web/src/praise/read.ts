import { useMutation } from '@apollo/client/react';
import { useEffect } from 'react';
import { ReadPraiseDocument, UnreadPraiseDocument } from '../gql';

/** Whoever opens a customer's words about oneself has read them: the customer's page says so. `recognitionId` absent: nothing to read. */
export function useReadPraise(recognitionId: string | undefined): void {
  const [read] = useMutation(ReadPraiseDocument, { refetchQueries: [UnreadPraiseDocument] });
  useEffect(() => {
    if (recognitionId) void read({ variables: { recognitionId } }).catch(() => undefined); // asked again at the next visit
  }, [recognitionId, read]);
}
