import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useComplain } from '../frame';
import {
  AnswerComplaintDocument,
  CareForComplaintDocument,
  type ComplaintCareInput,
  ComplaintCountsDocument,
  type ComplaintItemFragment,
  ComplaintsDocument,
  ReopenComplaintDocument,
} from '../gql';

const AFTER = { refetchQueries: [ComplaintsDocument, ComplaintCountsDocument], awaitRefetchQueries: true };
type Item = ComplaintItemFragment;

const careOf = ({ id, owner, dueOn, procedure }: Item): ComplaintCareInput => ({
  id,
  ownerId: owner?.id ?? null,
  dueOn,
  procedureId: procedure?.id ?? null,
});

/** What is done with a complaint, with a word about it at the bottom and the way back. */
export function useComplaintDeeds() {
  const { t } = useLocale();
  const complain = useComplain();
  const [care] = useMutation(CareForComplaintDocument, AFTER);
  const [answer] = useMutation(AnswerComplaintDocument, AFTER);
  const [reopen, reopening] = useMutation(ReopenComplaintDocument, AFTER);
  const undo = (run: () => Promise<unknown>) => ({
    label: t('friction.undo'),
    run: () => void run().catch(complain),
  });
  return {
    busy: reopening.loading,
    /** Both are asked for in a dialog, which shows a refusal itself. */
    care: async (input: ComplaintCareInput, before: Item) => {
      await care({ variables: { input } });
      showToast({ text: t('friction.cared'), action: undo(() => care({ variables: { input: careOf(before) } })) });
    },
    answer: async (text: string, before: Item) => {
      await answer({ variables: { input: { id: before.id, answer: text } } });
      const back = before.answer
        ? () => answer({ variables: { input: { id: before.id, answer: before.answer! } } })
        : () => reopen({ variables: { id: before.id } });
      showToast({ text: t('friction.answer_sent'), action: undo(back) });
    },
    reopen: ({ id, answer: words }: Item) =>
      reopen({ variables: { id } }).then(
        () =>
          void showToast({
            text: t('friction.reopened'),
            ...(words && { action: undo(() => answer({ variables: { input: { id, answer: words } } })) }),
          }),
        complain,
      ),
  };
}
