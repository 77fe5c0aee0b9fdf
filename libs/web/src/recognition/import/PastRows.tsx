import { useLocale } from '@zasluga/locale';
import styles from '../../company/import/import.module.css';
import type { PlannedPastFragment } from '../../gql';

interface Props {
  title: string;
  hint?: string;
  rows: readonly PlannedPastFragment[];
  count: number;
}

/** Of the parameters of a reason, those that a plural or a number format takes. */
const NUMBERS = new Set(['count', 'cells', 'columns', 'length', 'max', 'line']);

/** Rows with their reasons, folded away: people look at the counts first. */
export function PastRows({ title, hint, rows, count }: Props) {
  const { t, format } = useLocale();
  if (!count) return null;
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      {hint && <p className={styles.hint}>{hint}</p>}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.line} className={styles.row}>
            <div>
              <p className={styles.rowTitle}>
                <span className={styles.line}>{t('company.import.line', { line: row.line })}</span>{' '}
                {t('recognition.import.row', { from: row.from || '—', to: row.to || '—' })}
                {row.day && <span className={styles.number}> {format.date(row.day)}</span>}
              </p>
              {row.story && <p className={styles.change}>{short(row.story)}</p>}
              {row.reasons.map((reason, i) => (
                <p key={i} className={styles.reason} data-error={reason.code === 'copy' ? undefined : true}>
                  {t(
                    `recognition.import.reason.${reason.code}`,
                    Object.fromEntries(
                      reason.params.map(({ name, value }) => [name, NUMBERS.has(name) ? Number(value) : value]),
                    ),
                  )}
                </p>
              ))}
            </div>
          </li>
        ))}
      </ul>
      {count > rows.length && (
        <p className={styles.hint}>{t('company.import.and_more', { count: count - rows.length })}</p>
      )}
    </details>
  );
}

const SHORT = 160;
const short = (story: string) => (story.length > SHORT ? `${story.slice(0, SHORT).trimEnd()}…` : story);
