import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, ConfirmDialog, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { CancelRedemptionDocument, RedemptionDocument } from '../../gql';
import { useViewer } from '../../identity';
import { Price } from '../catalogue/BalanceLine';
import styles from '../catalogue/RewardPage.module.css';
import { Code } from './Code';
import type { Mine } from './mine';
import { Steps } from './Steps';

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
  const fresh = params.has('new') && redemption && ['REQUESTED', 'RESERVED', 'FULFILLED'].includes(redemption.state);
  const title = !fresh
    ? t('rewards.redemption')
    : t(redemption.state === 'FULFILLED' ? 'rewards.done.title_code' : 'rewards.done.title');
  return (
    <Page
      width="reading"
      title={title}
      lead={
        fresh &&
        redemption.state !== 'FULFILLED' &&
        t(redemption.state === 'REQUESTED' ? 'rewards.done.lead_REQUESTED' : 'rewards.done.lead_RESERVED')
      }
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
  const own = useViewer().id === redemption.employee.id;
  const { reward, variant, forEmployee } = redemption;
  return (
    <Card>
      {redemption.viewerCan.readCode ? (
        <Code id={redemption.id} />
      ) : (
        <>
          <p className={styles.kind}>{t('rewards.number')}</p>
          <p className={styles.number}>{redemption.number}</p>
        </>
      )}
      <p className={styles.hint}>{t(stateText(redemption))}</p>
      <dl className={styles.answers} style={{ marginTop: 16 }}>
        <dt>{t('rewards.check.what')}</dt>
        <dd>{[inLocale(reward, 'name'), variant && inLocale(variant, 'name')].filter(Boolean).join(', ')}</dd>
        {forEmployee && own && (
          <>
            <dt>{t('rewards.check.receiver')}</dt>
            <dd>{format.name(forEmployee)}</dd>
          </>
        )}
        {!own && (
          <>
            <dt>{t('rewards.from')}</dt>
            <dd>{format.name(redemption.employee)}</dd>
          </>
        )}
        {own && (
          <>
            <dt>{t('rewards.check.price')}</dt>
            <dd>
              <Price points={redemption.price} />
            </dd>
          </>
        )}
        {redemption.note && (
          <>
            <dt>{t('rewards.note')}</dt>
            <dd>{redemption.note}</dd>
          </>
        )}
        {redemption.reason && (
          <>
            <dt>{t('rewards.reason')}</dt>
            <dd>{redemption.reason}</dd>
          </>
        )}
      </dl>
      <Steps redemption={redemption} />
      {redemption.viewerCan.cancel && <Cancel redemption={redemption} />}
    </Card>
  );
}

/** What the state means for whoever reads it. */
function stateText({ state, reward, forEmployee, viewerCan }: Mine) {
  if (state !== 'FULFILLED' || !reward.usesCodes) return `rewards.state_text.${state}` as const;
  return viewerCan.readCode || !forEmployee ? 'rewards.code.yours' : 'rewards.code.theirs';
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
      await cancel({ variables: { id: redemption.id } });
      showToast({ text: t('rewards.cancelled', { points: format.points(redemption.price) }) });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }
  return (
    <>
      <p className={styles.hint}>
        {redemption.state === 'RESERVED' && redemption.cancelUntil
          ? t('rewards.cancel_until', { time: format.dateTime(redemption.cancelUntil) })
          : t('rewards.cancel_until_approved')}
      </p>
      <div className={styles.actions}>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('rewards.cancel')}
        </Button>
      </div>
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
