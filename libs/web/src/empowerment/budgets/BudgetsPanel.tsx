import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { newRequestKey, useComplain, useFailureText, useFocusOn } from '../../frame';
import {
  RecoveryBudgetsDocument,
  type RecoveryBudgetsQuery,
  RemoveRecoveryBudgetDocument,
  SetRecoveryBudgetDocument,
} from '../../gql';
import { useViewer } from '../../identity';
import { BudgetForm } from './BudgetForm';
import styles from './budgets.module.css';

type Budget = RecoveryBudgetsQuery['recoveryBudgets'][number];

/** What is set aside for the company and its units, and where it leads; no finer than it may be told. */
export function BudgetsPanel() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [edited, setEdited] = useState<Budget | 'new' | null>(null);
  const { data, error, refetch } = useQuery(RecoveryBudgetsDocument, { fetchPolicy: 'cache-and-network' });
  const budgets = data?.recoveryBudgets;
  const list = useFocusOn<HTMLUListElement>(budgets?.length);
  return (
    <Card
      title={t('guidance.budgets.title')}
      actions={
        <Button variant="default" onClick={() => setEdited('new')} data-deed="add-budget">
          {t('guidance.budgets.add')}
        </Button>
      }
    >
      <p className={styles.hint}>{t('guidance.budgets.lead')}</p>
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!budgets && !error && <Skeleton lines={4} />}
      {budgets?.length === 0 && (
        <EmptyState title={t('guidance.budgets.empty')}>{t('guidance.budgets.empty_text')}</EmptyState>
      )}
      {budgets && budgets.length > 0 && (
        <ul className={styles.list} ref={list}>
          {budgets.map((budget) => (
            <Row key={budget.id} budget={budget} onEdit={() => setEdited(budget)} onChanged={() => void refetch()} />
          ))}
        </ul>
      )}
      <p className={styles.hint}>
        {t('guidance.budgets.privacy')} <Link to="/culture/empowerment">{t('guidance.budgets.exact')}</Link>
      </p>
      {edited && data && (
        <BudgetForm
          budget={edited === 'new' ? null : edited}
          units={data.units}
          onClose={() => setEdited(null)}
          onChanged={() => void refetch()}
        />
      )}
    </Card>
  );
}

function Row({ budget, onEdit, onChanged }: { budget: Budget; onEdit: () => void; onChanged: () => void }) {
  const { t, format, inLocale } = useLocale();
  const { currency } = useViewer().company;
  const name = budget.unit ? inLocale(budget.unit, 'name') : t('guidance.scope.company');
  const remove = useRemoval(budget, onChanged);
  const future = !budget.holds && budget.inForceFrom > format.plainDay();
  return (
    <li>
      <div className={styles.head}>
        <span className={styles.name}>{name}</span>
        <span>
          {t(`guidance.budgets.per.${budget.period}`, { amount: format.money(budget.amountMinor, currency) })}
        </span>
        <span className={styles.hint}>
          {budget.holds
            ? t('guidance.budgets.holds')
            : future
              ? t('guidance.budgets.later', { date: format.date(budget.inForceFrom) })
              : t('guidance.budgets.past')}
        </span>
        <span className={styles.deeds}>
          <Button variant="subtle" px="xs" onClick={onEdit}>
            {t('guidance.admin.edit')}
            <span className="visually-hidden">: {name}</span>
          </Button>
          <Button variant="subtle" px="xs" onClick={() => void remove()}>
            {t('guidance.limits.remove')}
            <span className="visually-hidden">: {name}</span>
          </Button>
        </span>
      </div>
      {budget.running && <Running running={budget.running} />}
    </li>
  );
}

function useRemoval(budget: Budget, onChanged: () => void) {
  const { t } = useLocale();
  const failed = useComplain();
  const [remove] = useMutation(RemoveRecoveryBudgetDocument);
  const [set] = useMutation(SetRecoveryBudgetDocument);
  const { period, amountMinor, inForceFrom, unit } = budget;
  const putBack = () => {
    const input = { period, amountMinor, inForceFrom, unitId: unit?.id ?? null, requestKey: newRequestKey() };
    return set({ variables: { input } }).then(onChanged, failed);
  };
  return () =>
    remove({ variables: { id: budget.id } }).then(() => {
      showToast({
        text: t('guidance.budgets.removed'),
        action: { label: t('guidance.admin.undo'), run: () => void putBack() },
      });
      onChanged();
    }, failed);
}

function Running({ running }: { running: NonNullable<Budget['running']> }) {
  const { t, format } = useLocale();
  const { status, band, spentQuarters, forecastQuarters, lowQuarters, highQuarters } = running;
  const share = (quarters: number) => t('guidance.budgets.quarters', { quarters: String(quarters) });
  const words = [
    spentQuarters !== null && t('guidance.budgets.spent', { share: share(spentQuarters) }),
    status !== 'OK' && t(`guidance.budgets.status.${status}`),
    forecastQuarters !== null && t('guidance.budgets.forecast', { share: share(forecastQuarters) }),
    lowQuarters !== null &&
      highQuarters !== null &&
      lowQuarters < highQuarters &&
      t('guidance.budgets.between', { low: share(lowQuarters), high: share(highQuarters) }),
  ];
  return (
    <p className={styles.running}>
      <span>{t('guidance.budgets.running', { date: format.day(running.endsOn) })}: </span>
      {band && (
        <span className={styles.band} data-band={band}>
          {t(`guidance.budgets.band.${band}`)}
        </span>
      )}{' '}
      {words.filter(Boolean).join(' ')}
    </p>
  );
}
