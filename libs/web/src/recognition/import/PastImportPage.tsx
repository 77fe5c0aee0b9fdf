import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { DropFile } from '../../company/import/DropFile';
import styles from '../../company/import/import.module.css';
import { MAX_MEGABYTES } from '../../company/import/upload';
import { useFacts } from '../../company/import/use-facts';
import { failureOf, useFailureText } from '../../frame';
import { RecognitionImportDocument } from '../../gql';
import { firstPastChoice, type PastChoice } from './past-choice';
import { PastImports, UndoImport } from './PastImports';
import { PastPlan, type PastResult } from './PastPlan';

/** From a file to the feed: drop, look at the columns, look at the dry run, import. The upload stands in the address and survives a reload. */
export default function PastImportPage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const [result, setResult] = useState<PastResult>();
  const id = params.get('file');
  const begin = (next?: string) => {
    setResult(undefined);
    setParams(next ? { file: next } : {});
  };
  return (
    <Page
      title={t('recognition.import.title')}
      lead={t('recognition.import.lead')}
      actions={
        <Button variant="default" component={Link} to="/">
          {t('recognition.import.back')}
        </Button>
      }
    >
      {result && <Done result={result} onAgain={() => begin()} />}
      {!result && !id && (
        <>
          <DropFile
            address="recognitions"
            hint={t('recognition.import.drop_hint', { megabytes: MAX_MEGABYTES })}
            onUploaded={begin}
          />
          <PastImports />
        </>
      )}
      {!result && id && (
        <Chosen
          id={id}
          onAgain={() => begin()}
          onApplied={(applied) => {
            setResult(applied);
            setParams({}, { replace: true });
          }}
        />
      )}
    </Page>
  );
}

interface ChosenProps {
  id: string;
  onAgain: () => void;
  onApplied: (result: PastResult) => void;
}

function Chosen({ id, onAgain, onApplied }: ChosenProps) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(RecognitionImportDocument, { variables: { id } });
  const [choice, setChoice] = useState<PastChoice>();
  const another = (
    <Button variant="default" onClick={onAgain}>
      {t('company.import.another')}
    </Button>
  );
  if (!data) {
    if (!error) return <Skeleton lines={6} />;
    const gone = ['input.not_found', 'recognition.import_applied'].includes(failureOf(error).code);
    return gone ? (
      <EmptyState title={t('company.import.gone')} action={another}>
        {t('company.import.gone_text')}
      </EmptyState>
    ) : (
      <ErrorState text={tell(error)} onRetry={() => void refetch()} />
    );
  }
  const file = data.recognitionImport;
  return (
    <>
      <div className={styles.file}>
        <p>
          <strong>{file.fileName}</strong>
          <br />
          <span className={styles.hint}>{useFacts(file)}</span>
        </p>
        {another}
      </div>
      <PastPlan file={file} choice={choice ?? firstPastChoice(file)} onChange={setChoice} onApplied={onApplied} />
    </>
  );
}

function Done({ result, onAgain }: { result: PastResult; onAgain: () => void }) {
  const { t, format } = useLocale();
  return (
    <div role="status">
      <EmptyState
        title={t('recognition.import.done')}
        action={
          <div className={styles.doneActions}>
            <Button component={Link} to="/">
              {t('recognition.import.to_feed')}
            </Button>
            {result.imported > 0 && <UndoImport id={result.id} count={result.imported} onUndone={onAgain} />}
            <Button variant="default" onClick={onAgain}>
              {t('company.import.another')}
            </Button>
          </div>
        }
      >
        {t('recognition.import.done_text', {
          count: result.imported,
          people: result.newcomers,
          refused: result.counts.refused,
          seconds: format.number(Math.max(0.1, Math.round(result.seconds * 10) / 10)),
        })}
      </EmptyState>
    </div>
  );
}
