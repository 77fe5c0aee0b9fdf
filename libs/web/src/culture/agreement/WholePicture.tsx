import { useLocale } from '@zasluga/locale';
import { Gauge } from '@zasluga/ui';
import styles from '../culture.module.css';
import { Definition } from '../Definition';
import { type Agreement, twoDigits, writeAlpha, writeShare } from './figures';

/** From here on a line is spoken of with care, and from there on it is firm (Krippendorff 2004). */
const TENTATIVE = 0.667;
const FIRM = 0.8;

/** Alpha on its scale, raw agreement and doubt beside it. */
export function WholePicture({ report: { whole } }: { report: Agreement }) {
  const locale = useLocale();
  const { t, format } = locale;
  const { alpha, raw, unsure } = whole;
  return (
    <section>
      <p className={styles.figureWord}>
        <span>{t('culture.agreement.alpha')}</span>
        <strong>{writeAlpha(alpha, locale)}</strong>
      </p>
      {alpha.status === 'OK' && alpha.estimate != null && (
        <Gauge
          value={alpha.estimate}
          low={alpha.low ?? null}
          high={alpha.high ?? null}
          max={1}
          bands={[
            { from: 0, label: t('culture.agreement.band.none') },
            { from: TENTATIVE, label: t('culture.agreement.band.tentative') },
            { from: FIRM, label: t('culture.agreement.band.firm') },
          ]}
          write={(value) => twoDigits(value, format)}
        />
      )}
      <p className={styles.unfinished}>
        {raw && t('culture.agreement.raw', { share: writeShare(raw, locale) })}{' '}
        {unsure && t('culture.agreement.unsure', { share: writeShare(unsure, locale) })}{' '}
        {t('culture.agreement.behind', { raters: alpha.n })}
      </p>
      <Definition term={t('culture.agreement.what')}>{t('culture.agreement.definition')}</Definition>
    </section>
  );
}
