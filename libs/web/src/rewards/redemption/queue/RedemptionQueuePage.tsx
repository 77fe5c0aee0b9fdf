import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import { useFailureText } from '../../../frame';
import { RedemptionQueueDocument, type RedemptionState } from '../../../gql';
import { QueueList } from './QueueList';

const STATES = ['RESERVED', 'FULFILLED', 'CANCELLED'] as const satisfies readonly RedemptionState[];
const TABS = { RESERVED: 'waiting', FULFILLED: 'handed_over', CANCELLED: 'cancelled' } as const;

/** What people wait for, the oldest first; and what has ended. The tab stands in the address. */
export default function RedemptionQueuePage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => TABS[one] === params.get('show')) ?? 'RESERVED';
  const { data, error, refetch, fetchMore } = useQuery(RedemptionQueueDocument, {
    variables: { state },
    fetchPolicy: 'cache-and-network',
  });
  // what has just ended leaves the list at once
  const queue = data?.redemptionQueue.nodes.filter((one) => one.state === state);
  const { hasNextPage, endCursor } = data?.redemptionQueue.pageInfo ?? {};
  return (
    <Page title={t('rewards.queue.title')} lead={t('rewards.queue.lead')}>
      <Segmented
        label={t('rewards.queue.show')}
        value={state}
        onChange={(one) => setParams(one === 'RESERVED' ? {} : { show: TABS[one] }, { replace: true })}
        options={STATES.map((one) => ({ value: one, label: t(`rewards.queue.${one}`) }))}
      />
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards={3} lines={3} />}
      {queue && queue.length === 0 && !hasNextPage && (
        <EmptyState title={t(state === 'RESERVED' ? 'rewards.queue.empty' : 'rewards.queue.none')}>
          {state === 'RESERVED' && t('rewards.queue.empty_text')}
        </EmptyState>
      )}
      {queue && queue.length > 0 && <QueueList queue={queue} onChanged={() => void refetch()} />}
      {hasNextPage && (
        <div>
          <Button
            variant="default"
            onClick={() => void fetchMore({ variables: { after: endCursor } }).catch(() => undefined)}
          >
            {t('rewards.more')}
          </Button>
        </div>
      )}
    </Page>
  );
}
