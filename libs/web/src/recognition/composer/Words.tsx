import { Textarea } from '@mantine/core';
import { IconCheck, IconPoint } from '@tabler/icons-react';
import { storyHints } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useMemo, useRef } from 'react';
import styles from './Composer.module.css';

interface Props {
  story: string;
  onChange: (story: string) => void;
  error?: string;
}

export const STORY_MAX_LETTERS = 2000;
const STARTERS = ['when', 'you', 'so'] as const;
const TICKS = ['situation', 'act', 'effect'] as const;

/** Own words: never required, gently coached, never scored in public. */
export function Words({ story, onChange, error }: Props) {
  const { t } = useLocale();
  const field = useRef<HTMLTextAreaElement>(null);
  const hints = useMemo(() => storyHints(story), [story]);

  function begin(text: string) {
    const space = story === '' || /\s$/.test(story) ? '' : ' ';
    onChange(story + space + (story === '' ? text : text.toLowerCase()) + ' ');
    field.current?.focus();
  }

  return (
    <div>
      <Textarea
        ref={field}
        label={t('recognition.give.words')}
        placeholder={t('recognition.give.words_placeholder')}
        value={story}
        onChange={(event) => onChange(event.currentTarget.value)}
        maxLength={STORY_MAX_LETTERS}
        error={error}
        autosize
        minRows={3}
        maxRows={10}
        classNames={{ input: styles.words ?? '' }}
      />
      <div className={styles.underWords}>
        <span className={styles.starters}>
          {STARTERS.map((starter) => (
            <button
              key={starter}
              type="button"
              className={styles.starter}
              onClick={() => begin(t(`recognition.give.starter.${starter}`))}
            >
              {t(`recognition.give.starter.${starter}`)}…
            </button>
          ))}
        </span>
        <ul className={styles.ticks} aria-label={t('recognition.give.coach')}>
          {TICKS.map((tick) => (
            <li key={tick} data-on={!!hints[tick] || undefined} title={hints[tick]?.text}>
              {hints[tick] ? <IconCheck size={16} stroke={2.5} aria-hidden /> : <IconPoint size={16} aria-hidden />}
              {t(`recognition.give.coach.${tick}`)}
              {hints[tick] && <span className="visually-hidden">{t('recognition.give.coach.there')}</span>}
            </li>
          ))}
        </ul>
      </div>
      {hints.praiseOnly && <p className={styles.hint}>{t('recognition.give.coach.praise_only')}</p>}
    </div>
  );
}
