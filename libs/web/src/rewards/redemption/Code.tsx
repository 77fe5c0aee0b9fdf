import { useLazyQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { RedemptionCodeDocument } from '../../gql';
import styles from '../catalogue/RewardPage.module.css';

/** The code of a voucher: read when it is asked for, kept nowhere. */
export function Code({ id }: { id: string }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [read, { data, loading, error }] = useLazyQuery(RedemptionCodeDocument, { fetchPolicy: 'no-cache' });
  const code = data?.redemptionCode;

  async function copy() {
    try {
      await navigator.clipboard.writeText(code ?? '');
      showToast({ text: t('rewards.code.copied') });
    } catch {
      showToast({ text: t('rewards.code.not_copied'), tone: 'error' });
    }
  }

  return (
    <div>
      <p className={styles.kind}>{t('rewards.code')}</p>
      <div className={styles.code}>
        {code ? (
          <>
            <output>{code}</output>
            <Button variant="default" onClick={() => void copy()}>
              {t('rewards.code.copy')}
            </Button>
          </>
        ) : (
          <Button loading={loading} onClick={() => void read({ variables: { id } })}>
            {t('rewards.code.show')}
          </Button>
        )}
        {error && <span role="alert">{tell(error)}</span>}
      </div>
    </div>
  );
}
