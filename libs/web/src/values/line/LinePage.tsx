import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { LineChoicesDocument, LineCountsDocument, LineDocument, type Side } from '../../gql';
import { useViewer } from '../../identity';
import { mayCurateValues } from '../may';
import { type Act, SIGN } from './act';
import { ActCard } from './ActCard';
import { Crowded } from './Crowded';
import { filtersOf, LineFilters } from './LineFilters';
import styles from './LinePage.module.css';

const BehaviourEditor = lazy(() => import('./BehaviourEditor'));
const ProposeDialog = lazy(() => import('./ProposeDialog'));
const QuickVote = lazy(() => import('./QuickVote'));
const SortableActs = lazy(() => import('./SortableActs'));

/** What we are for and what against, as concrete acts on two sides of a line; everybody votes and proposes. Filters stand in the address. */
export default function LinePage() {
  const { t } = useLocale();
  const mayCurate = mayCurateValues(useViewer());
  const [params] = useSearchParams();
  const [opened, setOpened] = useState<'new' | 'quick' | null>(null);
  const [ordering, setOrdering] = useState(false);
  const filters = filtersOf(params);
  const variables = ordering ? { ...filters, state: 'ADOPTED' as const } : filters;
  const { data, previousData, error, refetch } = useQuery(LineDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const counts = useQuery(LineCountsDocument, { fetchPolicy: 'cache-and-network' }).data?.lineCounts;
  const choices = useQuery(LineChoicesDocument).data;
  const acts = (data ?? previousData)?.line;
  const close = () => setOpened(null);
  const changed = () => void refetch();
  return (
    <Page
      title={t('values.line.title')}
      lead={t('values.line.lead')}
      actions={
        <>
          {mayCurate && acts && acts.length > 1 && (
            <Button variant="default" aria-pressed={ordering} onClick={() => setOrdering(!ordering)}>
              {t(ordering ? 'line.order_done' : 'line.order')}
            </Button>
          )}
          {!!counts?.notVoted && (
            <Button variant="default" data-deed="quick" onClick={() => setOpened('quick')}>
              {t('line.quick', { count: counts.notVoted })}
            </Button>
          )}
          <Button data-deed="behaviour" onClick={() => setOpened('new')}>
            {t(mayCurate ? 'line.add' : 'line.propose')}
          </Button>
        </>
      }
    >
      <LineFilters choices={choices} counts={counts} />
      {mayCurate && acts && <Crowded acts={acts} />}
      {error && <ErrorState onRetry={changed} />}
      {acts ? (
        <Suspense fallback={<Skeleton cards={2} lines={4} />}>
          {ordering && <p className={styles.hint}>{t('line.order_hint')}</p>}
          <Columns acts={acts} stale={!data} filtered={params.size > 0} ordering={ordering} onChanged={changed} />
        </Suspense>
      ) : (
        !error && <Skeleton cards={2} lines={4} />
      )}
      <Suspense fallback={null}>
        {opened === 'new' &&
          choices &&
          (mayCurate ? (
            <BehaviourEditor
              act={null}
              values={choices.values}
              valueId={filters.valueId ?? ''}
              onClose={close}
              onChanged={changed}
            />
          ) : (
            <ProposeDialog choices={choices} valueId={filters.valueId ?? ''} onClose={close} onProposed={changed} />
          ))}
        {opened === 'quick' && <QuickVote onClose={close} />}
      </Suspense>
    </Page>
  );
}

interface ColumnsProps {
  acts: readonly Act[];
  stale: boolean;
  filtered: boolean;
  ordering: boolean;
  onChanged: () => void;
}

function Columns({ acts, stale, filtered, ordering, onChanged }: ColumnsProps) {
  const { t } = useLocale();
  if (acts.length === 0)
    return (
      <EmptyState
        title={t(filtered ? 'values.line.nothing' : 'values.line.empty.title')}
        action={
          filtered && (
            <Button component={Link} to="/line" variant="default">
              {t('values.line.all')}
            </Button>
          )
        }
      >
        {!filtered && t('line.empty.proposer')}
      </EmptyState>
    );
  return (
    <div className={styles.line} data-stale={stale || undefined}>
      {(['FOR', 'AGAINST'] as const).map((side) => {
        const own = acts.filter((act) => act.side === side);
        return (
          <Column key={side} side={side} count={own.length}>
            {own.length === 0 ? (
              <p className={styles.none}>{t('values.line.none')}</p>
            ) : ordering ? (
              <SortableActs acts={own} onChanged={onChanged} />
            ) : (
              <ul className={styles.acts}>
                {own.map((act) => (
                  <ActCard key={act.id} act={act} />
                ))}
              </ul>
            )}
          </Column>
        );
      })}
    </div>
  );
}

function Column({ side, count, children }: { side: Side; count: number; children: React.ReactNode }) {
  const { t } = useLocale();
  return (
    <section className={styles.column} data-side={side}>
      <h2 className={styles.heading}>
        <span className={styles.sign} aria-hidden>
          {SIGN[side]}
        </span>
        {t(side === 'FOR' ? 'values.for' : 'values.against')}
        <span className={styles.count}>{count}</span>
      </h2>
      {children}
    </section>
  );
}
