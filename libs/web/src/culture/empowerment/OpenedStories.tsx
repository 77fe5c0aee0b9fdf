import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import styles from './stories.module.css';
import type { Empowerment } from './report';

/** Entries that everybody may read in the feed by now: their authors agreed to be named, and were thanked. */
export function OpenedStories({ stories }: Pick<Empowerment, 'stories'>) {
  const { t, format, inLocale } = useLocale();
  if (stories.length === 0) return t('culture.empowerment.opens.stories.none');
  return (
    <>
      {t('culture.empowerment.opens.stories')}
      <ul className={styles.stories}>
        {stories.map(({ id, story, behaviours, receivers, publishAt }) => (
          <li key={id}>
            <Link to={`/recognitions/${id}`}>
              {format.list(receivers.map(({ employee }) => format.name(employee)))},{' '}
              <time dateTime={publishAt}>{format.date(publishAt)}</time>
            </Link>
            <span className={styles.words}>
              {story || behaviours.map((behaviour) => inLocale(behaviour, 'text')).join('. ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
