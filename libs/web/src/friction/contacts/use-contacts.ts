import { useMutation } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useComplain } from '../../frame';
import { ContactsPageDocument, SetFrictionContactsDocument } from '../../gql';
import type { Cell } from './months';

/** Writes one number, with a word at the bottom and the way back; null takes it away. Throws what the server refused. */
export function useSetContacts() {
  const { t } = useLocale();
  const complain = useComplain();
  const [send] = useMutation(SetFrictionContactsDocument, {
    refetchQueries: [ContactsPageDocument],
    awaitRefetchQueries: true,
  });
  const set = ({ month, ...cell }: Cell) => send({ variables: { rows: [{ ...cell, month: month.slice(0, 7) }] } });
  return async (cell: Cell, before: number | null) => {
    await set(cell);
    const back = () => set({ ...cell, contacts: before }).catch(complain);
    showToast({
      text: t(cell.contacts === null ? 'friction.contacts.removed' : 'friction.contacts.saved'),
      action: { label: t('friction.undo'), run: () => void back() },
    });
  };
}
