import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import styles from '../culture.module.css';
import { addressOf } from '../view';

/** To the view of which everything may be told that may be told at all: the whole company, the last closed months together. */
export function WholeCompany() {
  const { t } = useLocale();
  return (
    <p className={styles.lineNote}>
      <Link to={addressOf('/culture/empowerment', { period: 'last-90-days', unitId: null })}>
        {t('culture.empowerment.whole')}
      </Link>
    </p>
  );
}
