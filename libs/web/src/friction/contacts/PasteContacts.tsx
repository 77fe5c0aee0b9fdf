import { useMutation } from '@apollo/client/react';
import { Button, Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, showToast } from '@zasluga/ui';
import { type FormEvent, useRef, useState } from 'react';
import { useFailureText } from '../../frame';
import { ContactsPageDocument, PasteFrictionContactsDocument, type PasteFrictionContactsMutation } from '../../gql';
import styles from './contacts.module.css';

type Faults = PasteFrictionContactsMutation['pasteFrictionContacts']['faults'];

/** More than these are told by their number only: the rest follows when these are put right. */
const MOST_FAULTS = 20;

/** Spreadsheets save in the one or the other. */
async function textOf(file: File): Promise<string> {
  const bytes = await file.arrayBuffer();
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/** A list of lines, pasted or of a CSV file: all of it is taken or nothing, and what is wrong is told line by line. */
export function PasteContacts() {
  const { t } = useLocale();
  const tell = useFailureText();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [faults, setFaults] = useState<Faults>([]);
  const [fault, setFault] = useState('');
  const [paste, { loading }] = useMutation(PasteFrictionContactsDocument, { refetchQueries: [ContactsPageDocument] });

  function change(next: string) {
    setText(next);
    setFault('');
    setFaults([]);
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    // the lines keep the numbers that the server will tell
    const list = text.replaceAll('\t', '; ').trim();
    change(list);
    if (!list) return setFault(t('friction.contacts.paste_empty'));
    try {
      const { data } = await paste({ variables: { text: list } });
      const { saved, faults: found } = data!.pasteFrictionContacts;
      setFaults(found);
      if (found.length > 0) return;
      change('');
      showToast({ text: t('friction.contacts.pasted', { saved }) });
    } catch (error) {
      setFault(tell(error));
    }
  }
  return (
    <Card title={t('friction.contacts.paste')}>
      <form className={styles.paste} noValidate onSubmit={(event) => void submit(event)}>
        <Textarea
          label={t('friction.contacts.list')}
          description={t('friction.contacts.list_hint')}
          placeholder={t('friction.contacts.list_example')}
          value={text}
          onChange={(event) => change(event.currentTarget.value)}
          error={fault}
          autosize
          minRows={5}
          maxRows={16}
          spellCheck={false}
        />
        <LineFaults faults={faults} />
        <input
          ref={input}
          type="file"
          className="visually-hidden"
          tabIndex={-1}
          aria-label={t('friction.contacts.file')}
          accept=".csv,.txt,.tsv,text/csv"
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? [];
            if (file) void textOf(file).then(change, () => setFault(t('friction.contacts.file_fault')));
            currentTarget.value = '';
          }}
        />
        <span className={styles.deeds}>
          <Button type="submit" loading={loading}>
            {t('friction.contacts.take')}
          </Button>
          <Button variant="default" onClick={() => input.current?.click()}>
            {t('friction.contacts.file')}
          </Button>
        </span>
      </form>
    </Card>
  );
}

function LineFaults({ faults }: { faults: Faults }) {
  const { t } = useLocale();
  if (faults.length === 0) return null;
  return (
    <div className={styles.faults} role="alert">
      <p>{t('friction.contacts.nothing_taken', { lines: faults.length })}</p>
      <ul>
        {faults.slice(0, MOST_FAULTS).map(({ line, fault, said }) => (
          <li key={line}>
            <b>{t('friction.contacts.line', { line })}</b> {t(`friction.contacts.fault.${fault}`, { said })}
          </li>
        ))}
      </ul>
      {faults.length > MOST_FAULTS && (
        <p>{t('friction.contacts.more_faults', { lines: faults.length - MOST_FAULTS })}</p>
      )}
    </div>
  );
}
