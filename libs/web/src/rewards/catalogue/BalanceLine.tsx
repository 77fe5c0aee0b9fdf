import { useLocale } from '@zasluga/locale';
import { useViewer } from '../../identity';
import styles from './BalanceLine.module.css';

interface Props {
  balance: { earned: number; reserved: number } | undefined;
}

/** What one has, what it is worth, what is set aside. Keeps its line while it loads. */
export function BalanceLine({ balance }: Props) {
  const { t, format } = useLocale();
  const worth = useWorth();
  if (!balance) return <span aria-hidden>{'\u00a0'}</span>;
  const { earned, reserved } = balance;
  return (
    <span>
      {t('rewards.balance', { points: earned, money: worth(earned) })}
      {reserved > 0 && ` · ${t('rewards.reserved', { points: format.points(reserved) })}`}
    </span>
  );
}

/** «400 баллов · 400 ₽»: nobody has to guess what a point is worth. */
export function Price({ points }: { points: number }) {
  const { format } = useLocale();
  const worth = useWorth();
  return (
    <span className={styles.price}>
      <strong>{format.points(points)}</strong> <span className={styles.money}>{worth(points)}</span>
    </span>
  );
}

export function useWorth() {
  const { format } = useLocale();
  const { company } = useViewer();
  return (points: number) => format.money(points * company.pointValueMinor, company.currency);
}
