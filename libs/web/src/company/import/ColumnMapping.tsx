import { NativeSelect } from '@mantine/core';
import { PERSON_FIELDS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import type { PersonField } from '../../gql';
import { type Choice, type ImportFile, withColumn } from './choice';
import styles from './import.module.css';

interface Props {
  file: ImportFile;
  choice: Choice;
  onChange: (choice: Choice) => void;
  fault?: string;
}

/** One row a column of the file: its heading, what stands in it, what it means. */
export function ColumnMapping({ file, choice, onChange, fault }: Props) {
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
          <li key={column} className={styles.column} data-used={choice.columns[column] ? true : undefined}>
            <NativeSelect
              label={heading || t('company.import.no_heading', { column: column + 1 })}
              value={choice.columns[column] ?? ''}
              onChange={(event) => onChange(withColumn(choice, column, event.currentTarget.value as PersonField | ''))}
              data={[
                { value: '', label: t('company.import.skip_column') },
                ...PERSON_FIELDS.map((field) => ({ value: field, label: t(`company.field.${field}`) })),
              ]}
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
