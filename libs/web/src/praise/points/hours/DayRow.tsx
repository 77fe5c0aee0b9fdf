import { Checkbox, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import styles from './hours.module.css';
import { type DayDraft, spanKindOf } from './week';

interface Props {
  day: DayDraft;
  first: boolean;
  /** What is missing is said once somebody wanted to save. */
  checked: boolean;
  onTick: (open: boolean) => void;
  onEdit: (part: { opens?: string; closes?: string }) => void;
}

/** One day: open or not, from when and until when. */
export function DayRow({ day, first, checked, onTick, onEdit }: Props) {
  const { t } = useLocale();
  const name = t(`praise.hours.day.${day.weekday}`);
  const kind = spanKindOf(day);
  const missing = (time: string) => checked && !time;
  const lacking = missing(day.opens) || missing(day.closes);
  const noteId = `hours-note-${day.weekday}`;
  return (
    <div className={styles.day}>
      <Checkbox
        data-autofocus={first || undefined}
        label={name}
        checked={day.open}
        onChange={(event) => onTick(event.currentTarget.checked)}
      />
      {day.open ? (
        <div className={styles.times}>
          <TextInput
            type="time"
            className={styles.time}
            aria-label={t('praise.hours.opens', { day: name })}
            aria-describedby={noteId}
            value={day.opens}
            error={missing(day.opens)}
            onChange={(event) => onEdit({ opens: event.currentTarget.value })}
          />
          <span aria-hidden>–</span>
          <TextInput
            type="time"
            className={styles.time}
            aria-label={t('praise.hours.closes', { day: name })}
            aria-describedby={noteId}
            value={day.closes}
            error={missing(day.closes)}
            onChange={(event) => onEdit({ closes: event.currentTarget.value })}
          />
          <span id={noteId} className={lacking ? styles.fault : styles.note} role={lacking ? 'alert' : undefined}>
            {lacking
              ? t('praise.hours.time_needed')
              : kind === 'all_day'
                ? t('praise.hours.all_day')
                : kind === 'next_day' && t('praise.hours.next_day')}
          </span>
        </div>
      ) : (
        <span className={styles.shut}>{t('praise.hours.shut')}</span>
      )}
    </div>
  );
}
