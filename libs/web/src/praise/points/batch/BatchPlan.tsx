import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { type Column, DataTable, ErrorState, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { useFailureText } from '../../../frame';
import {
  CreatePraisePointsDocument,
  type CreatePraisePointsMutation,
  type PraisePointBatchInput,
  PraisePointBatchPlanDocument,
  type PraisePointBatchPlanQuery,
} from '../../../gql';
import { usePointName } from '../../point-name';
import styles from './batch.module.css';

type Row = PraisePointBatchPlanQuery['praisePointBatchPlan']['rows'][number];
export type Created = CreatePraisePointsMutation['createPraisePoints'];

interface Props {
  input: PraisePointBatchInput;
  /** What is shown is of the words a moment ago: it can't be created. */
  typing: boolean;
  onCreated: (created: Created) => void;
}

/** What would be created, what is there already, and which lines say nothing: before anything is written. */
export function BatchPlan({ input, typing, onCreated }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [fault, setFault] = useState('');
  const [create, { loading }] = useMutation(CreatePraisePointsDocument);
  const { data, previousData, error, refetch } = useQuery(PraisePointBatchPlanDocument, {
    variables: { input },
    fetchPolicy: 'network-only',
  });
  const shown = data ?? previousData;
  if (error) return <ErrorState text={tell(error)} onRetry={() => void refetch()} />;
  if (!shown) return <Skeleton lines={5} />;
  const plan = shown.praisePointBatchPlan;

  async function submit() {
    setFault('');
    try {
      const answer = await create({ variables: { input } });
      if (answer.data) onCreated(answer.data.createPraisePoints);
    } catch (failure) {
      setFault(tell(failure));
    }
  }
  return (
    <section className={styles.plan} aria-busy={!data || typing} aria-label={t('praise.many.plan')}>
      <p role="status" className={styles.counts}>
        {[
          t('praise.many.fresh', { count: plan.fresh }),
          plan.existing > 0 && t('praise.many.existing', { count: plan.existing }),
          plan.faulty > 0 && t('praise.many.faulty', { count: plan.faulty }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {fault && (
        <p role="alert" className={styles.fault}>
          {fault}
        </p>
      )}
      <div className={styles.deeds}>
        <Button onClick={() => void submit()} loading={loading} disabled={!data || typing || plan.fresh === 0}>
          {t('praise.many.create', { count: plan.fresh })}
        </Button>
        {plan.faulty > 0 && plan.fresh > 0 && <span className={styles.note}>{t('praise.many.faulty_stay')}</span>}
        {plan.fresh === 0 && plan.faulty === 0 && <span className={styles.note}>{t('praise.many.all_there')}</span>}
      </div>
      {plan.rows.length > 0 && <Rows rows={plan.rows} total={plan.fresh + plan.existing + plan.faulty} />}
    </section>
  );
}

function Rows({ rows, total }: { rows: readonly Row[]; total: number }) {
  const { t } = useLocale();
  const nameOf = usePointName();
  const reason = ({ fault, named, first }: Row) =>
    fault && t(`praise.many.fault.${fault.toLowerCase() as 'unknown'}`, { named: named ?? '', line: first ?? 0 });
  const columns: Column<Row>[] = [
    {
      key: 'name',
      header: t('praise.points.where'),
      heading: true,
      render: (row) => (row.fault ? row.text : nameOf({ ...row, id: '', code: row.text ?? '' } as never)),
    },
    {
      key: 'outcome',
      header: t('praise.many.outcome'),
      render: (row) => (
        <span className={styles.outcome} data-outcome={row.outcome.toLowerCase()}>
          {row.fault ? reason(row) : t(`praise.many.outcome.${row.outcome.toLowerCase() as 'new'}`)}
        </span>
      ),
    },
  ];
  if (rows.some(({ line }) => line !== null))
    columns.unshift({ key: 'line', header: t('praise.many.line'), numeric: true, render: ({ line }) => line });
  return (
    <>
      <DataTable
        caption={t('praise.many.plan')}
        columns={columns}
        rows={rows}
        rowKey={(row) => `${row.line}/${row.place?.id}/${row.touchpoint?.id}/${row.unit?.id}/${row.employee?.id}`}
      />
      {total > rows.length && <p className={styles.note}>{t('praise.many.shown', { count: rows.length, total })}</p>}
    </>
  );
}
