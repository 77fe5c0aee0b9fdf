import { useLocale } from '@zasluga/locale';
import styles from './panel.module.css';

/** How places come out of scores, in words, for whoever asks. */
export function PanelRule() {
  const { t } = useLocale();
  return (
    <details className={styles.definition}>
      <summary>{t('panel.rule')}</summary>
      <p>{t('panel.rule.pairs')}</p>
      <p>{t('panel.rule.severity')}</p>
      <p>{t('panel.rule.ties')}</p>
      <p>{t('panel.rule.mask')}</p>
    </details>
  );
}
