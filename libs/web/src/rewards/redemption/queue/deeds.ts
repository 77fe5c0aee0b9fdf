import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../../frame';
import {
  ApproveRedemptionDocument,
  DeclineRedemptionDocument,
  FulfilRedemptionDocument,
  RedemptionQueueDocument,
  UndoHandOverDocument,
  UnapproveRedemptionDocument,
} from '../../../gql';
import type { Queued } from './queued';

/**
 * What an administrator does with one redemption or with several, one after the other: what is refused of many is told, the others are
 * done. A yes can be taken back, and a hand-over for an hour; what was declined, or handed out a code, can't, which is why it is asked for.
 */
export function useQueueDeeds() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const after = { refetchQueries: [RedemptionQueueDocument], awaitRefetchQueries: true };
  const [approve] = useMutation(ApproveRedemptionDocument);
  const [unapprove] = useMutation(UnapproveRedemptionDocument);
  const [decline] = useMutation(DeclineRedemptionDocument);
  const [fulfil] = useMutation(FulfilRedemptionDocument);
  const [again] = useMutation(UnapproveRedemptionDocument, after);
  const [undoHandOver] = useMutation(UndoHandOverDocument, after);
  const [busy, setBusy] = useState(false);

  /** Done with each; the first refusal is thrown when nothing could be done, told when something could. */
  async function each(of: readonly Queued[], deed: (id: string) => Promise<unknown>): Promise<Queued[]> {
    setBusy(true);
    const done: Queued[] = [];
    let fault: unknown;
    try {
      for (const one of of) {
        try {
          await deed(one.id);
          done.push(one);
        } catch (error) {
          fault ??= error;
        }
      }
    } finally {
      setBusy(false);
    }
    if (fault && !done.length) throw fault;
    if (fault) showToast({ text: tell(fault), tone: 'error' });
    return done;
  }

  const told = (key: 'approved' | 'declined' | 'fulfilled' | 'undone', done: readonly Queued[]) =>
    done.length === 1 && done[0]
      ? t(`rewards.told.${key}`, { name: format.name(done[0].employee) })
      : t(`rewards.told_many.${key}`, { count: done.length });

  const undo = (work: () => Promise<unknown>) => ({
    label: t('rewards.undo'),
    run: () => void work().catch((error: unknown) => showToast({ text: tell(error), tone: 'error' })),
  });
  async function takeBack(of: readonly Queued[]) {
    const done = await each(of, (id) => undoHandOver({ variables: { id } }));
    showToast({ text: told('undone', done) });
  }

  return {
    busy,
    approve: async (of: readonly Queued[]) => {
      const done = await each(of, (id) => approve({ variables: { id } }));
      // a code is handed over with the yes: there is no way back
      const back = done.filter((one) => !one.reward.usesCodes);
      const taken = () => each(back, (id) => (back.length === 1 ? again : unapprove)({ variables: { id } }));
      showToast({ text: told('approved', done), ...(back.length > 0 && { action: undo(taken) }) });
    },
    decline: async (of: readonly Queued[], reason: string) => {
      const done = await each(of, (id) => decline({ variables: { input: { id, reason } } }));
      showToast({ text: told('declined', done) });
    },
    fulfil: async (of: readonly Queued[]) => {
      const done = await each(of, (id) => fulfil({ variables: { id } }));
      // whoever got a code with it has read it
      const back = done.filter((one) => !one.reward.usesCodes);
      showToast({ text: told('fulfilled', done), ...(back.length > 0 && { action: undo(() => takeBack(back)) }) });
    },
    undoHandOver: takeBack,
  };
}
