import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { missingPoints } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useParams, useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { RewardDocument } from '../../gql';
import { CheckRedemption } from '../redemption/CheckRedemption';
import { BalanceLine, Price } from './BalanceLine';
import type { Offered, Variant } from './offered';
import { Picture } from './Picture';
import styles from './RewardPage.module.css';
import { Variants } from './Variants';

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
  const variant = reward && chosenVariant(reward, params.get('variant'));
  const checking = params.get('step') === 'check' && reward && variant !== undefined;
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
          <CheckRedemption
            reward={reward}
            variant={variant}
            earned={data.myBalance.earned}
            onStale={() => void refetch()}
          />
        ) : (
          <Detail reward={reward} variant={variant ?? null} earned={data.myBalance.earned} />
        ))}
    </Page>
  );
}

/** null: there are none to choose from; undefined: none is chosen. */
function chosenVariant({ variants }: Offered, id: string | null): Variant | null | undefined {
  const offered = variants.filter((one) => one.isActive);
  return offered.length === 0 ? null : offered.find((one) => one.id === id);
}

interface DetailProps {
  reward: Offered;
  variant: Variant | null;
  earned: number;
}

function Detail({ reward, variant, earned }: DetailProps) {
  const { t, inLocale } = useLocale();
  const offered = reward.variants.filter((one) => one.isActive);
  const stock = variant ? variant.stock : reward.stock;
  const obstacle = useObstacle(reward, stock, earned);
  const step = new URLSearchParams({ step: 'check', ...(variant && { variant: variant.id }) });
  return (
    <Card>
      <div className={styles.detail}>
        <Picture reward={reward} eager />
        <div className={styles.facts}>
          <p className={styles.kind}>{t(`rewards.kind.${reward.kind}`)}</p>
          <p className={styles.price}>
            <Price points={reward.price} />
          </p>
          {stock !== null && stock > 0 && <p className={styles.kind}>{t('rewards.left', { count: stock })}</p>}
          <Terms reward={reward} />
        </div>
      </div>
      <p className={styles.description}>{inLocale(reward, 'description')}</p>
      {offered.length > 0 && <Variants variants={offered} chosen={variant?.id ?? null} />}
      {obstacle && <p className={styles.obstacle}>{obstacle}</p>}
      <div className={styles.actions}>
        {!obstacle &&
          (offered.length > 0 && !variant ? (
            <p className={styles.hint}>{t('rewards.variant.choose')}</p>
          ) : (
            <Button component={Link} to={`?${step}`}>
              {t('rewards.redeem', { points: reward.price })}
            </Button>
          ))}
        <Button component={Link} to="/rewards" variant="default">
          {t('rewards.to_catalogue')}
        </Button>
      </div>
    </Card>
  );
}

/** Why it can't be had now, in words; null when nothing is known against it. */
function useObstacle(reward: Offered, stock: number | null, earned: number): string | null {
  const { t } = useLocale();
  const missing = missingPoints(reward.price, earned);
  if (!reward.isActive) return t('rewards.not_offered');
  if (stock === 0) return t('rewards.sold_out_text');
  return missing > 0 ? t('rewards.missing_text', { points: missing }) : null;
}

/** To whom a donation goes, how long the time off is, how many one person may have, who has to say yes. */
function Terms({ reward }: { reward: Offered }) {
  const { t, inLocale } = useLocale();
  const lines = [
    inLocale(reward, 'organisation') && t('rewards.terms.organisation', { name: inLocale(reward, 'organisation') }),
    reward.timeOffAmount &&
      reward.timeOffUnit &&
      t(`rewards.terms.time_off.${reward.timeOffUnit}`, { count: reward.timeOffAmount }),
    reward.limitCount &&
      reward.limitPeriod &&
      t(`rewards.terms.limit.${reward.limitPeriod}`, { count: reward.limitCount }),
    reward.needsApproval
      ? t(reward.kind === 'TIME_OFF' ? 'rewards.terms.approval_time_off' : 'rewards.terms.approval')
      : reward.usesCodes && t('rewards.terms.code'),
  ].filter(Boolean);
  return lines.length === 0 ? null : (
    <ul className={styles.terms}>
      {lines.map((line) => (
        <li key={String(line)}>{line}</li>
      ))}
    </ul>
  );
}
