import { useLocale } from '@zasluga/locale';
import { type ReactNode, useState } from 'react';
import { type Column, DataTable } from '../DataTable';
import styles from './ChartFrame.module.css';

interface Props<Row> {
  /** Names the picture; often the question that it answers. */
  title: string;
  /** Period, number of observations, corrections: what a reader must know to believe it. */
  note?: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  children: ReactNode;
}

/** A picture with the same figures one tap away as a real table: no reader depends on seeing shapes. */
export function ChartFrame<Row>({ title, note, columns, rows, rowKey, children }: Props<Row>) {
  const { t } = useLocale();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={styles.frame}>
      <div className={styles.head}>
        <figcaption className={styles.title}>{title}</figcaption>
        <button type="button" className={styles.toggle} onClick={() => setAsTable(!asTable)}>
          {asTable ? t('ui.table.hide') : t('ui.table.show')}
        </button>
      </div>
      {asTable ? <DataTable caption={title} columns={columns} rows={rows} rowKey={rowKey} /> : children}
      {note && <div className={styles.note}>{note}</div>}
    </figure>
  );
}
