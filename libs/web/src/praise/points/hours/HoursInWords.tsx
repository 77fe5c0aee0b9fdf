import { type WrittenHours } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Fragment } from 'react';
import styles from './hours.module.css';
import { type DayRange, rangesOf, spanKindOf } from './week';

/** «пн–пт 08:00–22:00, сб–вс закрыто»: a range is never torn apart. */
export function HoursInWords({ hours }: { hours: readonly WrittenHours[] }) {
  const { t } = useLocale();
  const ranges = rangesOf(hours);
  if (!ranges.length) return <span className={styles.unknown}>{t('praise.hours.unknown')}</span>;
  const daysOf = ({ from, to }: DayRange) => {
    const [first, last] = [t(`praise.hours.short.${from}`), t(`praise.hours.short.${to}`)];
    if (from === to) return first;
    return from === 1 && to === 7 ? t('praise.hours.every_day') : t('praise.hours.days', { from: first, to: last });
  };
  const timesOf = (span: DayRange['hours']) => {
    if (!span) return t('praise.hours.shut');
    return spanKindOf(span) === 'all_day' ? t('praise.hours.all_day') : t('praise.hours.span', span);
  };
  const wordsOf = (range: DayRange) => {
    const always = range.from === 1 && range.to === 7 && range.hours && spanKindOf(range.hours) === 'all_day';
    return always ? timesOf(range.hours) : `${daysOf(range)} ${timesOf(range.hours)}`;
  };
  return (
    <span className={styles.ranges}>
      {ranges.map((range, index) => (
        <Fragment key={range.from}>
          <span>
            {wordsOf(range)}
            {index < ranges.length - 1 && ','}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}
