import { type MessageId, useLocale } from '@zasluga/locale';
import { Cumulative } from '@zasluga/ui';
import styles from '../culture.module.css';
import { Definition } from '../Definition';
import type { Empowerment } from './report';

/** How long people say that it took: a stair over five steps, with the minute between two of them. */
export function TimePicture({ report: { time } }: { report: Empowerment }) {
  const { t, format } = useLocale();
  const { median, p90, withinMinute } = time;
  const named = (seconds: number) => t(`culture.empowerment.step.${seconds}` as MessageId);
  const between = ({ low, high }: { low: number; high: number }) =>
    low === high ? named(low) : t('culture.empowerment.time.between', { low: named(low), high: named(high) });
  return (
    <Cumulative
      title={t('culture.empowerment.time.picture')}
      steps={time.steps.map(({ seconds, count, share }) => ({
        id: String(seconds),
        label: named(seconds),
        count,
        share,
      }))}
      line={{ after: '30', label: t('culture.empowerment.time.minute') }}
      levels={[
        { value: 0.5, label: t('culture.empowerment.time.half') },
        { value: 0.9, label: t('culture.empowerment.time.nine') },
      ]}
      heads={{
        step: t('culture.empowerment.time.step'),
        count: t('culture.empowerment.entries'),
        share: t('culture.empowerment.time.by_then'),
      }}
      write={(share) => format.percent(share)}
      note={
        <div className={styles.notes}>
          <p>
            {median && t('culture.empowerment.time.median', { step: named(median.step), interval: between(median) })}{' '}
            {p90
              ? t('culture.empowerment.time.p90', { step: named(p90.step), interval: between(p90) })
              : t('culture.empowerment.time.no_p90')}{' '}
            {withinMinute && t('culture.empowerment.time.within', withinMinute)}
          </p>
          <p>{t('culture.empowerment.time.method', { n: time.n })}</p>
          <Definition term={t('culture.empowerment.time.term')}>{t('culture.empowerment.time.definition')}</Definition>
        </div>
      }
    />
  );
}
