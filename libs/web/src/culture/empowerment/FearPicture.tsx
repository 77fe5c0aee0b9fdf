import { type MessageId, useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import styles from '../culture.module.css';
import { Definition } from '../Definition';
import { FigureReason } from './FigureReason';
import type { Empowerment } from './report';

/** What was refused or not dared, and what stood in the way: an attitude, so of ten people and more. */
export function FearPicture({ report: { fear } }: { report: Empowerment }) {
  const { t, format } = useLocale();
  const { index, shown, kinds, barriers, rest } = fear;
  const estimates = barriers.map(({ barrier, entries, share }): Estimate => ({
    id: barrier,
    label: t(`culture.empowerment.barrier.${barrier.toLowerCase()}` as MessageId),
    value: share,
    low: null,
    high: null,
    n: entries,
  }));
  const says =
    index.status !== 'OK' || !shown ? (
      <FigureReason status={index.status} />
    ) : (
      t('culture.empowerment.fear.value', {
        share: shown.share,
        bound: (shown.bound ?? 'exact').toLowerCase(),
        low: index.low ?? 0,
        high: index.high ?? 0,
        n: index.n,
      })
    );
  return (
    <Card title={t('culture.empowerment.fear')} as="section">
      <p className={styles.figureWord}>{says}</p>
      {kinds && kinds.notDared + kinds.refused > 0 && (
        <p className={styles.quiet}>{t('culture.empowerment.fear.kinds', kinds)}</p>
      )}
      {estimates.length > 0 && (
        <Intervals
          title={t('culture.empowerment.fear.barriers')}
          estimates={estimates}
          write={(share) => format.percent(share)}
          shape="bars"
          note={rest > 0 && <p>{t('culture.empowerment.fear.rest', { rest })}</p>}
        />
      )}
      <Definition term={t('culture.empowerment.how')}>{t('culture.empowerment.fear.definition')}</Definition>
    </Card>
  );
}
