import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { CancelRedemptionDocument, RedemptionDocument, type RedemptionQuery } from '../../gql';
import { Price } from '../catalogue/BalanceLine';
import styles from '../catalogue/RewardPage.module.css';

type Mine = NonNullable<RedemptionQuery['redemption']>;

/** What was redeemed: the number to show, where it stands, and how to take it back. Right after redeeming it is the confirmation. */
export default function RedemptionPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery(RedemptionDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const redemption = data?.redemption;
  const fresh = params.has('new') && redemption?.state === 'RESERVED';
  return (
    <Page
      width="reading"
      title={fresh ? t('rewards.done.title') : t('rewards.redemption')}
      lead={fresh && t('rewards.done.lead')}
    >
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && !redemption && <EmptyState title={t('rewards.redemption_gone')} />}
      {redemption && <Status redemption={redemption} />}
      <div className={styles.actions}>
        <Button component={Link} to="/rewards/mine" variant="default">
          {t('rewards.mine')}
        </Button>
        <Button component={Link} to="/rewards" variant="default">
          {t('rewards.to_catalogue')}
        </Button>
      </div>
    </Page>
  );
}

function Status({ redemption }: { redemption: Mine }) {
  const { t, format, inLocale } = useLocale();
  return (
    <Card>
      <p className={styles.kind}>{t('rewards.number')}</p>
      <p className={styles.number}>{redemption.number}</p>
      <p className={styles.hint}>{t(`rewards.state_text.${redemption.state}`)}</p>
      <dl className={styles.answers} style={{ marginTop: 16 }}>
        <dt>{t('rewards.check.what')}</dt>
        <dd>{inLocale(redemption.reward, 'name')}</dd>
        <dt>{t('rewards.check.price')}</dt>
        <dd>
          <Price points={redemption.price} />
        </dd>
        <dt>{t('rewards.when')}</dt>
        <dd>{format.dateTime(redemption.createdAt)}</dd>
        {redemption.note && (
          <>
            <dt>{t('rewards.note')}</dt>
            <dd>{redemption.note}</dd>
          </>
        )}
        {redemption.endedAt && (
          <>
            <dt>{t(`rewards.state.${redemption.state}`)}</dt>
            <dd>{format.dateTime(redemption.endedAt)}</dd>
          </>
        )}
        {redemption.reason && (
          <>
            <dt>{t('rewards.reason')}</dt>
            <dd>{redemption.reason}</dd>
          </>
        )}
      </dl>
      {redemption.viewerCan.cancel && <Cancel redemption={redemption} />}
    </Card>
  );
}

function Cancel({ redemption }: { redemption: Mine }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [asking, setAsking] = useState(false);
  const [cancel] = useMutation(CancelRedemptionDocument, {
    refetchQueries: ['RewardsBalance', 'Redemption', 'MyRedemptions'],
  });
  async function confirm() {
    try {
      await cancel({ variables: { input: { id: redemption.id } } });
      showToast({ text: t('rewards.cancelled', { points: format.points(redemption.price) }) });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('rewards.cancel')}
      </Button>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('rewards.cancel_title')}
        confirmLabel={t('rewards.cancel')}
        onConfirm={confirm}
      >
        {t('rewards.cancel_text', { points: redemption.price })}
      </ConfirmDialog>
    </>
  );
}
