import { useLocale } from '@zasluga/locale';
import type { PraisePointTotalsQuery } from '../../gql';
import { shareOf } from './share';
import styles from './points.module.css';

/** From the symbol to words that are kept: how many of each step, and how many of the step before that is. */
export function PointTotals({ totals, days }: { totals: PraisePointTotalsQuery['praisePointTotals']; days: number }) {
  const { t, format } = useLocale();
  const share = (part: number, whole: number) => {
    const ratio = shareOf(part, whole);
    return ratio === undefined ? '' : format.percent(ratio);
  };
  const steps = [
    { name: 'opens', count: totals.opens, of: '' },
    { name: 'scans', count: totals.scans, of: share(totals.scans, totals.opens) },
    { name: 'stored', count: totals.stored, of: share(totals.stored, totals.opens) },
    { name: 'enriched', count: totals.enriched, of: share(totals.enriched, totals.stored) },
  ] as const;
  return (
    <section aria-label={t('praise.points.funnel', { days })}>
      <dl className={styles.funnel}>
        {steps.map(({ name, count, of }) => (
          <div key={name}>
            <dt>{t(`praise.points.${name}`)}</dt>
            <dd>
              {format.number(count)} {of && <small>{t(`praise.points.share.${name as 'scans'}`, { share: of })}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p className={styles.note}>
        {t('praise.points.counted', { days })}
        {totals.elsewhere > 0 && ` ${t('praise.points.elsewhere', { count: totals.elsewhere })}`}
      </p>
    </section>
  );
}
