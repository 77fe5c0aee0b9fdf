import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useRef } from 'react';
import { useComplain } from '../../frame';
import {
  AnswerNamingDocument,
  AskToNameAuthorDocument,
  CreditDecisionDocument,
  type DecisionOutcomeKind,
  LinkDecisionOutcomeDocument,
  UnlinkDecisionOutcomeDocument,
} from '../../gql';

/** The deeds of one tap beneath an entry; what goes wrong is told in a toast, and nothing is lost. */
export function useOutcomes(decisionId: string) {
  const { t } = useLocale();
  const complain = useComplain();
  const [linkOne] = useMutation(LinkDecisionOutcomeDocument);
  const [unlinkOne] = useMutation(UnlinkDecisionOutcomeDocument);
  const [ask] = useMutation(AskToNameAuthorDocument);
  const [answer] = useMutation(AnswerNamingDocument);
  const [creditOne] = useMutation(CreditDecisionDocument);

  const running = useRef(false); // a second tap of the same finger does nothing
  const tried = async (deed: () => Promise<unknown>, text?: string) => {
    if (running.current) return;
    running.current = true;
    try {
      await deed();
      if (text) showToast({ text });
    } catch (error) {
      complain(error);
    } finally {
      running.current = false;
    }
  };
  const input = (kind: DecisionOutcomeKind, subjectId: string) => ({
    variables: { input: { decisionId, kind, subjectId } },
  });

  return {
    link: (kind: DecisionOutcomeKind, id: string) => tried(() => linkOne(input(kind, id))),
    unlink: (kind: DecisionOutcomeKind, id: string) =>
      tried(async () => {
        await unlinkOne(input(kind, id));
        showToast({
          text: t('outcomes.unlinked'),
          action: { label: t('outcomes.undo'), run: () => void tried(() => linkOne(input(kind, id))) },
        });
      }),
    askToName: () => tried(() => ask({ variables: { id: decisionId } }), t('outcomes.asked_to_name')),
    answerNaming: (agreed: boolean) =>
      tried(
        () => answer({ variables: { id: decisionId, agreed } }),
        t(agreed ? 'outcomes.named' : 'outcomes.not_named'),
      ),
    credit: (credited: boolean) => tried(() => creditOne({ variables: { id: decisionId, credited } })),
  };
}
