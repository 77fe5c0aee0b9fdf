import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import { useComplain, useFailureWords } from '../../frame';
import type { DecisionKind } from '../../gql';
import { useWaiting } from '../offline/use-waiting';
import styles from './sheet.module.css';

const TAKE_BACK_MS = 10_000;

interface Props {
  entryKey: string;
  did: string;
  kind: DecisionKind;
  fresh: boolean;
  onTakenBack: () => void;
}

/** That it is stored, or where it waits; and for ten seconds the way back. */
export function SavedNote({ entryKey, did, kind, fresh, onTakenBack }: Props) {
  const { t } = useLocale();
  const words = useFailureWords();
  const complain = useComplain();
  const { entries, waiting } = useWaiting();
  const [revocable, setRevocable] = useState(fresh);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setRevocable(false), TAKE_BACK_MS);
    return () => clearTimeout(timer);
  }, []);
  const one = waiting.find(({ key }) => key === entryKey);

  async function takeBack() {
    setBusy(true);
    try {
      await entries.takeBack(entryKey);
      showToast({ text: t('empowerment.taken_back') });
      onTakenBack();
    } catch (error) {
      complain(error);
      setBusy(false);
    }
  }

  const text = one?.refused
    ? t('empowerment.refused_note', { why: words(one.refused) })
    : one && !entries.kept
      ? t('empowerment.not_kept')
      : one && one.id === null
        ? t('empowerment.waits')
        : t(kind === 'DONE' ? 'empowerment.recorded' : 'empowerment.recorded_hidden');
  return (
    <div className={styles.saved} data-waits={one && one.id === null ? true : undefined}>
      <p className={styles.did}>{did}</p>
      <p role="status">{text}</p>
      {revocable && (
        <Button variant="subtle" px="xs" loading={busy} onClick={() => void takeBack()}>
          {t('empowerment.take_back')}
        </Button>
      )}
    </div>
  );
}
