import type { Money } from '@zasluga/domain';
import { type Locale, translator } from '@zasluga/locale';
import type { TableFile } from '../../points';
import type { PayrollPeriod, PayrollRow } from './payroll.queries';

/** One line for each thing received, in the reader's language. */
export function payrollTable(
  rows: readonly PayrollRow[],
  { from, to }: PayrollPeriod,
  currency: string,
  locale: Locale,
): TableFile<PayrollRow> {
  const { t } = translator(locale);
  const money = (amountMinor: number): Money => ({ amountMinor, currency });
  const heading = (column: Parameters<typeof headingKey>[0]) => t(headingKey(column), { currency });
  return {
    name: from === to ? from : `${from} - ${to}`,
    rows,
    columns: [
      { heading: heading('number'), cell: (row) => row.number, width: 14 },
      { heading: heading('last_name'), cell: (row) => row.lastName, width: 20 },
      { heading: heading('first_name'), cell: (row) => row.firstName, width: 16 },
      { heading: heading('middle_name'), cell: (row) => row.middleName, width: 18 },
      {
        heading: heading('works'),
        cell: (row) => t(row.status === 'left' ? 'points.export.left' : 'points.export.here'),
      },
      { heading: heading('day'), cell: (row) => row.day, width: 12 },
      { heading: heading('kind'), cell: (row) => t(`points.export.kind.${row.kind}`), width: 24 },
      { heading: heading('what'), cell: (row) => (locale === 'ru' ? row.nameRu : row.nameEn), width: 36 },
      { heading: heading('exchange'), cell: (row) => row.exchange, width: 14 },
      { heading: heading('points'), cell: (row) => row.points, width: 10 },
      { heading: heading('money'), cell: (row) => money(row.amountMinor), width: 18 },
      { heading: heading('gifts'), cell: (row) => (row.isGift ? money(row.giftsMinor) : null), width: 24 },
      { heading: heading('over'), cell: (row) => (row.isGift ? money(row.overMinor) : null), width: 24 },
    ],
  };
}

const headingKey = (
  column:
    | 'number'
    | 'last_name'
    | 'first_name'
    | 'middle_name'
    | 'works'
    | 'day'
    | 'kind'
    | 'what'
    | 'exchange'
    | 'points'
    | 'money'
    | 'gifts'
    | 'over',
) => `points.export.column.${column}` as const;
