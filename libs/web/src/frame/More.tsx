import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import { useFailureText } from './failures';
import styles from './frame.module.css';

interface Props {
  /** Where what is shown ends; none while nothing is there. */
  end: { hasNextPage: boolean; endCursor?: string | null } | undefined;
  /** Asks for what follows; what it throws is told here. */
  load: (after: string | null) => Promise<unknown>;
  label?: string;
  /** Below lines that leave no gap of their own. */
  apart?: boolean;
}

/** Leads on from the end of a list, and nowhere once all is shown. What fails is said here, and the same button tries again. */
export function More({ end, load, label, apart }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [loading, setLoading] = useState(false);
  const [failed, setFailed] = useState<{ after: string | null; text: string } | null>(null);
  if (!end?.hasNextPage) return null;
  const after = end.endCursor ?? null;
  // said of this end: another list, or a longer one, has nothing to do with it
  const fault = failed?.after === after ? failed.text : '';
  const ask = async () => {
    setLoading(true);
    setFailed(null);
    try {
      await load(after);
    } catch (error) {
      setFailed({ after, text: tell(error) });
    } finally {
      setLoading(false);
    }
  };
  return (
    <div className={styles.more} data-apart={apart || undefined}>
      {fault && <p role="alert">{fault}</p>}
      <Button variant="default" loading={loading} onClick={() => void ask()}>
        {fault ? t('ui.retry') : (label ?? t('ui.more'))}
      </Button>
    </div>
  );
}
