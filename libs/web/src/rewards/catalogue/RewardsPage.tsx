import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { inOrderOfReach, missingPoints } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { RewardsBalanceDocument, RewardsDocument, type RewardsQuery } from '../../gql';
import { BalanceLine, Price } from './BalanceLine';
import { KINDS } from './kinds';
import { Picture } from './Picture';
import styles from './RewardsPage.module.css';

type Item = RewardsQuery['rewards'][number];

/** The catalogue: what can be had now comes first, the rest says how much is missing. Filters stand in the address. */
export default function RewardsPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(RewardsDocument, { fetchPolicy: 'cache-and-network' });
  const balance = useQuery(RewardsBalanceDocument, { fetchPolicy: 'cache-and-network' }).data?.myBalance;
  return (
    <Page
      title={t('rewards.title')}
      lead={<BalanceLine balance={balance} />}
      actions={
        <Button component={Link} to="/rewards/mine" variant="default">
          {t('rewards.mine')}
        </Button>
      }
    >
      {data && data.rewards.length > 0 && <Filters rewards={data.rewards} />}
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {data ? (
        <Cards rewards={data.rewards} earned={balance?.earned ?? 0} />
      ) : (
        !error && <Skeleton cards={3} lines={4} />
      )}
    </Page>
  );
}

function Filters({ rewards }: { rewards: readonly Item[] }) {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const kinds = KINDS.filter((kind) => rewards.some((reward) => reward.kind === kind));
  if (kinds.length < 2) return null;
  const chosen = params.get('kind') ?? '';
  const choices = [{ value: '', label: t('rewards.all') }].concat(
    kinds.map((kind) => ({ value: kind, label: t(`rewards.kind.${kind}`) })),
  );
  return (
    <div className={styles.filters} role="group" aria-label={t('rewards.filter')}>
      {choices.map(({ value, label }) => (
        <button
          key={value}
          type="button"
          className={styles.chip}
          aria-pressed={value === chosen}
          onClick={() => setParams(value ? { kind: value } : {}, { replace: true })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}

function Cards({ rewards, earned }: { rewards: readonly Item[]; earned: number }) {
  const { t } = useLocale();
  const [params] = useSearchParams();
  const kind = params.get('kind');
  const shown = inOrderOfReach(
    rewards.filter((reward) => !kind || reward.kind === kind),
    earned,
  );
  if (rewards.length === 0) return <EmptyState title={t('rewards.empty')}>{t('rewards.empty_text')}</EmptyState>;
  if (shown.length === 0)
    return (
      <EmptyState
        title={t('rewards.nothing')}
        action={
          <Button component={Link} to="/rewards" variant="default">
            {t('rewards.show_all')}
          </Button>
        }
      />
    );
  return (
    <ul className={styles.cards}>
      {shown.map((reward, place) => (
        <li key={reward.id}>
          <RewardCard reward={reward} missing={missingPoints(reward.price, earned)} eager={place < AT_ONCE} />
        </li>
      ))}
    </ul>
  );
}

function RewardCard({ reward, missing, eager }: { reward: Item; missing: number; eager: boolean }) {
  const { t, inLocale } = useLocale();
  const soldOut = reward.stock === 0;
  return (
    <Link to={`/rewards/${reward.id}`} className={styles.card} data-out={soldOut || undefined}>
      <Picture reward={reward} eager={eager} />
      <span className={styles.kind}>{t(`rewards.kind.${reward.kind}`)}</span>
      <strong className={styles.name}>{inLocale(reward, 'name')}</strong>
      <span className={styles.description}>{inLocale(reward, 'description')}</span>
      <span className={styles.bottom}>
        <Price points={reward.price} />
        <span className={styles.reach}>
          {soldOut
            ? t('rewards.sold_out')
            : missing > 0
              ? t('rewards.missing', { points: missing })
              : (reward.stock ?? FEW) < FEW
                ? t('rewards.left', { count: reward.stock ?? 0 })
                : t('rewards.affordable')}
        </span>
      </span>
    </Link>
  );
}

/** Pictures that are seen without scrolling. */
const AT_ONCE = 4;

/** From here on the number of pieces left is no news. */
const FEW = 6;
