import { BOOK_COLUMNS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { type Column, DataTable } from '@zasluga/ui';
import type { BooksQuery } from '../../gql';
import styles from './books.module.css';

export type Unit = 'points' | 'money';
type Books = BooksQuery['books'];
type Line = Books['lines'][number];

const FIGURES = ['opening', ...BOOK_COLUMNS, 'closing'] as const;
const TOTAL = 'total';

const totalOf = (lines: readonly Line[]): Line => {
  const sums = FIGURES.map((figure) => [figure, lines.reduce((sum, line) => sum + line[figure], 0)]);
  return { ...lines[0]!, id: TOTAL, fund: null, ...(Object.fromEntries(sums) as Pick<Line, (typeof FIGURES)[number]>) };
};

/** A row for each place in which points are, a column for each way that they go; ways that nobody went are left out. */
export function BookTable({ books, unit }: { books: Books; unit: Unit }) {
  const { t, format, inLocale } = useLocale();
  const write = (points: number) => {
    if (points === 0) return <span className={styles.nothing}>0</span>;
    const text =
      unit === 'points' ? format.number(points) : format.money(points * books.pointValueMinor, books.currency);
    return text.replace('-', '−');
  };
  const nameOf = (line: Line) => {
    if (line.id === TOTAL) return t('books.total');
    return line.fund ? inLocale(line.fund, 'name') : t(`books.account.${line.account}`);
  };
  const used = BOOK_COLUMNS.filter((column) => books.lines.some((line) => line[column] !== 0));
  const column = (key: (typeof FIGURES)[number], signed: boolean): Column<Line> => ({
    key,
    header: t(`books.column.${key}`),
    numeric: true,
    render: (line) => (
      <span className={line.id === TOTAL || !signed ? styles.strong : styles.number}>
        {signed && line[key] > 0 && '+'}
        {write(line[key])}
      </span>
    ),
  });
  return (
    <DataTable
      caption={t('books.title')}
      rows={[...books.lines, totalOf(books.lines)]}
      rowKey={(line) => line.id}
      columns={[
        { key: 'name', header: t('books.where'), heading: true, render: nameOf },
        column('opening', false),
        ...used.map((key) => column(key, true)),
        column('closing', false),
      ]}
    />
  );
}
