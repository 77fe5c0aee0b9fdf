import { useLocale } from '@zasluga/locale';
import { ValuePill } from '@zasluga/ui';
import type { Act } from './act';
import styles from './LinePage.module.css';

/** The state of a behaviour, where it is another than simply adopted. */
export function StateTags({ act }: { act: Act }) {
  const { t } = useLocale();
  return (
    <>
      {act.state === 'PROPOSED' && <span className={styles.tag}>{t('line.proposed')}</span>}
      {act.state === 'MERGED' && <span className={styles.tag}>{t('line.merged')}</span>}
      {act.state === 'RETIRED' && <span className={styles.tag}>{t('line.retired')}</span>}
      {act.isContested && (
        <span className={styles.tag} data-tone="contested" title={t('line.contested_means')}>
          {t('line.contested')}
        </span>
      )}
      {act.askedOfCustomers && <span className={styles.tag}>{t('line.asked')}</span>}
      {act.forCustomers && <span className={styles.tag}>{t('values.acts.seen_by_customers')}</span>}
    </>
  );
}

export function Belongs({ act }: { act: Act }) {
  const { t, inLocale } = useLocale();
  return (
    <>
      <ValuePill name={inLocale(act.value, 'name')} colour={act.value.colour} place={act.value.place} />
      <span>{act.touchpoints.map((at) => inLocale(at, 'name')).join(', ') || t('values.everywhere')}</span>
    </>
  );
}
