import { BOOK_COLUMNS, type BookColumn, type Locale, moneyOfPoints } from '@zasluga/domain';
import { translator } from '@zasluga/locale';
import type { FileColumn, TableFile } from '../export/table-file';
import type { BookLine, Books } from './book.entity';

type Figure = BookColumn | 'opening' | 'closing';
const FIGURES: readonly Figure[] = ['opening', ...BOOK_COLUMNS, 'closing'];

interface Row extends Record<Figure, number> {
  readonly where: string;
}

/** The books as a table: all columns, also those in which nothing happened, so that the files of many periods fit together. */
export function booksTable({ lines, period, pointValueMinor, currency }: Books, locale: Locale): TableFile<Row> {
  const { t } = translator(locale);
  const nameOf = ({ account, fund }: BookLine) =>
    fund ? (locale === 'ru' ? fund.nameRu : fund.nameEn) : t(`books.account.${account.toUpperCase() as 'FUND'}`);
  const rowOf = (where: string, of: (figure: Figure) => number): Row => ({
    where,
    ...(Object.fromEntries(FIGURES.map((figure) => [figure, of(figure)])) as Record<Figure, number>),
  });
  const figures: FileColumn<Row>[] = FIGURES.map((figure) => ({
    heading: t(`books.column.${figure}`),
    cell: (row) => row[figure],
  }));
  return {
    name: period,
    columns: [
      { heading: t('books.where'), cell: (row) => row.where, width: 44 },
      ...figures,
      {
        heading: t('books.closing_money'),
        cell: (row) => moneyOfPoints(row.closing, pointValueMinor, currency),
        width: 20,
      },
    ],
    rows: [
      ...lines.map((line) => rowOf(nameOf(line), (figure) => line[figure])),
      rowOf(t('books.total'), (figure) => lines.reduce((sum, line) => sum + line[figure], 0)),
    ],
  };
}
