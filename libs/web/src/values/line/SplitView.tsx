import { ATTITUDE_THRESHOLD } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import type { LineSplitPartsFragment, LineVerdict } from '../../gql';
import styles from './vote.module.css';

/** For on the left, against on the right, who doesn't know between them. */
const ORDER = ['FOR', 'UNSURE', 'AGAINST'] as const satisfies readonly LineVerdict[];

export const countsOf = (split: LineSplitPartsFragment): Record<LineVerdict, number> => ({
  FOR: split.for ?? 0,
  AGAINST: split.against ?? 0,
  UNSURE: split.unsure ?? 0,
});

export function SplitBar({ split, large = false }: { split: LineSplitPartsFragment; large?: boolean }) {
  const counts = countsOf(split);
  return (
    <div className={styles.bar} data-large={large || undefined} aria-hidden>
      {ORDER.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <span key={verdict} className={styles.part} data-verdict={verdict} style={{ flexGrow: counts[verdict] }} />
      ))}
    </div>
  );
}

/** What may be said of the votes, in words: the same for whoever sees no bar. */
export function useSplitText() {
  const { t } = useLocale();
  return (split: LineSplitPartsFragment | null | undefined): string => {
    if (!split) return t('line.hidden');
    const { voters } = split;
    if (split.status === 'FEW') return t('line.few', { voters, min: ATTITUDE_THRESHOLD });
    if (split.status === 'ALIKE') return t(`line.alike.${split.verdict ?? 'FOR'}`, { voters });
    return t('line.counts', { for: split.for ?? 0, against: split.against ?? 0, unsure: split.unsure ?? 0 });
  };
}

/** The bar where there is one to show, and the words. */
export function SplitView({ split }: { split: LineSplitPartsFragment | null | undefined }) {
  const text = useSplitText();
  return (
    <div className={styles.split}>
      {split?.status === 'SHOWN' && <SplitBar split={split} />}
      <p>{text(split)}</p>
    </div>
  );
}
