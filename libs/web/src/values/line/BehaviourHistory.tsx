import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import type { Detail } from './act';
import styles from './LinePage.module.css';
import { SplitView } from './SplitView';

/** What became of a sentence: deeds, earlier words with their votes, what was merged into it. */
export function BehaviourHistory({ act }: { act: Detail }) {
  const { t, inLocale, format } = useLocale();
  const earlier = act.wordings.filter((wording) => wording.number !== act.wording);
  return (
    <div className={styles.history}>
      {act.events.length === 0 && <p className={styles.hint}>{t('line.history.none')}</p>}
      <ol>
        {act.events.map((event) => (
          <li key={event.id}>
            <span className={styles.when}>{format.date(event.at)}</span>
            <span>
              {t(`line.history.deed.${event.deed}`, {
                who: event.actor ? format.name(event.actor) : t('line.history.somebody'),
                other: event.other ? inLocale(event.other, 'text') : '',
              })}
            </span>
          </li>
        ))}
      </ol>
      {earlier.length > 0 && (
        <section>
          <h3>{t('line.history.wordings')}</h3>
          <ol>
            {earlier.map((wording) => (
              <li key={wording.number}>
                <span className={styles.when}>{format.date(wording.createdAt)}</span>
                <div>
                  <p>«{inLocale(wording, 'text')}»</p>
                  <SplitView split={wording.split} />
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {act.merged.length > 0 && (
        <section>
          <h3>{t('line.history.merged')}</h3>
          <ul>
            {act.merged.map((one) => (
              <li key={one.id}>
                <Link to={`/line/${one.id}`}>{inLocale(one, 'text')}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
