import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import {
  AssignPraiseDocument,
  HidePraiseDocument,
  HideSimilarPraiseDocument,
  PraiseCountsDocument,
  type PraiseItemFragment,
  PraiseQueueDocument,
  PublishPraiseDocument,
  RestorePraiseDocument,
  RestoreSimilarPraiseDocument,
  TakeProblemDocument,
  UnassignPraiseDocument,
} from '../../gql';
import { certainOf } from './Proposal';

const AFTER = { refetchQueries: [PraiseQueueDocument, PraiseCountsDocument], awaitRefetchQueries: true };

/** What a curator does with a praise, with a word about it at the bottom and the way back where there is one. */
export function usePraiseDeeds() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [publish, publishing] = useMutation(PublishPraiseDocument, AFTER);
  const [assign] = useMutation(AssignPraiseDocument, AFTER);
  const [name, naming] = useMutation(AssignPraiseDocument);
  const [hide] = useMutation(HidePraiseDocument, AFTER);
  const [take, taking] = useMutation(TakeProblemDocument, AFTER);
  const [restore, restoring] = useMutation(RestorePraiseDocument, AFTER);
  const [unassign] = useMutation(UnassignPraiseDocument, AFTER);
  const [hideAll] = useMutation(HideSimilarPraiseDocument, AFTER);
  const [restoreAll] = useMutation(RestoreSimilarPraiseDocument, AFTER);
  const tellAll = (error: unknown) => void showToast({ text: tell(error), tone: 'error' });
  const wayBack = ({ id }: PraiseItemFragment) => ({
    label: t('praise.queue.restore'),
    run: () => void restore({ variables: { id } }).catch(tellAll),
  });

  const unassigned = ({ id, who, employee }: PraiseItemFragment) => ({
    label: t('praise.queue.undo'),
    run: () => void unassign({ variables: { id, who, employeeId: employee?.id ?? null } }).catch(tellAll),
  });

  return {
    busy: naming.loading || publishing.loading || taking.loading || restoring.loading,
    publish: async (praise: PraiseItemFragment) => {
      const { id, revision } = praise;
      const proposed = certainOf(praise)?.employee.id;
      try {
        // whoever publishes it has read whom the program proposes, and agrees
        if (proposed) await name({ variables: { input: { id, employeeId: proposed } } });
        await publish({ variables: { input: { id, revision } } });
        showToast({ text: t('praise.queue.published'), action: wayBack(praise) });
      } catch (error) {
        tellAll(error);
      }
    },
    take: (praise: PraiseItemFragment) =>
      take({ variables: { id: praise.id } }).then(
        () => void showToast({ text: t('praise.queue.taken'), action: wayBack(praise) }),
        tellAll,
      ),
    restore: ({ id }: PraiseItemFragment) =>
      restore({ variables: { id } }).then(() => void showToast({ text: t('praise.queue.restored') }), tellAll),
    accept: (praise: PraiseItemFragment, employeeId: string) => {
      const employee = praise.proposals.find((proposal) => proposal.employee.id === employeeId)?.employee;
      const text = t('praise.proposal.accepted', { name: employee ? format.name(employee) : '' });
      return assign({ variables: { input: { id: praise.id, employeeId } } }).then(
        () => void showToast({ text, action: unassigned(praise) }),
        tellAll,
      );
    },
    /** These two are asked for in a dialog, which shows a refusal itself. */
    assign: async (praise: PraiseItemFragment, employeeId: string) => {
      await assign({ variables: { input: { id: praise.id, employeeId } } });
      showToast({ text: t('praise.queue.assigned'), action: unassigned(praise) });
    },
    hide: async (praise: PraiseItemFragment, reason: string) => {
      await hide({ variables: { input: { id: praise.id, reason } } });
      showToast({ text: t('praise.queue.hidden'), action: wayBack(praise) });
    },
    /** One decision on everything that is alike. */
    hideAll: async ({ id }: PraiseItemFragment, reason: string) => {
      const done = (await hideAll({ variables: { input: { id, reason } } })).data?.hideSimilarPraise;
      if (!done) return;
      const back = () => void restoreAll({ variables: { id, at: done.at } }).catch(tellAll);
      showToast({
        text: t('praise.queue.hidden_all', { n: done.count }),
        action: { label: t('praise.queue.undo'), run: back },
      });
    },
  };
}
