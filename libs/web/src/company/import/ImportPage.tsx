import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, DataTable, Page } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { PastImportsDocument, PeopleImportDocument } from '../../gql';
import { type Choice, firstChoice } from './choice';
import { ChosenFile } from './ChosenFile';
import { DropFile } from './DropFile';
import { ImportDone } from './ImportDone';
import { ImportPlan, type Result } from './ImportPlan';
import { MAX_MEGABYTES } from './upload';
import { useImport } from './use-import';

/** From a file to people: drop, look at the columns, look at the dry run, import. */
export default function ImportPage() {
  const { t } = useLocale();
  const { file, result, begin, again, applied } = useImport<Result>();
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
      {result && (
        <ImportDone
          title={t('company.import.done')}
          to="/admin/people"
          toLabel={t('company.import.to_people')}
          onAgain={again}
        >
          {t('company.import.done_text', {
            created: result.counts.new,
            changed: result.counts.changed,
            unchanged: result.counts.unchanged,
            deactivated: result.deactivated,
          })}
        </ImportDone>
      )}
      {!result && !file && (
        <>
          <DropFile
            address="people"
            hint={t('company.import.drop_hint', { megabytes: MAX_MEGABYTES })}
            onUploaded={begin}
          />
          <Past />
        </>
      )}
      {file && <Chosen id={file} onAgain={again} onApplied={applied} />}
    </Page>
  );
}

function Chosen({ id, onAgain, onApplied }: { id: string; onAgain: () => void; onApplied: (result: Result) => void }) {
  const { data, error, refetch } = useQuery(PeopleImportDocument, { variables: { id } });
  const [choice, setChoice] = useState<Choice>();
  const file = data?.peopleImport;
  return (
    <ChosenFile file={file} error={error} onRetry={() => void refetch()} onAgain={onAgain}>
      {file && (
        <ImportPlan file={file} choice={choice ?? firstChoice(file)} onChange={setChoice} onApplied={onApplied} />
      )}
    </ChosenFile>
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
