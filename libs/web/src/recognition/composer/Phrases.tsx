import { useLocale } from '@zasluga/locale';
import { useState } from 'react';
import type { GiveOptionsQuery } from '../../gql';
import styles from './Composer.module.css';

export type Phrase = GiveOptionsQuery['behaviours'][number];

interface Props {
  phrases: readonly Phrase[];
  chosenId: string | null;
  onChoose: (phrase: Phrase | null) => void;
}

const SHOWN_AT_FIRST = 6;

/** The company's own behaviours as phrases to tap: one of them is enough to send. */
export function Phrases({ phrases, chosenId, onChoose }: Props) {
  const { t, inLocale } = useLocale();
  const [all, setAll] = useState(false);
  const chosenIsLater = phrases.findIndex(({ id }) => id === chosenId) >= SHOWN_AT_FIRST;
  const shown = all || chosenIsLater ? phrases : phrases.slice(0, SHOWN_AT_FIRST);
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('recognition.give.what_for')}</legend>
      <div className={styles.phrases}>
        {shown.map((phrase) => (
          <button
            key={phrase.id}
            type="button"
            className={styles.phrase}
            aria-pressed={phrase.id === chosenId}
            onClick={() => onChoose(phrase.id === chosenId ? null : phrase)}
          >
            {inLocale(phrase, 'text')}
          </button>
        ))}
        {shown.length < phrases.length && (
          <button type="button" className={styles.morePhrases} onClick={() => setAll(true)}>
            {t('recognition.give.more_phrases', { count: phrases.length - shown.length })}
          </button>
        )}
      </div>
    </fieldset>
  );
}
