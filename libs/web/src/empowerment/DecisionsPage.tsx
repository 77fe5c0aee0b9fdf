import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { MyDecisionsDocument } from '../gql';
import { useViewer } from '../identity';
import { DecisionCard } from './DecisionCard';
import { DecisionSheet } from './DecisionSheet';
import styles from './empowerment.module.css';
import { LimitEditor } from './LimitEditor';
import { mayGuide } from './may';

const FIRST = 20;

/** What one decided for customers on the spot, with the answers. */
export default function DecisionsPage() {
  const { t, format } = useLocale();
  const viewer = useViewer();
  const [opened, setOpened] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(MyDecisionsDocument, {
    variables: { first: FIRST },
    fetchPolicy: 'cache-and-network',
  });
  const own = data?.myDecisions;
  const guide = data?.decisionGuide;
  return (
    <Page
      width="reading"
      title={t('empowerment.title')}
      lead={t('empowerment.lead')}
      // where there is nothing yet, the empty state has the button
      actions={
        own?.nodes.length !== 0 && (
          <Button data-deed="decision" onClick={() => setOpened(true)}>
            {t('empowerment.new')}
          </Button>
        )
      }
    >
      <p className={styles.promise}>{t('empowerment.promise')}</p>
      {error && <ErrorState onRetry={() => void refetch()} />}
      {guide && (
        <div className={styles.guide}>
          <p>
            {guide.limitMinor === null
              ? t('empowerment.no_limit')
              : t('empowerment.limit', { limit: format.money(guide.limitMinor, guide.currency) })}
          </p>
          {mayGuide(viewer) && <LimitEditor limitMinor={guide.limitMinor} currency={guide.currency} />}
        </div>
      )}
      {data && data.myDecisionTally.decisions > 0 && (
        <p className={styles.tally}>
          {t('empowerment.tally', data.myDecisionTally)}
          {data.myDecisionTally.delighted > 0 && ` ${t('empowerment.tally_delighted', data.myDecisionTally)}`}
        </p>
      )}
      {!own ? (
        !error && <Skeleton cards={2} lines={3} />
      ) : own.nodes.length === 0 ? (
        <EmptyState
          title={t('empowerment.empty.title')}
          action={
            <Button data-deed="decision" onClick={() => setOpened(true)}>
              {t('empowerment.new')}
            </Button>
          }
        >
          {t('empowerment.empty.text')}
        </EmptyState>
      ) : (
        <>
          <ul className={styles.list}>
            {own.nodes.map((decision) => (
              <DecisionCard key={decision.id} decision={decision}>
                <p className={styles.waiting}>{t('empowerment.waiting')}</p>
              </DecisionCard>
            ))}
          </ul>
          {own.pageInfo.hasNextPage && (
            <Button
              variant="default"
              onClick={() => void fetchMore({ variables: { after: own.pageInfo.endCursor } }).catch(() => undefined)}
            >
              {t('empowerment.more')}
            </Button>
          )}
        </>
      )}
      {opened && <DecisionSheet onClose={() => setOpened(false)} onRecorded={() => void refetch()} />}
    </Page>
  );
}
