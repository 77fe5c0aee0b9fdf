import { useQuery } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { useDeferredValue, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { TeamSummaryDocument } from '../../gql';
import { useViewer } from '../../identity';
import { ReadAloud } from './ReadAloud';
import styles from './team.module.css';
import { TeamPeople } from './TeamPeople';
import type { TeamView } from './view';

/** For a manager alone: words to read aloud at the stand-up, who was thanked, and on whom it is worth to look. */
export default function TeamPage() {
  const { t } = useLocale();
  const { hasReports } = useViewer();
  return (
    <Page
      title={t('team.title')}
      lead={
        <>
          {t('team.lead')} {hasReports && <Link to="/culture/balance">{t('team.balance')}</Link>}
        </>
      }
    >
      {hasReports ? <Team /> : <EmptyState title={t('team.nobody')}>{t('team.nobody.text')}</EmptyState>}
    </Page>
  );
}

function Team() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const view: TeamView = {
    scope: params.get('scope') === 'all' ? 'ALL' : 'DIRECT',
    days: params.get('days') === '90' ? 90 : 30,
  };
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim());
  const { data, previousData, error, refetch } = useQuery(TeamSummaryDocument, {
    variables: view,
    fetchPolicy: 'cache-and-network',
  });
  const summary = (data ?? previousData)?.teamSummary;
  const set = (key: string, value: string | null) =>
    setParams(
      (known) => {
        if (value) known.set(key, value);
        else known.delete(key);
        return known;
      },
      { replace: true },
    );
  if (!summary)
    return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={3} lines={3} />;
  return (
    <>
      <div className={styles.bar}>
        {summary.isDeep && (
          <Segmented
            label={t('team.scope')}
            value={view.scope}
            onChange={(scope) => set('scope', scope === 'ALL' ? 'all' : null)}
            options={[
              { value: 'DIRECT', label: t('team.scope.DIRECT') },
              { value: 'ALL', label: t('team.scope.ALL') },
            ]}
          />
        )}
        <Segmented
          label={t('team.days')}
          value={String(view.days)}
          onChange={(days) => set('days', days === '90' ? '90' : null)}
          options={[
            { value: '30', label: t('team.days.30') },
            { value: '90', label: t('team.days.90') },
          ]}
        />
      </div>
      <ReadAloud view={view} key={`${view.scope}${view.days}`} />
      <section className={styles.people}>
        <header className={styles.head}>
          <div>
            <h2>{t('team.people')}</h2>
            <p className={styles.quiet}>
              {t('team.summary', {
                thanked: format.number(summary.thanked),
                people: summary.people,
              })}
              {summary.isCut && ` ${t('team.cut')}`}
            </p>
          </div>
          {summary.people > 10 && (
            <TextInput
              className={styles.search ?? ''}
              label={t('team.search')}
              value={search}
              maxLength={100}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
        </header>
        <div className={styles.columns}>
          <TeamPeople view={view} search={sought} thanked />
          <TeamPeople view={view} search={sought} thanked={false} />
        </div>
      </section>
    </>
  );
}
