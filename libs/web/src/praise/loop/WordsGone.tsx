import { useLocale } from '@zasluga/locale';
import type { PraiseEraser } from '../../gql';
import styles from './loop.module.css';

/** In place of a customer's words. */
export default function WordsGone({ by }: { by: PraiseEraser }) {
  const { t } = useLocale();
  return <p className={styles.gone}>{t(`reply.erased.${by}`)}</p>;
}
