import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { KeepRecognitionDocument, ReviewsDocument, UndoReviewDocument, WaitingReviewsDocument } from '../../gql';

/** A decision is set going this much later: until then nobody was told and no point has moved. */
const UNDO_MS = 10_000;
const LISTS = [ReviewsDocument, WaitingReviewsDocument];

/** What a curator decides, with a word at the bottom and the way back. */
export function useReviewDeeds() {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [keep, keeping] = useMutation(KeepRecognitionDocument);
  const complain = (error: unknown) => void showToast({ text: tell(error), tone: 'error' });
  const read = () => client.refetchQueries({ include: LISTS.filter((list) => isWatched(client, list)) });

  const undo = (id: string) =>
    client.mutate({ mutation: UndoReviewDocument, variables: { id } }).then(() => {
      showToast({ text: t('recognition.review.undone') });
      return read();
    }, complain);
  const decided = (id: string, text: string) => {
    showToast({
      text,
      durationMs: UNDO_MS,
      action: { label: t('recognition.give.undo'), run: () => void undo(id) },
    });
    return read();
  };
  return {
    busy: keeping.loading,
    keep: (id: string) => keep({ variables: { id } }).then(() => decided(id, t('recognition.review.kept')), complain),
    hidden: (id: string) => decided(id, t('recognition.review.hidden')),
  };
}

type Client = ReturnType<typeof useApolloClient>;
/** Apollo complains about what nobody looks at. */
const isWatched = (client: Client, list: (typeof LISTS)[number]) =>
  [...client.getObservableQueries()].some(({ query }) => query === list);
