import { useLocale } from '@zasluga/locale';
import { PointsWithMoney, useWorth } from '../../points';

export { useWorth };

interface Props {
  balance: { earned: number; reserved: number; nextLapse?: { points: number; lapsesOn: string } | null } | undefined;
}

/** What one has, what it is worth, what lapses next, what is set aside. Keeps its line while it loads. */
export function BalanceLine({ balance }: Props) {
  const { t, format } = useLocale();
  const worth = useWorth();
  if (!balance) return <span aria-hidden>{'\u00a0'}</span>;
  const { earned, reserved, nextLapse } = balance;
  return (
    <span>
      {t('rewards.balance', { points: earned, money: worth(earned) })}
      {nextLapse && ` · ${t('rewards.lapse', { points: nextLapse.points, date: format.day(nextLapse.lapsesOn) })}`}
      {reserved > 0 && ` · ${t('rewards.reserved', { points: format.points(reserved) })}`}
    </span>
  );
}

/** «400 баллов ≈ 400 ₽»: nobody has to guess what a point is worth. */
export const Price = ({ points }: { points: number }) => <PointsWithMoney points={points} strong />;
