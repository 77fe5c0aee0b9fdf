import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type Column, DataTable, EmptyState, ErrorState, Segmented, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { More, useFailureText } from '../../frame';
import { LeavingsDocument, type LeavingRowFragment } from '../../gql';
import { PointsWithMoney } from '../PointsWithMoney';
import { SettleDialog } from './SettleDialog';
import styles from './manage.module.css';

/** Who left with points: those that wait for a decision, and what was decided. */
export function Leavings() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [show, setShow] = useState<'waiting' | 'settled'>('waiting');
  const [settling, setSettling] = useState<LeavingRowFragment>();
  const waiting = show === 'waiting';
  const { data, error, refetch, fetchMore } = useQuery(LeavingsDocument, {
    variables: { waiting },
    fetchPolicy: 'cache-and-network',
  });
  const person: Column<LeavingRowFragment> = {
    key: 'who',
    header: t('points.leaving.who'),
    heading: true,
    render: ({ employee }) => <Link to={`/admin/points/${employee.id}`}>{format.name(employee)}</Link>,
  };
  const points: Column<LeavingRowFragment> = {
    key: 'points',
    header: t('points.leaving.points'),
    render: (row) => (
      <>
        <PointsWithMoney points={row.points} />
        {row.reserved > 0 && <p className={styles.hint}>{t('points.leaving.reserved', { points: row.reserved })}</p>}
      </>
    ),
  };
  const columns: Column<LeavingRowFragment>[] = waiting
    ? [
        person,
        points,
        { key: 'left', header: t('points.leaving.left'), render: (row) => format.date(row.leftOn) },
        { key: 'until', header: t('points.leaving.until'), render: (row) => format.date(row.waitsUntil) },
        {
          key: 'act',
          header: t('points.leaving.act'),
          render: (row) => (
            <Button variant="default" size="compact-md" onClick={() => setSettling(row)}>
              {t('points.leaving.settle')}
            </Button>
          ),
        },
      ]
    : [
        person,
        {
          key: 'how',
          header: t('points.leaving.how'),
          render: (row) => (
            <>
              {row.endedAs && t(`points.leaving.ended.${row.endedAs}`)}
              {row.note && <p className={styles.hint}>{row.note}</p>}
            </>
          ),
        },
        points,
        { key: 'at', header: t('points.leaving.when'), render: (row) => row.endedAt && format.date(row.endedAt) },
        { key: 'by', header: t('points.leaving.by'), render: (row) => row.endedBy && format.name(row.endedBy) },
      ];
  return (
    <div className={styles.stack}>
      <Segmented
        label={t('points.leaving.title')}
        value={show}
        onChange={setShow}
        options={[
          { value: 'waiting', label: t('points.leaving.waiting') },
          { value: 'settled', label: t('points.leaving.settled') },
        ]}
      />
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data && (
        <DataTable
          caption={t('points.leaving.title')}
          columns={columns}
          rows={data.leavings.nodes}
          rowKey={({ id }) => id}
          empty={
            <EmptyState title={t(waiting ? 'points.leaving.none' : 'points.leaving.none_settled')}>
              {waiting && t('points.leaving.none_text')}
            </EmptyState>
          }
        />
      )}
      <More end={data?.leavings.pageInfo} load={(after) => fetchMore({ variables: { after } })} />
      {settling && <SettleDialog about={settling} onClose={() => setSettling(undefined)} />}
    </div>
  );
}
