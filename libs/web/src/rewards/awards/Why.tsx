import { Textarea } from '@mantine/core';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { coachTicks, lettersOf, WHY_MAX, WHY_MIN } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useMemo } from 'react';
import styles from './awards.module.css';

const TICKS = ['situation', 'act', 'effect'] as const;

/** Why, in own words: ticks beside it say quietly what is already told. */
export function Why({ why, onChange, error }: { why: string; onChange: (why: string) => void; error?: string }) {
  const { t } = useLocale();
  const ticks = useMemo(() => coachTicks(why), [why]);
  const letters = lettersOf(why.trim());
  return (
    <div className={styles.step}>
      <Textarea
        label={t('awards.why')}
        description={t('awards.why.hint')}
        value={why}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={2000}
        error={error}
        autosize
        minRows={5}
        maxRows={14}
      />
      <div className={styles.under}>
        <ul className={styles.ticks} aria-label={t('awards.coach')}>
          {TICKS.map((tick) => (
            <li key={tick} data-on={ticks[tick] || undefined}>
              {ticks[tick] ? <IconCheck size={16} stroke={2.5} aria-hidden /> : <IconPoint size={16} aria-hidden />}
              {t(`awards.coach.${tick}`)}
              {ticks[tick] && <span className="visually-hidden">{t('awards.coach.there')}</span>}
            </li>
          ))}
        </ul>
        <span>
          {letters < WHY_MIN
            ? t('awards.why.short', { count: WHY_MIN - letters })
            : t('awards.why.count', { count: letters, max: WHY_MAX })}
        </span>
      </div>
    </div>
  );
}
