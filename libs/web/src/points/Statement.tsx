import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, type Column, DataTable, EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { useFailureText } from '../frame';
import { MyStatementDocument, type MyStatementQuery } from '../gql';
import { useViewer } from '../identity';
import styles from './Balance.module.css';

type Line = MyStatementQuery['myStatement']['nodes'][number];

/** Every movement of one's points with its reason in words and, where there is one, the way to what caused it. */
export function Statement() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const { company } = useViewer();
  const { data, error, refetch, fetchMore } = useQuery(MyStatementDocument, { fetchPolicy: 'cache-and-network' });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={6} />;
  const { nodes, pageInfo } = data.myStatement;
  if (nodes.length === 0)
    return <EmptyState title={t('points.statement.empty')}>{t('points.statement.empty_text')}</EmptyState>;
  const columns: Column<Line>[] = [
    { key: 'why', header: t('points.statement.why'), heading: true, render: (line) => <Why line={line} /> },
    { key: 'at', header: t('points.statement.at'), render: (line) => format.dateTime(line.at) },
    {
      key: 'amount',
      header: t('points.statement.amount'),
      numeric: true,
      render: (line) => <span className={styles.amount}>{format.signed(line.amount)}</span>,
    },
    {
      key: 'money',
      header: t('points.statement.money'),
      numeric: true,
      render: (line) => format.money(Math.abs(line.amount) * company.pointValueMinor, company.currency),
    },
    {
      key: 'after',
      header: t('points.statement.after'),
      numeric: true,
      render: (line) => format.number(line.balanceAfter),
    },
  ];
  return (
    <Card title={t('points.statement.title')}>
      <DataTable
        caption={t('points.statement.title')}
        columns={columns}
        rows={nodes}
        rowKey={(line) => `${line.id}.${line.account}`}
      />
      {pageInfo.hasNextPage && (
        <Button
          variant="default"
          mt="md"
          onClick={() => void fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => undefined)}
        >
          {t('points.statement.more')}
        </Button>
      )}
    </Card>
  );
}

function Why({ line }: { line: Line }) {
  const { t, format } = useLocale();
  const who = line.counterpart ? format.name(line.counterpart) : '';
  const words = line.reason ? t(`points.reason.${line.reason}`, { who }) : t('points.reason.other');
  const because =
    line.because && ['undone', 'taken_back', 'hidden', 'cancelled'].includes(line.because) ? line.because : null;
  return (
    <span className={styles.why}>
      {line.subjectType === 'recognition' && line.subjectId ? (
        <Link to={`/recognitions/${line.subjectId}`}>{words}</Link>
      ) : (
        words
      )}
      <span className={styles.hint}>
        {[
          t(`points.account.${line.account}`),
          because && t(`points.because.${because as 'undone'}`),
          line.borne > 0 && t('points.borne', { points: line.borne }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
    </span>
  );
}
