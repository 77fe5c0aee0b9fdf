import { Button, Textarea } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { useRef, useState } from 'react';
import { useFailureWords } from '../../../frame';
import styles from './batch.module.css';
import { readListFile } from './list-file';

interface Props {
  list: string;
  onChange: (list: string) => void;
}

/** Lines to paste or type; a file becomes such lines, to be seen and corrected here before anything is created. */
export function ListField({ list, onChange }: Props) {
  const { t } = useLocale();
  const tell = useFailureWords();
  const input = useRef<HTMLInputElement>(null);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState('');

  async function take(file: File | undefined) {
    if (!file || busy) return;
    setFault('');
    setBusy(true);
    const answer = await readListFile(file);
    setBusy(false);
    if (input.current) input.current.value = '';
    if ('failure' in answer) return setFault(`${file.name}: ${tell(answer.failure)}`);
    onChange([list.trim(), answer.list].filter(Boolean).join('\n'));
  }
  return (
    <div
      className={styles.list}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        if (!event.dataTransfer.files.length) return;
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <Textarea
        label={t('praise.many.list')}
        description={t('praise.many.list_hint')}
        placeholder={t('praise.many.list_example')}
        value={list}
        onChange={(event) => onChange(event.currentTarget.value)}
        autosize
        minRows={8}
        maxRows={20}
        spellCheck={false}
      />
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('praise.many.file')}
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button
        variant="default"
        loading={busy}
        leftSection={<IconFileSpreadsheet size={20} stroke={1.75} />}
        onClick={() => input.current?.click()}
      >
        {t('praise.many.file')}
      </Button>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </div>
  );
}
