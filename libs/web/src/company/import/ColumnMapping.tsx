import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import styles from './import.module.css';

interface Props<Field extends string> {
  file: { readonly headings: readonly string[]; readonly sample: readonly (readonly string[])[] };
  fields: readonly { value: Field; label: string }[];
  /** column → what it means */
  columns: Readonly<Record<number, Field>>;
  onChoose: (column: number, field: Field | '') => void;
  fault?: string;
}

/** One row a column of the file: its heading, what stands in it, what it means. */
export function ColumnMapping<Field extends string>({ file, fields, columns, onChoose, fault }: Props<Field>) {
  const { t } = useLocale();
  return (
    <Card title={t('company.import.columns')}>
      <p className={styles.hint}>{t('company.import.columns_hint')}</p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <ul className={styles.columns}>
        {file.headings.map((heading, column) => (
          <li key={column} className={styles.column} data-used={columns[column] ? true : undefined}>
            <NativeSelect
              label={heading || t('company.import.no_heading', { column: column + 1 })}
              value={columns[column] ?? ''}
              onChange={(event) => onChoose(column, event.currentTarget.value as Field | '')}
              data={[{ value: '', label: t('company.import.skip_column') }, ...fields]}
            />
            <p className={styles.sample}>
              {file.sample
                .map((row) => row[column])
                .filter(Boolean)
                .join(' · ') || '—'}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
