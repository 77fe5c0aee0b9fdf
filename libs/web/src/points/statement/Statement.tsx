import { Button } from '@mantine/core';
import { grouped } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { More, useFailureText } from '../../frame';
import type { StatementRowFragment } from '../../gql';
import { Filters } from './Filters';
import { StatementRow } from './StatementRow';
import styles from './Statement.module.css';
import { filterOf } from './statement-filter';
import { useStatement } from './use-statement';
import { useMonthOf } from './use-month';

interface Props {
  /** Somebody else, for an administrator; oneself when absent. */
  employeeId?: string;
  /** What can be done with a line. */
  actions?: (line: StatementRowFragment) => ReactNode;
}

/** Every movement of points with its reason in words, month by month, each month with its sums. */
export function Statement({ employeeId, actions }: Props) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const monthOf = useMonthOf();
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const { list, months, error, loading, retry, more } = useStatement(employeeId, filter);
  const isNarrowed = Object.keys(filter).length > 0;
  if (!list) return error ? <ErrorState text={tell(error)} onRetry={retry} /> : <Skeleton lines={8} />;
  if (!list.nodes.length && !isNarrowed)
    return <EmptyState title={t('points.statement.empty')}>{t('points.statement.empty_text')}</EmptyState>;
  const byMonth = grouped(list.nodes, ({ at }) => monthOf(at));
  return (
    <section aria-busy={loading} aria-label={t('points.statement.title')} className={styles.statement}>
      <Filters months={months.map(({ label }) => label)} />
      {error && <ErrorState text={tell(error)} onRetry={retry} />}
      {!list.nodes.length && (
        <EmptyState
          title={t('points.statement.none')}
          action={
            <Button variant="default" onClick={() => setParams({}, { replace: true })}>
              {t('points.filter.clear')}
            </Button>
          }
        />
      )}
      {[...byMonth].map(([label, lines]) => (
        <section key={label} className={styles.month}>
          <header className={styles.head}>
            <h2 className={styles.label}>{format.month(`${label}-01`)}</h2>
            <Sums months={months.filter((month) => month.label === label)} />
          </header>
          <ol className={styles.lines}>
            {lines.map((line) => (
              <StatementRow key={`${line.id}.${line.account}`} line={line} actions={actions?.(line)} />
            ))}
          </ol>
        </section>
      ))}
      <More end={list.pageInfo} load={more} />
    </section>
  );
}

interface Sum {
  account: 'EARNED' | 'ALLOWANCE';
  came: number;
  went: number;
}

/** «Мои баллы: пришло 120, ушло 40» */
function Sums({ months }: { months: readonly Sum[] }) {
  const { t, format } = useLocale();
  return (
    <p className={styles.sums}>
      {months.map(({ account, came, went }) => (
        <span key={account}>
          {t('points.statement.sums', {
            account: t(`points.account.${account}`),
            came: format.number(came),
            went: format.number(went),
          })}
        </span>
      ))}
    </p>
  );
}
