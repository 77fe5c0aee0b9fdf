import { type MessageId, useLocale } from '@zasluga/locale';
import { Card, type Estimate, Intervals } from '@zasluga/ui';
import styles from '../culture.module.css';
import { FigureReason } from './FigureReason';
import type { Empowerment } from './report';

/** How customers left. */
export function OutcomesPicture({ report: { outcomes } }: { report: Empowerment }) {
  const { t, format } = useLocale();
  const first = outcomes[0]?.share;
  if (!first) return null;
  if (first.status !== 'OK')
    return (
      <Card title={t('culture.empowerment.outcomes')} as="section">
        <p className={styles.quiet}>
          <FigureReason status={first.status} />
        </p>
      </Card>
    );
  const estimates = outcomes.map(({ left, share }): Estimate => ({
    id: left,
    label: t(`culture.empowerment.left.${left.toLowerCase()}` as MessageId),
    value: share.estimate ?? 0,
    low: share.low ?? null,
    high: share.high ?? null,
    n: Math.round((share.estimate ?? 0) * share.n),
  }));
  return (
    <Card>
      <Intervals
        title={t('culture.empowerment.outcomes')}
        estimates={estimates}
        write={(share) => format.percent(share)}
        shape="bars"
        note={<p>{t('culture.empowerment.outcomes.note', { n: first.n })}</p>}
      />
    </Card>
  );
}
