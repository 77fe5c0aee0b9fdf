import type { MessageId, useLocale } from '@zasluga/locale';
import type { ThreeRankingsQuery } from '../../gql';
import type { CsvCell } from '../csv';

export type Rankings = ThreeRankingsQuery['threeRankings'];
export type RankedColumn = Rankings['columns'][number];
type Locale = ReturnType<typeof useLocale>;

/** How an order is called: one message per kind. */
export const kindOf = (kind: RankedColumn['kind'], t: Locale['t']): string =>
  t(`culture.rankings.kind.${kind.toLowerCase()}` as MessageId);

/** The name of a value of this report. */
export const nameOf = ({ values }: Rankings, id: string, inLocale: Locale['inLocale']): string => {
  const value = values.find((one) => one.id === id);
  return value ? inLocale(value, 'name') : '';
};

/** A place with the places between which it may really stand. */
export function writePlace({ place, low, high }: { place: number; low: number; high: number }, t: Locale['t']): string {
  return low === high ? t('culture.place', { place }) : t('culture.places', { low, high });
}

/** Why an order isn't there. */
export function whyNot({ kind, status }: RankedColumn, { campaign, threshold }: Rankings, t: Locale['t']): string {
  if (kind === 'PERCEIVED' && !campaign) return t('culture.rankings.no_campaign');
  return t(`culture.rankings.${kind.toLowerCase()}.${status.toLowerCase()}` as MessageId, { threshold });
}

/** The places of all orders as one table. */
export function ordersCsv(report: Rankings, t: Locale['t'], inLocale: Locale['inLocale']): CsvCell[][] {
  const header: CsvCell[] = [t('culture.value')];
  for (const { kind } of report.columns)
    for (const key of ['place', 'place_low', 'place_high'] as const)
      header.push(`${kindOf(kind, t)}: ${t(`culture.csv.${key}`)}`);
  return [
    header,
    ...report.values.map((value): CsvCell[] => [
      inLocale(value, 'name'),
      ...report.columns.flatMap(({ places }): CsvCell[] => {
        const own = places.find(({ valueId }) => valueId === value.id);
        return [own?.place ?? null, own?.low ?? null, own?.high ?? null];
      }),
    ]),
  ];
}
