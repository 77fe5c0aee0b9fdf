import { Button } from '@mantine/core';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { type DragEvent, useRef, useState } from 'react';
import { uploadFile } from './upload';
import styles from './import.module.css';

interface Props {
  /** Below /files: what the file holds. */
  address: 'people' | 'recognitions';
  hint: string;
  onUploaded: (id: string) => void;
}

/** A file by drop or by choice. A refusal stands where the file was dropped, with what would be right. */
export function DropFile({ address, hint, onUploaded }: Props) {
  const { t } = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState('');
  const [fault, setFault] = useState('');

  async function take(file: File | undefined) {
    if (!file || busy) return;
    setFault('');
    setBusy(file.name);
    const uploaded = await uploadFile(file, address);
    setBusy('');
    if (input.current) input.current.value = '';
    if ('id' in uploaded) return onUploaded(uploaded.id);
    const { code, params, id } = uploaded.failure;
    if (code === 'offline') setFault(t('app.failure.offline'));
    else if (code === 'internal') setFault(t('app.failure.internal', { id: id ?? '—' }));
    else setFault(`${file.name}: ${t(code as never, params)}`);
  }
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <section
      className={styles.drop}
      data-over={over || undefined}
      aria-busy={!!busy}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <IconFileSpreadsheet size={40} stroke={1.5} aria-hidden />
      <h2 className={styles.dropTitle}>{t('company.import.drop')}</h2>
      <p className={styles.hint}>{hint}</p>
      <input
        ref={input}
        id={`${address}-file`}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={t('company.import.choose')}
        accept=".csv,.txt,.tsv,.xlsx,text/csv"
        onChange={(event) => void take(event.currentTarget.files?.[0])}
      />
      <Button loading={!!busy} onClick={() => input.current?.click()}>
        {t('company.import.choose')}
      </Button>
      {busy && <p role="status">{t('company.import.reading', { file: busy })}</p>}
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
    </section>
  );
}
