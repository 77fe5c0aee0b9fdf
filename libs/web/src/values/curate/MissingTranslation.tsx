import { useLocale } from '@zasluga/locale';
import styles from './curate.module.css';

/** Says which language is missing where a text stands in one of the two only. */
export function MissingTranslation({ pairs }: { pairs: readonly (readonly [ru: string, en: string])[] }) {
  const { t } = useLocale();
  const missing = (['ru', 'en'] as const).filter((_, i) =>
    pairs.some((pair) => !pair[i]?.trim() && pair[1 - i]?.trim()),
  );
  return missing.map((language) => (
    <span key={language} className={styles.missing}>
      {t(language === 'ru' ? 'values.missing_ru' : 'values.missing_en')}
    </span>
  ));
}
