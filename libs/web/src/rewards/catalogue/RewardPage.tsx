import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { missingPoints } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { RewardDocument } from '../../gql';
import { BalanceLine, Price } from './BalanceLine';
import { CheckRedemption } from '../redemption/CheckRedemption';
import { KindMark } from './kinds';
import type { Offered } from './offered';
import styles from './RewardPage.module.css';

/** One reward, and on the second step (?step=check) what exactly is going to happen. */
export default function RewardPage() {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const { id = '' } = useParams();
  const [params] = useSearchParams();
  const { data, error, refetch } = useQuery(RewardDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const reward = data?.reward;
  if (data && !reward)
    return (
      <Page title={t('rewards.title')}>
        <EmptyState
          title={t('rewards.gone')}
          action={
            <Button component={Link} to="/rewards">
              {t('rewards.to_catalogue')}
            </Button>
          }
        />
      </Page>
    );
  const checking = params.get('step') === 'check' && reward;
  return (
    <Page
      width="reading"
      title={checking ? t('rewards.check.title') : reward ? inLocale(reward, 'name') : t('rewards.title')}
      lead={<BalanceLine balance={data?.myBalance} />}
    >
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {reward &&
        (checking ? (
          <CheckRedemption reward={reward} earned={data.myBalance.earned} onStale={() => void refetch()} />
        ) : (
          <Detail reward={reward} earned={data.myBalance.earned} />
        ))}
    </Page>
  );
}

function Detail({ reward, earned }: { reward: Offered; earned: number }) {
  const { t, inLocale } = useLocale();
  const missing = missingPoints(reward.price, earned);
  const obstacle = !reward.isActive
    ? t('rewards.not_offered')
    : reward.stock === 0
      ? t('rewards.sold_out_text')
      : missing > 0
        ? t('rewards.missing_text', { points: missing })
        : null;
  return (
    <Card>
      <div className={styles.head}>
        <KindMark kind={reward.kind} size={36} />
        <div>
          <p className={styles.kind}>{t(`rewards.kind.${reward.kind}`)}</p>
          <p className={styles.price}>
            <Price points={reward.price} />
          </p>
          {reward.stock !== null && reward.stock > 0 && (
            <p className={styles.kind}>{t('rewards.left', { count: reward.stock })}</p>
          )}
        </div>
      </div>
      <p className={styles.description}>{inLocale(reward, 'description')}</p>
      {obstacle && <p className={styles.obstacle}>{obstacle}</p>}
      <div className={styles.actions}>
        {!obstacle && (
          <Button component={Link} to={{ search: '?step=check' }}>
            {t('rewards.redeem', { points: reward.price })}
          </Button>
        )}
        <Button component={Link} to="/rewards" variant="default">
          {t('rewards.to_catalogue')}
        </Button>
      </div>
    </Card>
  );
}
