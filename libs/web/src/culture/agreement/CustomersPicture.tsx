import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable } from '@zasluga/ui';
import { Link } from 'react-router';
import { CustomersLinesDocument, type CustomersLinesQuery } from '../../gql';
import styles from '../culture.module.css';

type Gap = CustomersLinesQuery['customersLines']['gaps'][number];

/** Where customers draw the line, beside where the company does. It says nothing while too few have answered. */
export function CustomersPicture() {
  const { t, format, inLocale } = useLocale();
  const { data } = useQuery(CustomersLinesDocument);
  const known = data?.customersLines;
  if (!known || known.gaps.length === 0) return null;
  const { same, gaps } = known;
  const points = (share: number) => format.signed(Math.round(share * 100));
  const columns: Column<Gap>[] = [
    {
      key: 'behaviour',
      header: t('culture.agreement.behaviour'),
      heading: true,
      render: (row) => <Link to={`/line/${row.behaviourId}`}>{inLocale(row, 'text')}</Link>,
    },
    {
      key: 'difference',
      header: t('culture.customers_line.difference'),
      numeric: true,
      render: ({ difference: { estimate, low, high } }) => (
        <span>
          <strong>{points(estimate ?? 0)}</strong>{' '}
          <span className={styles.quiet}>
            {t('ui.chart.interval', { low: points(low ?? 0), high: points(high ?? 0) })}
          </span>
        </span>
      ),
    },
    {
      key: 'verdict',
      header: t('culture.agreement.side'),
      render: ({ agree, differs }) =>
        t(
          !agree
            ? 'culture.customers_line.opposite'
            : differs
              ? 'culture.customers_line.differs'
              : 'culture.customers_line.alike',
        ),
    },
  ];
  return (
    <Card title={t('culture.customers_line.title')} as="section">
      <p className={styles.answerLine}>
        {t('culture.customers_line.same', {
          share: same.estimate ?? 0,
          low: same.low ?? 0,
          high: same.high ?? 0,
          n: same.n,
        })}
      </p>
      <DataTable
        caption={t('culture.customers_line.title')}
        columns={columns}
        rows={gaps}
        rowKey={(row) => row.behaviourId}
      />
      <p className={styles.lineNote}>{t('culture.customers_line.note')}</p>
    </Card>
  );
}
