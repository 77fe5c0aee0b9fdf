import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../frame';
import { MyBalanceDocument } from '../gql';
import { useWorth } from './PointsWithMoney';
import styles from './Balance.module.css';

/** Points of one's own and points to give, each with what they are worth and until when. */
export function Balance() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const worth = useWorth();
  const { data, error, refetch } = useQuery(MyBalanceDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={2} />;
  const { earned, reserved, allowanceLeft, allowanceIssued, periodEndsOn, nextLapse } = data.myBalance;
  return (
    <div className={styles.balances}>
      <Card title={t('points.earned')}>
        <p className={styles.figure}>{format.points(earned)}</p>
        <p className={styles.hint}>{t('points.worth', { money: worth(earned) })}</p>
        {nextLapse && (
          <p className={styles.lapse}>
            {t('points.lapse', { points: nextLapse.points, date: format.day(nextLapse.lapsesOn) })}
          </p>
        )}
        {reserved > 0 && <p className={styles.hint}>{t('points.reserved', { points: reserved })}</p>}
      </Card>
      <Card title={t('points.allowance')}>
        <p className={styles.figure}>{format.points(allowanceLeft)}</p>
        <p className={styles.hint}>
          {t('points.allowance_until', { issued: allowanceIssued, date: format.day(periodEndsOn) })}
        </p>
      </Card>
    </div>
  );
}
