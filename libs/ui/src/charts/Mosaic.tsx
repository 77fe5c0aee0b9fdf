import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column } from '../DataTable';
import { ChartFrame } from './ChartFrame';
import styles from './Mosaic.module.css';

/** One field of a mosaic of two by two. */
export interface MosaicField {
  id: string;
  /** In full: the list under the picture is all that some readers have. */
  label: string;
  /** What it counts as: told apart by the sign first, by tone second. */
  sign: '+' | '0' | '−';
  /** 0 to 1. */
  share: number;
  count: number;
  /** The interval in words. */
  hint?: string;
  href?: string;
}

interface Props {
  title: string;
  note?: ReactNode;
  /** Left and right column, each from the bottom up; the four shares make a whole. */
  columns: readonly [MosaicColumn, MosaicColumn];
  /** Heads of the table: the field, how many, the share. */
  heads: { field: string; count: string; share: string };
  write: (share: number) => string;
}

interface MosaicColumn {
  label: string;
  fields: readonly [MosaicField, MosaicField];
}

/** Below these the figure doesn't fit into its field: it stands in the list alone. */
const READABLE = { column: 0.14, field: 0.03 };

/** Areas as large as the shares: how two answers hang together is seen at once. */
export function Mosaic({ title, note, columns, heads, write }: Props) {
  const { format } = useLocale();
  const fields = columns.flatMap(({ fields: both }) => both);
  const tableColumns: Column<MosaicField>[] = [
    {
      key: 'field',
      header: heads.field,
      render: (row) => (row.href ? <Link to={row.href}>{row.label}</Link> : row.label),
      heading: true,
    },
    { key: 'count', header: heads.count, render: (row) => format.number(row.count), numeric: true },
    {
      key: 'share',
      header: heads.share,
      render: (row) => [write(row.share), row.hint].filter(Boolean).join(' '),
      numeric: true,
    },
  ];
  return (
    <ChartFrame title={title} note={note} columns={tableColumns} rows={fields} rowKey={(row) => row.id}>
      <div className={styles.chart}>
        <div className={styles.picture} aria-hidden>
          {columns.map(({ label, fields: both }) => {
            const width = both[0].share + both[1].share;
            if (width === 0) return null;
            return (
              <div key={label} className={styles.column} style={{ flexGrow: width }}>
                {both.toReversed().map((field) => (
                  <div
                    key={field.id}
                    className={styles.field}
                    data-field={field.id}
                    style={{ flexGrow: field.share / width }}
                  >
                    {width >= READABLE.column && field.share >= READABLE.field && <span>{write(field.share)}</span>}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
        <ul className={styles.list}>
          {fields.map((field) => (
            <li key={field.id} className={styles.row}>
              <span className={styles.swatch} data-field={field.id} aria-hidden>
                {field.sign}
              </span>
              <span className={styles.label}>
                {field.href ? <Link to={field.href}>{field.label}</Link> : field.label}
              </span>
              <span className={styles.figure}>
                <strong>{write(field.share)}</strong>
                {field.hint && <span className={styles.hint}>{field.hint}</span>}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </ChartFrame>
  );
}
