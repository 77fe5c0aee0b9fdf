import { useApolloClient, useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
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
  const [score] = useMutation(ScoreNominationDocument);
  const [declare] = useMutation(DeclareConflictDocument);
  const complain = (error: unknown) => void showToast({ text: tell(error), tone: 'error' });

  const withdraw = (nominationId: string) =>
    client.mutate({ mutation: WithdrawConflictDocument, variables: { nominationId } }).catch(complain);
  return {
    score: (nomination: Nomination, criterionId: string, given: number) =>
      score({
        variables: { input: { nominationId: nomination.id, criterionId, score: given } },
        optimisticResponse: {
          scoreNomination: {
            __typename: 'JuryNomination',
            id: nomination.id,
            scores: [
              ...nomination.scores.filter((one) => one.criterionId !== criterionId),
              { __typename: 'JuryScore' as const, criterionId, score: given },
            ],
          },
        },
      }).catch(complain),
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
