import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable, EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { More, useFailureText } from '../../frame';
import { MyRedemptionsDocument, type MyRedemptionsQuery, RewardsBalanceDocument } from '../../gql';
import { BalanceLine, Price } from '../catalogue/BalanceLine';
import { useViewer } from '../../identity';
import { StateTag } from './StateTag';
import styles from './StateTag.module.css';

type Mine = MyRedemptionsQuery['myRedemptions']['nodes'][number];

export default function MyRedemptionsPage() {
  const { t } = useLocale();
  const balance = useQuery(RewardsBalanceDocument, { fetchPolicy: 'cache-and-network' }).data?.myBalance;
  return (
    <Page
      title={t('rewards.mine')}
      lead={<BalanceLine balance={balance} />}
      actions={
        <Button component={Link} to="/rewards" variant="default">
          {t('rewards.to_catalogue')}
        </Button>
      }
    >
      <List />
    </Page>
  );
}

/** The variant; for whom it is, or from whom it came. */
function Whose({ redemption: { variant, employee, forEmployee } }: { redemption: Mine }) {
  const { t, format, inLocale } = useLocale();
  const viewer = useViewer();
  const words = [
    variant && inLocale(variant, 'name'),
    employee.id !== viewer.id && `${t('rewards.from')}: ${format.name(employee)}`,
    forEmployee && forEmployee.id !== viewer.id && `${t('rewards.check.receiver')}: ${format.name(forEmployee)}`,
  ].filter(Boolean);
  return words.length === 0 ? null : <div className={styles.whose}>{words.join(' · ')}</div>;
}

function List() {
  const { t, format, inLocale } = useLocale();
  const viewer = useViewer();
  const tell = useFailureText();
  const { data, error, refetch, fetchMore } = useQuery(MyRedemptionsDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={5} />;
  const { nodes, pageInfo } = data.myRedemptions;
  if (nodes.length === 0)
    return (
      <EmptyState
        title={t('rewards.mine_empty')}
        action={
          <Button component={Link} to="/rewards">
            {t('rewards.to_catalogue')}
          </Button>
        }
      >
        {t('rewards.mine_empty_text')}
      </EmptyState>
    );
  const columns: Column<Mine>[] = [
    {
      key: 'what',
      header: t('rewards.check.what'),
      heading: true,
      render: (one) => (
        <>
          <Link to={`/rewards/mine/${one.id}`}>{inLocale(one.reward, 'name')}</Link>
          <Whose redemption={one} />
        </>
      ),
    },
    { key: 'number', header: t('rewards.number'), render: (one) => one.number },
    { key: 'when', header: t('rewards.when'), render: (one) => format.date(one.createdAt) },
    { key: 'state', header: t('rewards.state'), render: (one) => <StateTag state={one.state} /> },
    {
      key: 'price',
      header: t('rewards.check.price'),
      numeric: true,
      // what one was given was paid by somebody else
      render: (one) => (one.employee.id === viewer.id ? <Price points={one.price} /> : '—'),
    },
  ];
  return (
    <Card>
      <DataTable caption={t('rewards.mine')} columns={columns} rows={nodes} rowKey={(one) => one.id} />
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} apart />
    </Card>
  );
}
