import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import type { ReactNode } from 'react';
import { failureOf, useFailureText } from '../../frame';
import styles from './import.module.css';

interface FileFacts {
  fileName: string;
  rowCount: number;
  sheet: string | null;
  encoding: string | null;
  delimiter: string | null;
}

interface Props {
  /** Undefined until it is loaded. */
  file: FileFacts | undefined;
  error: unknown;
  onRetry: () => void;
  onAgain: () => void;
  /** What the import would do. */
  children: ReactNode;
}

const GONE = ['input.not_found', 'company.import_applied', 'recognition.import_applied'];

/** An uploaded file: its name, what was found out about it, and a way to another one; also when it is no longer there. */
export function ChosenFile({ file, error, onRetry, onAgain, children }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const another = (
    <Button variant="default" onClick={onAgain}>
      {t('company.import.another')}
    </Button>
  );
  if (file)
    return (
      <>
        <div className={styles.file}>
          <p>
            <strong>{file.fileName}</strong>
            <br />
            <Facts file={file} />
          </p>
          {another}
        </div>
        {children}
      </>
    );
  if (!error) return <Skeleton lines={6} />;
  if (!GONE.includes(failureOf(error).code)) return <ErrorState text={tell(error)} onRetry={onRetry} />;
  return (
    <EmptyState title={t('company.import.gone')} action={another}>
      {t('company.import.gone_text')}
    </EmptyState>
  );
}

function Facts({ file }: { file: FileFacts }) {
  const { t } = useLocale();
  const delimiter = file.delimiter === '\t' ? 'Tab' : file.delimiter;
  const facts = [
    t('company.import.row_count', { count: file.rowCount }),
    file.sheet && t('company.import.sheet', { sheet: file.sheet }),
    file.encoding && t('company.import.encoding', { encoding: file.encoding }),
    delimiter && t('company.import.delimiter', { delimiter }),
  ];
  return <span className={styles.hint}>{facts.filter(Boolean).join(' · ')}</span>;
}
