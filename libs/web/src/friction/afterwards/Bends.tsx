import { useLocale } from '@zasluga/locale';
import type { ProcedureAftermathQuery } from '../../gql';
import styles from './afterwards.module.css';
import { Says, Sides } from './Course';

type Aftermath = ProcedureAftermathQuery['procedureAftermath'];

/** How often a rule was bent, how customers left and what it cost; before and after the decision where enough people are behind it. */
export function Bends({ aftermath }: { aftermath: Aftermath }) {
  const { t, format } = useLocale();
  const { bends, bent, satisfied, satisfiedLow, satisfiedHigh, costMinor, currency, threshold } = aftermath;
  const told = [
    bent != null && t('afterwards.bent', { bent }),
    satisfied != null &&
      satisfiedLow != null &&
      satisfiedHigh != null &&
      t('afterwards.left', {
        share: format.percent(satisfied),
        low: format.percent(satisfiedLow),
        high: format.percent(satisfiedHigh),
      }),
    costMinor != null && t('afterwards.cost', { cost: format.money(costMinor, currency) }),
  ].filter(Boolean);
  return (
    <section className={styles.course}>
      <h3 className={styles.heading}>{t('afterwards.bends')}</h3>
      {bends.suppressed ? (
        <p className={styles.quiet}>{t('afterwards.suppressed', { threshold })}</p>
      ) : (
        <>
          {bends.verdict !== 'UNDECIDED' && (
            <Says course={bends}>
              {bends.verdict === 'TOO_EARLY' ? t('afterwards.says.too_early_bends') : undefined}
            </Says>
          )}
          <p className={styles.sides}>{told.join(' ')}</p>
          <Sides course={bends} />
          {bends.verdict !== 'UNDECIDED' && <p className={styles.quiet}>{t('afterwards.bends.note', { threshold })}</p>}
        </>
      )}
    </section>
  );
}
