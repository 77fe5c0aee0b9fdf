import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import styles from './DataTable.module.css';

export interface Column<Row> {
  key: string;
  header: string;
  render: (row: Row) => ReactNode;
  /** Numbers stand to the right so that their digits line up. */
  numeric?: boolean;
  /** The cell that names the row; on phones it becomes the card's heading. */
  heading?: boolean;
}

interface Props<Row> {
  /** Names the table for screen readers. */
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  empty?: ReactNode;
}

/** So many columns may be wider than a tablet: such a table scrolls in a box of its own. */
const WIDE = 7;

/** A table on wide screens, a list of cards on phones. Roles are spelled out: `display` would take them away. */
export function DataTable<Row>({ caption, showCaption = false, columns, rows, rowKey, empty }: Props<Row>) {
  const { t } = useLocale();
  if (rows.length === 0) return <div className={styles.empty}>{empty ?? t('ui.table.empty')}</div>;
  const table = (
    <table className={styles.table} role="table">
      <caption className={showCaption ? styles.caption : 'visually-hidden'}>{caption}</caption>
      <thead role="rowgroup" className={styles.head}>
        <tr role="row">
          {columns.map((column) => (
            <th key={column.key} scope="col" role="columnheader" data-numeric={column.numeric || undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row" className={styles.row}>
            {columns.map((column) => (
              <td
                key={column.key}
                role={column.heading ? 'rowheader' : 'cell'}
                data-label={column.header}
                data-numeric={column.numeric || undefined}
                data-heading={column.heading || undefined}
              >
                {column.render(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
  if (columns.length < WIDE) return table;
  return (
    // a box that scrolls must be reachable by keyboard
    <div className={styles.scrolling} role="region" aria-label={caption} tabIndex={0}>
      {table}
    </div>
  );
}
