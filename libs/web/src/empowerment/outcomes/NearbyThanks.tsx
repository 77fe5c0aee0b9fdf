import { useLocale } from '@zasluga/locale';
import { Button } from '@mantine/core';
import type { DecisionOutcomesFragment } from '../../gql';
import styles from './outcomes.module.css';

interface Props {
  thanks: NonNullable<DecisionOutcomesFragment['thanksNearby']>;
  link: (praiseId: string) => void;
}

/** Customers' thanks of the same place and hours; the author says which is about this entry. */
export function NearbyThanks({ thanks, link }: Props) {
  const { t, format } = useLocale();
  if (thanks.length === 0) return null;
  return (
    <div className={styles.nearby}>
      <h3>{t('outcomes.nearby')}</h3>
      <ul>
        {thanks.map((one) => (
          <li key={one.id}>
            <p className={styles.words}>{one.words || t('outcomes.wordless')}</p>
            <p className={styles.hint}>
              <time dateTime={one.createdAt}>{format.relative(one.createdAt)}</time>
            </p>
            <Button variant="default" onClick={() => link(one.id)}>
              {t('outcomes.link_thanks')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
