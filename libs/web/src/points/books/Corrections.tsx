import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { BooksQuery } from '../../gql';
import styles from './books.module.css';

/** What was taken back as a mistake, by whom and why. Nothing where there was nothing. */
export function Corrections({ corrections }: { corrections: BooksQuery['books']['corrections'] }) {
  const { t, format } = useLocale();
  if (corrections.length === 0) return null;
  return (
    <Card title={t('books.corrections')}>
      <p className={styles.hint}>{t('books.corrections_text')}</p>
      <ul className={styles.corrections}>
        {corrections.map(({ id, at, points, reason, author }) => (
          <li key={id}>
            <p>
              <span className={styles.strong}>{format.points(points)}</span> · {reason}
            </p>
            <p className={styles.hint}>
              {format.dateTime(at)}
              {author && ` · ${t('books.corrected_by', { name: format.name(author) })}`}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
