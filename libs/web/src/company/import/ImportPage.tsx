import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, DataTable, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { failureOf, useFailureText } from '../../frame';
import { PastImportsDocument, PeopleImportDocument } from '../../gql';
import { type Choice, firstChoice } from './choice';
import { DropFile } from './DropFile';
import { ImportPlan, type Result } from './ImportPlan';
import { MAX_MEGABYTES } from './upload';
import { useFacts } from './use-facts';
import styles from './import.module.css';

/** From a file to people: drop, look at the columns, look at the dry run, import. The upload stands in the address and survives a reload. */
export default function ImportPage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const [result, setResult] = useState<Result>();
  const id = params.get('file');
  const begin = (next?: string) => {
    setResult(undefined);
    setParams(next ? { file: next } : {});
  };
  return (
    <Page
      title={t('company.import.title')}
      lead={t('company.import.lead')}
      actions={
        <Button variant="default" component={Link} to="/admin/people">
          {t('company.import.back')}
        </Button>
      }
    >
      {result && <Done result={result} onAgain={() => begin()} />}
      {!result && !id && (
        <>
          <DropFile
            address="people"
            hint={t('company.import.drop_hint', { megabytes: MAX_MEGABYTES })}
            onUploaded={begin}
          />
          <Past />
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

function Chosen({ id, onAgain, onApplied }: { id: string; onAgain: () => void; onApplied: (result: Result) => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(PeopleImportDocument, { variables: { id } });
  const [choice, setChoice] = useState<Choice>();
  const another = (
    <Button variant="default" onClick={onAgain}>
      {t('company.import.another')}
    </Button>
  );
  if (!data) {
    if (!error) return <Skeleton lines={6} />;
    const gone = ['input.not_found', 'company.import_applied'].includes(failureOf(error).code);
    return gone ? (
      <EmptyState title={t('company.import.gone')} action={another}>
        {t('company.import.gone_text')}
      </EmptyState>
    ) : (
      <ErrorState text={tell(error)} onRetry={() => void refetch()} />
    );
  }
  const file = data.peopleImport;
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
      <ImportPlan file={file} choice={choice ?? firstChoice(file)} onChange={setChoice} onApplied={onApplied} />
    </>
  );
}

function Done({ result, onAgain }: { result: Result; onAgain: () => void }) {
  const { t } = useLocale();
  const { counts, deactivated } = result;
  return (
    <div role="status">
      <EmptyState
        title={t('company.import.done')}
        action={
          <div className={styles.doneActions}>
            <Button component={Link} to="/admin/people">
              {t('company.import.to_people')}
            </Button>
            <Button variant="default" onClick={onAgain}>
              {t('company.import.another')}
            </Button>
          </div>
        }
      >
        {t('company.import.done_text', {
          created: counts.new,
          changed: counts.changed,
          unchanged: counts.unchanged,
          deactivated,
        })}
      </EmptyState>
    </div>
  );
}

function Past() {
  const { t, format } = useLocale();
  const { data } = useQuery(PastImportsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data?.pastImports.length) return null;
  return (
    <Card title={t('company.import.past')}>
      <DataTable
        caption={t('company.import.past')}
        rows={data.pastImports}
        rowKey={(row) => row.id}
        columns={[
          { key: 'file', header: t('company.import.file'), heading: true, render: (row) => row.fileName },
          { key: 'at', header: t('company.import.at'), render: (row) => format.dateTime(row.appliedAt) },
          { key: 'new', header: t('company.import.count.new'), numeric: true, render: (row) => row.created },
          { key: 'changed', header: t('company.import.count.changed'), numeric: true, render: (row) => row.changed },
          { key: 'left', header: t('company.import.deactivated'), numeric: true, render: (row) => row.deactivated },
        ]}
      />
    </Card>
  );
}
