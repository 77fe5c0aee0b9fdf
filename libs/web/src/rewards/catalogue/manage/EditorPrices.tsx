import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { RewardPricesDocument } from '../../../gql';
import styles from './manage.module.css';

/** What it cost, and who said so; shown from the second price on. */
export function EditorPrices({ rewardId }: { rewardId: string }) {
  const { t, format } = useLocale();
  const { data } = useQuery(RewardPricesDocument, { variables: { rewardId }, fetchPolicy: 'cache-and-network' });
  if (!data || data.rewardPrices.length < 2) return null;
  return (
    <fieldset className={styles.part}>
      <legend>{t('rewards.catalogue.prices')}</legend>
      <ul className={styles.faults}>
        {data.rewardPrices.map(({ id, price, since, author }) => (
          <li key={id}>
            {[
              format.points(price),
              t('rewards.catalogue.since', { date: format.date(since) }),
              author && format.name(author),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
