import { useMutation } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, showToast } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../frame';
import { type CampaignFieldsFragment, CloseCampaignDocument } from '../../gql';
import styles from './campaigns.module.css';

interface Props {
  campaign: CampaignFieldsFragment;
  onClose: () => void;
}

/** Closing for now can be taken back and shows nothing; closing for good shows the result and can't. */
export function CloseDialog({ campaign: { id, state, endsOn }, onClose }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [close, { loading }] = useMutation(CloseCampaignDocument, { refetchQueries: ['PerceivedOrder'] });
  const [fault, setFault] = useState('');
  const isPlanned = state === 'PLANNED';

  async function closeIt(forGood: boolean) {
    if (loading) return;
    try {
      await close({ variables: { id, forGood } });
      showToast({ text: t(isPlanned ? 'ballots.close.cancelled' : 'ballots.close.done') });
      onClose();
    } catch (error) {
      setFault(tell(error));
    }
  }

  return (
    <Dialog opened onClose={onClose} title={t(isPlanned ? 'ballots.close.cancel' : 'ballots.close')}>
      <div className={styles.form}>
        {isPlanned ? (
          <p>{t('ballots.close.planned')}</p>
        ) : (
          <>
            {state === 'RUNNING' && <p>{t('ballots.close.for_now', { day: format.day(`${endsOn}T12:00:00Z`) })}</p>}
            <p>{t('ballots.close.for_good')}</p>
          </>
        )}
        {fault && (
          <p className={styles.fault} role="alert">
            {fault}
          </p>
        )}
        <div className={styles.buttons}>
          {state !== 'CLOSED' && (
            <Button loading={loading} onClick={() => void closeIt(false)}>
              {t(isPlanned ? 'ballots.close.cancel' : 'ballots.close.now')}
            </Button>
          )}
          {!isPlanned && (
            <Button
              variant={state === 'CLOSED' ? 'filled' : 'default'}
              loading={loading}
              onClick={() => void closeIt(true)}
            >
              {t('ballots.close.show')}
            </Button>
          )}
          <Button variant="subtle" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
