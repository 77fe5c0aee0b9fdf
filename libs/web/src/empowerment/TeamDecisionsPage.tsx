import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import { TeamDecisionsDocument } from '../gql';
import { Answer } from './Answer';
import { DecisionCard } from './DecisionCard';
import styles from './empowerment.module.css';

const FIRST = 20;

/** What direct reports decided on the spot: first what waits for an answer. Nobody is counted, sorted or picked by person. */
export default function TeamDecisionsPage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const awaiting = params.get('show') !== 'answered';
  const { data, previousData, error, refetch, fetchMore } = useQuery(TeamDecisionsDocument, {
    variables: { awaiting, first: FIRST },
    fetchPolicy: 'cache-and-network',
  });
  const team = data?.teamDecisions;
  return (
    <Page width="reading" title={t('empowerment.team.title')} lead={t('empowerment.team.lead')}>
      <p className={styles.promise}>{t('empowerment.team.promise')}</p>
      <Segmented
        label={t('empowerment.team.show')}
        value={awaiting ? 'awaiting' : 'answered'}
        onChange={(show) => setParams(show === 'answered' ? { show } : {}, { replace: true })}
        options={[
          { value: 'awaiting', label: t('empowerment.team.awaiting') },
          { value: 'answered', label: t('empowerment.team.answered') },
        ]}
      />
      {error && <ErrorState onRetry={() => void refetch()} />}
      {!team ? (
        !error && <Skeleton cards={previousData ? 1 : 2} lines={4} />
      ) : team.nodes.length === 0 ? (
        <EmptyState title={t(awaiting ? 'empowerment.team.none' : 'empowerment.team.none_answered')}>
          {awaiting && t('empowerment.team.none_text')}
        </EmptyState>
      ) : (
        <ul className={styles.list}>
          {team.nodes.map((decision) => (
            <DecisionCard key={decision.id} decision={decision} author={decision.author}>
              {decision.viewerCanAnswer && <Answer id={decision.id} onAnswered={() => void refetch()} />}
            </DecisionCard>
          ))}
        </ul>
      )}
      {team?.pageInfo.hasNextPage && (
        <Button
          variant="default"
          onClick={() => void fetchMore({ variables: { after: team.pageInfo.endCursor } }).catch(() => undefined)}
        >
          {t('empowerment.more')}
        </Button>
      )}
    </Page>
  );
}
