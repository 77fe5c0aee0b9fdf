import { Button, Checkbox } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { PlannedRowFragment } from '../../gql';
import type { Choice } from './choice';
import styles from './import.module.css';

type Plural = { rows: readonly PlannedRowFragment[]; count: number };

/** What one row says and why: in words, with the column at fault. */
function Reasons({ row }: { row: PlannedRowFragment }) {
  const { t } = useLocale();
  return row.reasons.map((reason, i) => (
    <p key={i} className={styles.reason} data-error={reason.isError || undefined}>
      {reason.field && <strong>{t(`company.field.${reason.field}`)}: </strong>}
      {t(
        `company.import.reason.${reason.code}`,
        Object.fromEntries(
          reason.params.map(({ name, value }) => [
            name,
            /^\d+$/.test(value) && NUMBERS.has(name) ? Number(value) : value,
          ]),
        ),
      )}
    </p>
  ));
}
/** Of the parameters of a reason, those that a plural counts. */
const NUMBERS = new Set(['count', 'cells', 'columns', 'length', 'max']);

function Title({ row }: { row: PlannedRowFragment }) {
  const { t } = useLocale();
  return (
    <p className={styles.rowTitle}>
      <span className={styles.line}>{t('company.import.line', { line: row.line })}</span> {row.name || '—'}
      {row.number && <span className={styles.number}> № {row.number}</span>}
    </p>
  );
}

interface RejectedProps extends Plural {
  choice: Choice;
  onChange: (choice: Choice) => void;
}

/** Rows that stop the import: mended in the file, or left out here. */
export function RejectedRows({ rows, count, choice, onChange }: RejectedProps) {
  const { t } = useLocale();
  const roots = choice.severalRoots || rows.some((row) => row.reasons.some(({ code }) => code === 'several_roots'));
  if (!count && !choice.leaveOut.length && !roots) return null;
  const leaveOut = (lines: readonly number[]) =>
    onChange({ ...choice, leaveOut: [...new Set([...choice.leaveOut, ...lines])].sort((a, b) => a - b) });
  return (
    <Card
      title={count ? t('company.import.rejected', { count }) : t('company.import.none_rejected')}
      actions={
        rows.length > 0 && (
          <Button variant="default" onClick={() => leaveOut(rows.map((row) => row.line))}>
            {t('company.import.leave_out_all', { count: rows.length })}
          </Button>
        )
      }
    >
      {count > 0 && <p className={styles.hint}>{t('company.import.rejected_hint')}</p>}
      {roots && (
        <Checkbox
          mb="sm"
          label={t('company.import.several_roots')}
          checked={choice.severalRoots}
          onChange={(event) => onChange({ ...choice, severalRoots: event.currentTarget.checked })}
        />
      )}
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.line} className={styles.row}>
            <div>
              <Title row={row} />
              <Reasons row={row} />
            </div>
            <Button
              variant="default"
              onClick={() => leaveOut([row.line])}
              aria-label={t('company.import.leave_out_line', { line: row.line })}
            >
              {t('company.import.leave_out')}
            </Button>
          </li>
        ))}
      </ul>
      {choice.leaveOut.length > 0 && (
        <p className={styles.leftOut}>
          {t('company.import.left_out', { lines: choice.leaveOut.slice(0, 30).join(', ') })}{' '}
          <Button variant="default" onClick={() => onChange({ ...choice, leaveOut: [] })}>
            {t('company.import.take_back')}
          </Button>
        </p>
      )}
    </Card>
  );
}

/** Folded away: people look at the counts first. */
export function PlainRows({ rows, count, title }: Plural & { title: string }) {
  const { t } = useLocale();
  if (!count) return null;
  return (
    <details className={styles.fold}>
      <summary>{title}</summary>
      <ul className={styles.rows}>
        {rows.map((row) => (
          <li key={row.line} className={styles.row}>
            <div>
              <Title row={row} />
              {row.changes.map((change) => (
                <p key={change.field} className={styles.change}>
                  <strong>{t(`company.field.${change.field}`)}:</strong> {change.before ?? t('company.import.empty')} →{' '}
                  {change.after ?? t('company.import.empty')}
                </p>
              ))}
              <Reasons row={row} />
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
