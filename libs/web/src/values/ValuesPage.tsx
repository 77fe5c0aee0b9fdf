import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { ValuesInOrderDocument, type ValuesInOrderQuery } from '../gql';
import { useViewer } from '../identity';
import { mayCurateValues } from './may';
import { PlacedValue } from './PlacedValue';
import styles from './ValuesPage.module.css';

const Invitation = lazy(() => import('./order/Invitation'));
const WhatWins = lazy(() => import('./WhatWins'));

/** What the company lives by, in order: the higher one wins when two of them argue. */
export default function ValuesPage() {
  const { t, format } = useLocale();
  const mayCurate = mayCurateValues(useViewer());
  const { data, error, refetch } = useQuery(ValuesInOrderDocument, { fetchPolicy: 'cache-and-network' });
  const ranking = data?.valueRanking;
  return (
    <Page
      width="reading"
      title={t('values.title')}
      lead={t('values.lead')}
      actions={
        mayCurate && (
          <Button component={Link} to="/admin/values" variant="default">
            {t('values.curate')}
          </Button>
        )
      }
    >
      {data ? (
        <>
          {error && <ErrorState onRetry={() => void refetch()} />}
          <Suspense fallback={null}>
            <Invitation />
          </Suspense>
          <Values data={data} mayCurate={mayCurate} />
          {ranking && (
            <p className={styles.since}>
              {t('values.since', { day: format.date(`${ranking.inForceFrom}T12:00:00Z`) })}
              {ranking.note && ` ${t('values.why', { note: ranking.note })}`}
            </p>
          )}
          {data.values.length > 1 && (
            <p>
              <Link to="/values/order">{t('values.to_order')}</Link>
            </p>
          )}
          <Suspense fallback={null}>
            <WhatWins values={data.values} acts={data.behaviours} />
          </Suspense>
        </>
      ) : error ? (
        <ErrorState onRetry={() => void refetch()} />
      ) : (
        <Skeleton cards={4} lines={2} />
      )}
    </Page>
  );
}

function Values({ data, mayCurate }: { data: ValuesInOrderQuery; mayCurate: boolean }) {
  const { t } = useLocale();
  if (data.values.length === 0)
    return (
      <EmptyState
        title={t('values.empty.title')}
        action={
          mayCurate && (
            <Button component={Link} to="/admin/values">
              {t('values.new')}
            </Button>
          )
        }
      >
        {t(mayCurate ? 'values.empty.curator' : 'values.empty.text')}
      </EmptyState>
    );
  return (
    <ol className={styles.list}>
      {data.values.map((value) => (
        <OneValue key={value.id} value={value} example={data.behaviours.find((b) => b.valueId === value.id)} />
      ))}
    </ol>
  );
}

interface OneProps {
  value: ValuesInOrderQuery['values'][number];
  example?: ValuesInOrderQuery['behaviours'][number];
}

function OneValue({ value, example }: OneProps) {
  const { t, inLocale } = useLocale();
  return (
    <PlacedValue value={value} heading="h2">
      {example && <p className={styles.example}>{t('values.example', { act: inLocale(example, 'text') })}</p>}
      <Link
        to={`/line?value=${value.id}`}
        className={styles.more}
        aria-label={t('values.line_of', { name: inLocale(value, 'name') })}
      >
        {t('values.to_line')}
      </Link>
    </PlacedValue>
  );
}
