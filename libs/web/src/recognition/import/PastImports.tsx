import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, DataTable } from '@zasluga/ui';
import { useState } from 'react';
import styles from '../../company/import/import.module.css';
import { useFailureText } from '../../frame';
import { PastRecognitionImportsDocument, UndoRecognitionImportDocument } from '../../gql';

/** What was imported before, and for a day the way back. */
export function PastImports() {
  const { t, format } = useLocale();
  const { data, refetch } = useQuery(PastRecognitionImportsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data?.pastRecognitionImports.length) return null;
  return (
    <Card title={t('company.import.past')}>
      <DataTable
        caption={t('company.import.past')}
        rows={data.pastRecognitionImports}
        rowKey={(row) => row.id}
        columns={[
          { key: 'file', header: t('company.import.file'), heading: true, render: (row) => row.fileName },
          { key: 'at', header: t('company.import.at'), render: (row) => format.dateTime(row.appliedAt) },
          {
            key: 'new',
            header: t('recognition.import.imported'),
            numeric: true,
            render: (row) => format.number(row.imported),
          },
          {
            key: 'refused',
            header: t('recognition.import.left_outside'),
            numeric: true,
            render: (row) => format.number(row.refused),
          },
          {
            key: 'state',
            header: t('recognition.import.state'),
            render: (row) => {
              if (row.undoneAt) return t('recognition.import.undone_at', { at: format.dateTime(row.undoneAt) });
              if (!row.canUndo || !row.imported) return t('recognition.import.in_force');
              return <UndoImport id={row.id} count={row.imported} onUndone={() => void refetch()} />;
            },
          },
        ]}
      />
    </Card>
  );
}

interface UndoProps {
  id: string;
  count: number;
  onUndone: () => void;
}

/** The whole import, after a question: it takes many recognitions out of the feed at once. */
export function UndoImport({ id, count, onUndone }: UndoProps) {
  const { t } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();
  const [asking, setAsking] = useState(false);
  const [fault, setFault] = useState('');
  const [undo, undoing] = useMutation(UndoRecognitionImportDocument);
  async function run() {
    setFault('');
    try {
      await undo({ variables: { id } });
      await client.clearStore().catch(() => undefined);
      onUndone();
    } catch (failure) {
      setFault(tell(failure));
    }
  }
  return (
    <>
      <Button variant="default" loading={undoing.loading} onClick={() => setAsking(true)}>
        {t('recognition.import.undo')}
      </Button>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <ConfirmDialog
        opened={asking}
        title={t('recognition.import.undo_title')}
        confirmLabel={t('recognition.import.undo')}
        dangerous
        onConfirm={run}
        onClose={() => setAsking(false)}
      >
        {t('recognition.import.undo_text', { count })}
      </ConfirmDialog>
    </>
  );
}
