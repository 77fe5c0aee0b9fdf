import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Page } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { ChosenFile } from '../../company/import/ChosenFile';
import { DropFile } from '../../company/import/DropFile';
import { ImportDone } from '../../company/import/ImportDone';
import { MAX_MEGABYTES } from '../../company/import/upload';
import { useImport } from '../../company/import/use-import';
import { RecognitionImportDocument } from '../../gql';
import { firstPastChoice, type PastChoice } from './past-choice';
import { PastImports, UndoImport } from './PastImports';
import { PastPlan, type PastResult } from './PastPlan';

/** From a file to the feed: drop, look at the columns, look at the dry run, import. */
export default function PastImportPage() {
  const { t, format } = useLocale();
  const { file, result, begin, again, applied } = useImport<PastResult>();
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
      {result && (
        <ImportDone
          title={t('recognition.import.done')}
          to="/"
          toLabel={t('recognition.import.to_feed')}
          deeds={result.imported > 0 && <UndoImport id={result.id} count={result.imported} onUndone={again} />}
          onAgain={again}
        >
          {t('recognition.import.done_text', {
            count: result.imported,
            people: result.newcomers,
            refused: result.counts.refused,
            seconds: format.number(Math.max(0.1, Math.round(result.seconds * 10) / 10)),
          })}
        </ImportDone>
      )}
      {!result && !file && (
        <>
          <DropFile
            address="recognitions"
            hint={t('recognition.import.drop_hint', { megabytes: MAX_MEGABYTES })}
            onUploaded={begin}
          />
          <PastImports />
        </>
      )}
      {file && <Chosen id={file} onAgain={again} onApplied={applied} />}
    </Page>
  );
}

interface ChosenProps {
  id: string;
  onAgain: () => void;
  onApplied: (result: PastResult) => void;
}

function Chosen({ id, onAgain, onApplied }: ChosenProps) {
  const { data, error, refetch } = useQuery(RecognitionImportDocument, { variables: { id } });
  const [choice, setChoice] = useState<PastChoice>();
  const file = data?.recognitionImport;
  return (
    <ChosenFile file={file} error={error} onRetry={() => void refetch()} onAgain={onAgain}>
      {file && (
        <PastPlan file={file} choice={choice ?? firstPastChoice(file)} onChange={setChoice} onApplied={onApplied} />
      )}
    </ChosenFile>
  );
}
