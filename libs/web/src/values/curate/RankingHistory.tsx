import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { CurateValuesQuery } from '../../gql';
import styles from './curate.module.css';

type Version = CurateValuesQuery['valueRankings'][number];

/** Announced, in force, past: the latest first. A version is never changed or taken away. */
export function RankingHistory({ versions }: { versions: readonly Version[] }) {
  const { t } = useLocale();
  if (versions.length === 0) return null;
  const current = versions.findIndex((version) => version.isInForce);
  return (
    <Card title={t('values.history.title')}>
      <ol className={styles.history}>
        {versions.map((version, i) => (
          <OneVersion
            key={version.id}
            version={version}
            state={version.isInForce ? 'in_force' : current === -1 || i < current ? 'announced' : 'past'}
          />
        ))}
      </ol>
    </Card>
  );
}

function OneVersion({ version, state }: { version: Version; state: 'in_force' | 'announced' | 'past' }) {
  const { t, format, inLocale } = useLocale();
  const { author, note, places } = version;
  return (
    <li className={styles.version}>
      <p className={styles.since}>
        <strong>{format.date(version.inForceFrom)}</strong>
        <span className={styles.tag} data-state={state}>
          {t(`values.history.${state}`)}
        </span>
      </p>
      {note && <p>{note}</p>}
      <details className={styles.places}>
        <summary>
          {places
            .slice(0, 3)
            .map(({ place, value }) => `${place}. ${inLocale(value, 'name')}`)
            .join(' · ')}
          {places.length > 3 && ' …'}
        </summary>
        <ol>
          {places.map(({ place, value }) => (
            <li key={value.id} value={place}>
              {inLocale(value, 'name')}
            </li>
          ))}
        </ol>
      </details>
      {author && <p className={styles.hint}>{t('values.history.author', { name: format.name(author) })}</p>}
    </li>
  );
}
