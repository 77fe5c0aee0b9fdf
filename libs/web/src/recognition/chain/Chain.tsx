import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Link } from 'react-router';
import { RecognitionChainDocument } from '../../gql';
import styles from './chain.module.css';

/** Where this thanks comes from, who made it possible, and what part of the first one is whose. */
export default function Chain({ id }: { id: string }) {
  const { t, format } = useLocale();
  const { data } = useQuery(RecognitionChainDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const chain = data?.recognition?.chain;
  if (!chain) return null;
  return (
    <Card>
      <h2 className={styles.title}>{t('chain.of_page')}</h2>
      {chain.rootId !== id && (
        <p>
          <Link to={`/recognitions/${chain.rootId}`}>{t('chain.root')}</Link>
        </p>
      )}
      <ul className={styles.links}>
        {chain.passes.map(({ recognitionId, passer, shares }) => {
          const to = format.list(
            shares.map(({ employee, percent }) => `${format.name(employee)} (${format.percent(percent / 100)})`),
          );
          const words = t('chain.link', { name: format.name(passer), to });
          return (
            <li key={recognitionId}>
              {recognitionId === id ? words : <Link to={`/recognitions/${recognitionId}`}>{words}</Link>}
            </li>
          );
        })}
      </ul>
      <h3 className={styles.subtitle}>{t('chain.credits')}</h3>
      <ul className={styles.credits}>
        {chain.credits.map(({ employee, percent }) => (
          <li key={employee.id}>
            <span>{format.name(employee)}</span>
            <span className={styles.bar} aria-hidden>
              <span style={{ inlineSize: `${percent}%` }} />
            </span>
            <span className={styles.percent}>{format.percent(percent / 100)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
