import { useLocale } from '@zasluga/locale';
import { type Column, DataTable } from '@zasluga/ui';
import type { DrawnPartsFragment } from '../../gql';
import styles from '../culture.module.css';
import { Definition } from '../Definition';
import { kindOf, type Rankings } from './rows';

type Distance = Rankings['distances'][number];

/** How far the orders are apart, each figure with its interval. */
export function DistancesTable({ report: { distances } }: { report: Rankings }) {
  const { t, format } = useLocale();
  const written = (drawn: DrawnPartsFragment | null | undefined, digits: number): string => {
    if (!drawn) return '—';
    const [estimate, low, high] = [drawn.estimate, drawn.low, drawn.high].map((one) =>
      format.number(Math.round(one * 10 ** digits) / 10 ** digits).replace('-', '−'),
    );
    return low === high
      ? estimate!
      : t('culture.agreement.alpha_interval', { alpha: estimate!, low: low!, high: high! });
  };
  const columns: Column<Distance>[] = [
    {
      key: 'pair',
      header: t('culture.rankings.pair'),
      render: ({ first, second }) => `${kindOf(first, t)} — ${kindOf(second, t)}`,
      heading: true,
    },
    { key: 'moved', header: t('culture.rankings.moved'), render: ({ moved }) => written(moved, 0), numeric: true },
    { key: 'tau', header: t('culture.rankings.tau'), render: ({ tau }) => written(tau, 2), numeric: true },
    {
      key: 'weighted',
      header: t('culture.rankings.weighted_tau'),
      render: ({ weightedTau }) => written(weightedTau, 2),
      numeric: true,
    },
    { key: 'values', header: t('culture.rankings.compared'), render: ({ values }) => values, numeric: true },
  ];
  return (
    <section aria-labelledby="distances">
      <h2 id="distances" className={styles.section}>
        {t('culture.rankings.distances')}
      </h2>
      <DataTable
        caption={t('culture.rankings.distances')}
        columns={columns}
        rows={distances}
        rowKey={({ first, second }) => `${first} ${second}`}
      />
      <Definition term={t('culture.rankings.what')}>{t('culture.rankings.definition')}</Definition>
    </section>
  );
}
