import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable } from '@zasluga/ui';
import { Link } from 'react-router';
import type { BalanceLinePartsFragment } from '../../gql';
import styles from '../culture.module.css';
import { useIndexText } from './index-text';

interface Props {
  title: string;
  /** Heads the column of names. */
  kind: string;
  lines: readonly BalanceLinePartsFragment[];
  /** The page of that place or touchpoint. */
  addressOf: (id: string) => string;
}

/** Places or touchpoints side by side, in the company's own order: never a ranking. */
export function BalanceLines({ title, kind, lines, addressOf }: Props) {
  const { t, format, inLocale } = useLocale();
  const { write, reason } = useIndexText();
  if (lines.length === 0) return null;
  const columns: Column<BalanceLinePartsFragment>[] = [
    {
      key: 'name',
      header: kind,
      heading: true,
      render: (row) => <Link to={addressOf(row.id)}>{inLocale(row, 'name')}</Link>,
    },
    {
      key: 'balance',
      header: t('culture.balance.index'),
      numeric: true,
      render: ({ balance }) =>
        balance.status === 'OK' ? (
          <span>
            <strong>{write(balance.estimate ?? 0)}</strong>{' '}
            <span className={styles.quiet}>
              {t('ui.chart.interval', { low: write(balance.low ?? 0), high: write(balance.high ?? 0) })}
            </span>
          </span>
        ) : (
          <span className={styles.quiet}>{reason(balance)}</span>
        ),
    },
    {
      key: 'count',
      header: t('culture.balance.count'),
      numeric: true,
      render: ({ balance }) => (balance.status === 'OK' ? format.number(balance.n) : null),
    },
    {
      key: 'standing',
      header: t('culture.balance.standing'),
      render: ({ standing, balance }) =>
        standing
          ? t(`culture.balance.standing.${standing}`)
          : balance.status === 'OK' && t('culture.balance.standing.none'),
    },
  ];
  return (
    <Card title={title} as="section">
      <DataTable caption={title} columns={columns} rows={lines} rowKey={(row) => row.id} />
      <p className={styles.lineNote}>{t('culture.balance.lines.note')}</p>
    </Card>
  );
}
