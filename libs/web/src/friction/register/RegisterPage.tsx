import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { More, useFailureText } from '../../frame';
import { FILTERS, filterOf, orderOf } from './filters';
import { ProcedureCard } from './ProcedureCard';
import styles from './register.module.css';
import { RegisterFilters } from './RegisterFilters';
import { useRegister } from './use-register';

const Board = lazy(() => import('./Board'));
const ProcedureDialog = lazy(() => import('./ProcedureDialog'));

/** What stands in customers' way: who looks after each until when, and what was decided. As a list or as a board. */
export default function RegisterPage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const [proposing, setProposing] = useState(false);
  const board = params.get('view') === 'board';
  const show = (view: 'list' | 'board') =>
    setParams((known) => {
      known.delete('view');
      known.delete('state');
      if (view === 'board') known.set('view', view);
      return known;
    });
  return (
    <Page
      title={t('register.title')}
      lead={
        <>
          {t('register.lead')} <Link to="/friction/pareto">{t('register.pareto')}</Link>
        </>
      }
      actions={
        <Button data-deed="propose" onClick={() => setProposing(true)}>
          {t('register.propose')}
        </Button>
      }
    >
      <Segmented
        label={t('register.view')}
        options={[
          { value: 'list', label: t('register.view.list') },
          { value: 'board', label: t('register.view.board') },
        ]}
        value={board ? 'board' : 'list'}
        onChange={show}
      />
      {board ? (
        <Suspense fallback={<Skeleton cards={3} />}>
          <Board />
        </Suspense>
      ) : (
        <List />
      )}
      <p className={styles.hint}>{t('register.promise')}</p>
      <Suspense fallback={null}>
        {proposing && <ProcedureDialog procedure={null} onClose={() => setProposing(false)} />}
      </Suspense>
    </Page>
  );
}

function List() {
  const tell = useFailureText();
  const [params] = useSearchParams();
  const { items, stale, error, retry, end, more } = useRegister(filterOf(params), orderOf(params));
  return (
    <>
      <RegisterFilters board={false} />
      {error && <ErrorState text={tell(error)} onRetry={retry} />}
      {!items && !error && <Skeleton cards={3} />}
      {items?.length === 0 && <Nothing />}
      {!!items?.length && (
        <ul className={styles.list} data-stale={stale || undefined}>
          {items.map((item) => (
            <li key={item.id}>
              <ProcedureCard item={item} />
            </li>
          ))}
        </ul>
      )}
      <More end={end} load={more} />
    </>
  );
}

function Nothing() {
  const { t } = useLocale();
  const [params] = useSearchParams();
  const filtered = FILTERS.some((key) => params.has(key));
  return (
    <EmptyState
      title={t(filtered ? 'register.nothing' : 'register.empty')}
      action={
        filtered && (
          <Button component={Link} to="/friction" variant="default">
            {t('register.all')}
          </Button>
        )
      }
    >
      {!filtered && t('register.empty_text')}
    </EmptyState>
  );
}
