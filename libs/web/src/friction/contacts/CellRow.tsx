import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type FormEvent, useState } from 'react';
import { useFailureText } from '../../frame';
import styles from './contacts.module.css';
import { type Cell, readNumber } from './months';
import { useSetContacts } from './use-contacts';

/** One number of a month, and the field in its place while it is changed. */
export function CellRow({ cell, name }: { cell: Cell; name: string }) {
  const { t, format } = useLocale();
  const [state, setState] = useState<'shown' | 'edited' | 'again'>('shown');
  if (state === 'edited') return <Editor cell={cell} name={name} onClose={() => setState('again')} />;
  return (
    <li className={styles.row}>
      <span className={styles.name}>{name}</span>
      <span className={styles.number} data-missing={cell.contacts === null || undefined}>
        {cell.contacts === null ? t('friction.contacts.unknown') : format.number(cell.contacts)}
      </span>
      {/* whoever comes back from the field stands where they left */}
      <Button variant="subtle" px="xs" autoFocus={state === 'again'} onClick={() => setState('edited')}>
        {t(cell.contacts === null ? 'friction.contacts.enter' : 'friction.contacts.change')}
        <span className="visually-hidden">{`: ${name}, ${format.month(cell.month)}`}</span>
      </Button>
    </li>
  );
}

function Editor({ cell, name, onClose }: { cell: Cell; name: string; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const set = useSetContacts();
  const [typed, setTyped] = useState(cell.contacts === null ? '' : String(cell.contacts));
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent) {
    event.preventDefault();
    const contacts = readNumber(typed);
    if (contacts === undefined) return setFault(t('friction.contacts.number_fault'));
    if (busy || contacts === cell.contacts) return onClose();
    setBusy(true);
    try {
      await set({ ...cell, contacts }, cell.contacts);
      onClose();
    } catch (error) {
      setFault(tell(error));
      setBusy(false);
    }
  }
  return (
    <li>
      <form
        className={styles.editor}
        noValidate
        onSubmit={(event) => void submit(event)}
        onKeyDown={({ key }) => key === 'Escape' && onClose()}
      >
        <TextInput
          className={styles.field}
          label={name}
          description={cell.contacts === null ? undefined : t('friction.contacts.empty_means')}
          inputMode="numeric"
          autoComplete="off"
          autoFocus
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          error={fault}
        />
        <span className={styles.deeds}>
          <Button type="submit" loading={busy}>
            {t('friction.contacts.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </span>
      </form>
    </li>
  );
}
