import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { CharterShareDocument, RevokeCharterShareDocument, ShareCharterDocument } from '../../gql';
import styles from './charter.module.css';

/** The administrator opens the charter to those outside by a link, and closes it. */
export function ShareCharter() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [revoking, setRevoking] = useState(false);
  const { data, error, refetch } = useQuery(CharterShareDocument);
  const [share, { loading }] = useMutation(ShareCharterDocument, { refetchQueries: [CharterShareDocument] });
  const [revoke] = useMutation(RevokeCharterShareDocument, { refetchQueries: [CharterShareDocument] });
  const refused = (refusal: unknown) => void showToast({ text: tell(refusal), tone: 'error' });
  const open = data?.charterShare;
  const address = open && new URL(open.path, location.href).href;

  async function copy() {
    await navigator.clipboard.writeText(address ?? '');
    showToast({ text: t('charter.share.copied') });
  }

  return (
    <Card className={styles.screenOnly ?? ''} title={t('charter.share.title')}>
      {!data ? (
        error ? (
          <ErrorState text={tell(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton lines={2} />
        )
      ) : open && address ? (
        <div className={styles.share}>
          <p>{t('charter.share.open', { day: format.date(open.createdAt) })}</p>
          <p>
            <a className={styles.address} href={address} target="_blank" rel="noreferrer">
              {address}
            </a>
          </p>
          <Checkbox
            label={t('charter.share.indexed')}
            checked={open.mayBeIndexed}
            disabled={loading}
            onChange={(event) =>
              void share({ variables: { mayBeIndexed: event.currentTarget.checked } }).catch(refused)
            }
          />
          <div className={styles.buttons}>
            <Button variant="default" onClick={() => void copy()}>
              {t('charter.share.copy')}
            </Button>
            <Button variant="default" onClick={() => setRevoking(true)}>
              {t('charter.share.revoke')}
            </Button>
          </div>
        </div>
      ) : (
        <div className={styles.share}>
          <p>{t('charter.share.closed')}</p>
          <p className={styles.lead}>{t('charter.share.names')}</p>
          <div className={styles.buttons}>
            <Button loading={loading} onClick={() => void share({ variables: { mayBeIndexed: false } }).catch(refused)}>
              {t('charter.share.begin')}
            </Button>
          </div>
        </div>
      )}
      <ConfirmDialog
        opened={revoking}
        onClose={() => setRevoking(false)}
        title={t('charter.share.revoke_title')}
        confirmLabel={t('charter.share.revoke')}
        onConfirm={() => revoke().catch(refused)}
      >
        {t('charter.share.revoke_text')}
      </ConfirmDialog>
    </Card>
  );
}
