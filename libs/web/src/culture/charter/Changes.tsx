import { useLocale } from '@zasluga/locale';
import type { CharterSaysFragment } from '../../gql';
import styles from './charter.module.css';

type Difference = CharterSaysFragment['differences'][number];

/** What is new, a sentence each. */
export function Changes({ differences }: { differences: readonly Difference[] }) {
  const { t, inLocale } = useLocale();
  return (
    <ul className={styles.changes}>
      {differences.map((one, i) => (
        <li key={i}>{t(sentenceOf(one), { name: inLocale(one, 'name'), from: one.from, to: one.to })}</li>
      ))}
    </ul>
  );
}

function sentenceOf({ change, side, from, to }: Difference) {
  if (change === 'VALUE_MOVED') {
    if (from === null) return 'charter.change.VALUE_RANKED';
    return to === null ? 'charter.change.VALUE_UNRANKED' : 'charter.change.VALUE_MOVED';
  }
  if (change === 'BEHAVIOUR_CAME' || change === 'BEHAVIOUR_WENT')
    return `charter.change.${change}.${side ?? 'FOR'}` as const;
  return `charter.change.${change}` as const;
}
