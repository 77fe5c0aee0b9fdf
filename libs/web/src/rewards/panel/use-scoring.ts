import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useRef } from 'react';
import { useFailureText } from '../../frame';
import {
  DeclareConflictDocument,
  type JuryNominationCardFragment,
  ScoreNominationDocument,
  WithdrawConflictDocument,
} from '../../gql';

type Nomination = JuryNominationCardFragment;

/** What a juror does; each deed is kept at once, a failure says so and takes the mark back. */
export function useScoring() {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const sent = useRef<Promise<unknown>>(Promise.resolve());
  const [declare] = useMutation(DeclareConflictDocument);
  const complain = (error: unknown) => void showToast({ text: tell(error), tone: 'error' });

  const withdraw = (nominationId: string) =>
    client.mutate({ mutation: WithdrawConflictDocument, variables: { nominationId } }).catch(complain);
  return {
    /** Shown at once; sent one after the other, so that the last mark given is the one that is kept. */
    score: (nomination: Nomination, criterionId: string, score: number) => {
      const id = client.cache.identify({ __typename: 'JuryNomination', id: nomination.id })!;
      const before = nomination.scores.find((one) => one.criterionId === criterionId);
      const mark = (given: number | undefined) =>
        client.cache.modify<{ scores: Nomination['scores'] }>({
          id,
          fields: {
            scores: (known) => [
              ...(known as Nomination['scores']).filter((one) => one.criterionId !== criterionId),
              ...(given ? [{ __typename: 'JuryScore' as const, criterionId, score: given }] : []),
            ],
          },
        });
      mark(score);
      const variables = { input: { nominationId: nomination.id, criterionId, score } };
      sent.current = sent.current
        .then(() => client.mutate({ mutation: ScoreNominationDocument, variables, fetchPolicy: 'no-cache' }))
        .catch((error: unknown) => {
          mark(before?.score);
          complain(error);
        });
    },
    setAside: (nominationId: string) =>
      declare({ variables: { nominationId } }).then(
        () =>
          void showToast({
            text: t('panel.conflict.set_aside'),
            action: { label: t('panel.undo'), run: () => void withdraw(nominationId) },
          }),
        complain,
      ),
    takeBack: withdraw,
  };
}
