import { useLocale } from '@zasluga/locale';
import { ValuePill } from '@zasluga/ui';
import type { AwardNameFragment } from '../../gql';
import styles from './awards.module.css';

/** What the nominees are looked at by, each with the value it comes from. */
export function Criteria({ criteria }: { criteria: AwardNameFragment['criteria'] }) {
  const { t, inLocale } = useLocale();
  if (!criteria.length) return null;
  return (
    <div>
      <p className={styles.label}>{t('awards.criteria')}</p>
      <ul className={styles.criteria}>
        {criteria.map((one) => (
          <li key={one.id}>
            {inLocale(one, 'name')}
            {one.value && <ValuePill name={inLocale(one.value, 'name')} colour={one.value.colour} />}
          </li>
        ))}
      </ul>
    </div>
  );
}
