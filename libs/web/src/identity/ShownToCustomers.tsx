import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../frame';
import { SetShownToCustomersDocument, ShownToCustomersDocument } from '../gql';
import styles from './SignIn.module.css';

/** One's own consent to be seen by customers: what they see, whose decision it is, and one button that gives it or takes it back. */
export function ShownToCustomers({ onClose }: { onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(ShownToCustomersDocument, { fetchPolicy: 'cache-and-network' });
  const [set, { loading }] = useMutation(SetShownToCustomersDocument);
  const [fault, setFault] = useState('');
  const shown = data?.viewer?.employee.record?.shownToCustomers;

  async function change() {
    setFault('');
    try {
      await set({ variables: { shown: !shown } });
      showToast({ text: t(shown ? 'identity.shown.done_off' : 'identity.shown.done_on') });
      onClose();
    } catch (refusal) {
      setFault(tell(refusal));
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t('identity.shown')}>
      <div className={styles.form}>
        <p className={styles.text}>{t('identity.shown.what')}</p>
        <p className={styles.text}>{t('identity.shown.whose')}</p>
        {shown === undefined ? (
          error ? (
            <ErrorState text={tell(error)} onRetry={() => void refetch()} />
          ) : (
            <Skeleton lines={2} />
          )
        ) : (
          <>
            <strong>{t(shown ? 'identity.shown.on' : 'identity.shown.off')}</strong>
            {fault && (
              <p className={styles.fault} role="alert">
                {fault}
              </p>
            )}
            <Button variant={shown ? 'default' : 'filled'} loading={loading} onClick={() => void change()}>
              {t(shown ? 'identity.shown.hide' : 'identity.shown.show')}
            </Button>
          </>
        )}
      </div>
    </Dialog>
  );
}
