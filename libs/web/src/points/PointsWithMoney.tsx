import { useLocale } from '@zasluga/locale';
import { useViewer } from '../identity';
import styles from './PointsWithMoney.module.css';

interface Props {
  points: number;
  /** What the points were worth then, in minor units; without it, what they are worth now. */
  amountMinor?: number;
  /** With its sign, for what came and went: «+20 баллов». */
  signed?: boolean;
  /** The points stand out: a price, a balance. */
  strong?: boolean;
}

/** «640 баллов ≈ 640 ₽»: nobody has to guess what a point is worth. */
export function PointsWithMoney({ points, amountMinor, signed = false, strong = false }: Props) {
  const { format } = useLocale();
  const worth = useWorth();
  const { company } = useViewer();
  const money = amountMinor === undefined ? worth(points) : format.money(amountMinor, company.currency);
  const words = signed && points > 0 ? `+${format.points(points)}` : format.points(points).replace('-', '−');
  return (
    <span className={styles.both}>
      <span className={strong ? styles.strong : undefined}>{words}</span>{' '}
      <span className={styles.money}>≈&nbsp;{money}</span>
    </span>
  );
}

/** What so many points are worth now, in words: «640 ₽». Without a sign: the points beside it have one. */
export function useWorth() {
  const { format } = useLocale();
  const { company } = useViewer();
  return (points: number) => format.money(Math.abs(points) * company.pointValueMinor, company.currency);
}
