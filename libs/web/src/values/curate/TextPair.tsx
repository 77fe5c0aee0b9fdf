import { Textarea } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { MissingTranslation } from './MissingTranslation';
import styles from './curate.module.css';

interface Props {
  label: string;
  ru: string;
  en: string;
  onChange: (ru: string, en: string) => void;
  maxLength: number;
  errorRu?: string;
  errorEn?: string;
  autoFocus?: boolean;
}

/** The same text in both languages, side by side; a missing one is marked, not forbidden. */
export function TextPair({ label, ru, en, onChange, maxLength, errorRu, errorEn, autoFocus }: Props) {
  const { t } = useLocale();
  return (
    <fieldset className={styles.pair}>
      <legend>
        {label} <MissingTranslation pairs={[[ru, en]]} />
      </legend>
      <Textarea
        label={t('values.in_ru')}
        lang="ru"
        autosize
        minRows={1}
        maxLength={maxLength}
        data-autofocus={autoFocus || undefined}
        value={ru}
        onChange={(event) => onChange(event.currentTarget.value, en)}
        error={errorRu}
      />
      <Textarea
        label={t('values.in_en')}
        lang="en"
        autosize
        minRows={1}
        maxLength={maxLength}
        value={en}
        onChange={(event) => onChange(ru, event.currentTarget.value)}
        error={errorEn}
      />
    </fieldset>
  );
}
