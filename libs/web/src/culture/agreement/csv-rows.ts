import { type MessageId, type useLocale } from '@zasluga/locale';
import type { CsvCell } from '../csv';
import type { Agreement } from './figures';

type Locale = ReturnType<typeof useLocale>;

/** Everything on the page as one table: what the line is about, its figure with interval, raw agreement, doubt, people. */
export function agreementCsv(report: Agreement, t: Locale['t'], inLocale: Locale['inLocale']): CsvCell[][] {
  const header = ['what', 'name', 'figure', 'low', 'high', 'raw', 'unsure', 'people', 'side', 'without'].map(
    (key): CsvCell => t(`culture.agreement.csv.${key}` as MessageId),
  );
  const group = (what: string, name: string, { alpha }: Pick<Agreement['whole'], 'alpha'>): CsvCell[] => [
    what,
    name,
    alpha.estimate ?? null,
    alpha.low ?? null,
    alpha.high ?? null,
    null,
    null,
    alpha.status === 'OK' ? alpha.n : null,
    null,
    null,
  ];
  const { whole } = report;
  const company = group(t('culture.agreement.alpha'), t('culture.agreement.whole'), whole);
  company[5] = whole.raw?.share ?? null;
  company[6] = whole.unsure?.share ?? null;
  return [
    header,
    company,
    ...report.groups.map((one) => group(t('culture.agreement.by_unit'), inLocale(one, 'name'), one)),
    ...report.levels.map((one) =>
      group(t('culture.agreement.by_level'), t('culture.agreement.level', { level: one.level }), one),
    ),
    ...report.months.map((one) => group(t('culture.agreement.by_month'), one.month, one)),
    ...report.behaviours.map((row): CsvCell[] => [
      t('culture.agreement.share_for'),
      inLocale(row, 'text'),
      row.share.estimate ?? null,
      row.share.low ?? null,
      row.share.high ?? null,
      null,
      row.unsure?.share ?? null,
      row.share.status === 'OK' ? row.share.n : null,
      t(`culture.agreement.standing.${row.standing.toLowerCase()}` as MessageId),
      row.alphaWithout ?? null,
    ]),
  ];
}
