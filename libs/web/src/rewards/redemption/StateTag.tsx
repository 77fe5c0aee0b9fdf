import { useLocale } from '@zasluga/locale';
import type { RedemptionState } from '../../gql';
import styles from './StateTag.module.css';

/** Where a redemption stands, in a word. */
export function StateTag({ state }: { state: RedemptionState }) {
  const { t } = useLocale();
  return (
    <span className={styles.tag} data-state={state}>
      {t(`rewards.state.${state}`)}
    </span>
  );
}
