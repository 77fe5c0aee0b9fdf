import { useQuery } from '@apollo/client/react';
import { useMediaQuery } from '@mantine/hooks';
import { useLocale } from '@zasluga/locale';
import { ConfirmDialog, Dialog, EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { EditedRecognitionDocument, EditOptionsDocument } from '../../gql';
import { EditForm } from './EditForm';

/** The words of one's own recognition, open for a quarter of an hour. What was typed is not lost by closing in passing. */
export default function EditDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const onPhone = useMediaQuery('(max-width: 640px)', false, { getInitialValueInEffect: false });
  const [changed, setChanged] = useState(false);
  const [leaving, setLeaving] = useState(false);
  // the time that is left is only true when it is asked for
  const { data, error, refetch } = useQuery(EditedRecognitionDocument, {
    variables: { id },
    fetchPolicy: 'no-cache',
  });
  const options = useQuery(EditOptionsDocument);
  const failed = error ?? options.error;
  const edited = data?.recognition;
  return (
    <>
      <Dialog
        opened
        onClose={() => (changed ? setLeaving(true) : onClose())}
        title={t('recognition.edit.title')}
        size={560}
        fullScreen={onPhone}
      >
        {edited && options.data ? (
          <EditForm edited={edited} options={options.data} onChanged={setChanged} onDone={onClose} />
        ) : data && !edited ? (
          <EmptyState title={t('recognition.page.missing')}>{t('recognition.page.missing_text')}</EmptyState>
        ) : failed ? (
          <ErrorState text={tell(failed)} onRetry={() => void Promise.all([refetch(), options.refetch()])} />
        ) : (
          <Skeleton lines={6} />
        )}
      </Dialog>
      <ConfirmDialog
        opened={leaving}
        onClose={() => setLeaving(false)}
        title={t('recognition.edit.leave')}
        confirmLabel={t('recognition.edit.leave_yes')}
        onConfirm={onClose}
      >
        {t('recognition.edit.leave_text')}
      </ConfirmDialog>
    </>
  );
}
