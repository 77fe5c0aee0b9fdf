import { Button, FileButton } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import { useFailureWords } from '../../../frame';
import type { Listed } from './listed';
import styles from './manage.module.css';
import { sendFile } from './send-file';

interface Imported {
  added: number;
  faults: readonly { line: number; fault: 'twice' | 'known' | 'too_long' | 'characters' }[];
}

/** Lines that are named one by one. */
const FAULTS_SHOWN = 20;

/** Voucher codes as a file: what is new is taken, of every other line is said why not. The codes themselves are never shown again. */
export function EditorCodes({ reward, onChanged }: { reward: Listed; onChanged: () => void }) {
  const { t } = useLocale();
  const words = useFailureWords();
  const [told, setTold] = useState<Imported | null>(null);
  const [fault, setFault] = useState('');
  const [busy, setBusy] = useState(false);

  async function send(file: File | null) {
    if (!file) return;
    setBusy(true);
    const sent = await sendFile<Imported>(`/files/rewards/codes/${reward.id}`, file);
    setBusy(false);
    setTold('answer' in sent ? sent.answer : null);
    setFault('failure' in sent ? words(sent.failure) : '');
    if ('answer' in sent) onChanged();
  }

  return (
    <fieldset className={styles.part}>
      <legend>{t('rewards.catalogue.codes')}</legend>
      <p>{t('rewards.catalogue.codes_left', { count: reward.stock ?? 0 })}</p>
      <div className={styles.submit}>
        <FileButton onChange={(file) => void send(file)} accept=".csv,.txt,text/plain,text/csv">
          {(props) => (
            <Button variant="default" loading={busy} {...props}>
              {t('rewards.catalogue.codes_import')}
            </Button>
          )}
        </FileButton>
      </div>
      <p className={styles.hint}>{t('rewards.catalogue.codes_hint')}</p>
      <div role="status">
        {told && (
          <>
            <p>{t('rewards.catalogue.codes_added', { count: told.added, refused: told.faults.length })}</p>
            <ul className={styles.faults}>
              {told.faults.slice(0, FAULTS_SHOWN).map(({ line, fault: why }) => (
                <li key={line}>{t(`rewards.catalogue.code_fault.${why}`, { line })}</li>
              ))}
            </ul>
          </>
        )}
      </div>
      {fault && (
        <p className={styles.fault} role="alert">
          {fault}
        </p>
      )}
    </fieldset>
  );
}
