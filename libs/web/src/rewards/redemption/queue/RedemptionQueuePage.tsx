import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton } from '@zasluga/ui';
import { useSearchParams } from 'react-router';
import { More, useFailureText } from '../../../frame';
import { RedemptionQueueDocument, type RedemptionState } from '../../../gql';
import { KINDS } from '../../catalogue/kinds';
import { QueueList } from './QueueList';

const STATES = ['REQUESTED', 'RESERVED', 'FULFILLED', 'DECLINED', 'CANCELLED'] as const satisfies RedemptionState[];
const TABS = {
  REQUESTED: 'requested',
  RESERVED: 'waiting',
  FULFILLED: 'handed_over',
  DECLINED: 'declined',
  CANCELLED: 'cancelled',
} as const;

/** What people wait for, the oldest first; and what has ended. Tab and kind stand in the address. */
export default function RedemptionQueuePage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const state = STATES.find((one) => TABS[one] === params.get('show')) ?? 'RESERVED';
  const kind = KINDS.find((one) => one === params.get('kind')) ?? null;
  const { data, error, refetch, fetchMore } = useQuery(RedemptionQueueDocument, {
    variables: { state, kind },
    fetchPolicy: 'cache-and-network',
  });
  // what has just moved on leaves the list at once
  const queue = data?.redemptionQueue.nodes.filter((one) => one.state === state);
  const end = data?.redemptionQueue.pageInfo;
  const waiting = data?.redemptionsWaiting;
  const counts: Partial<Record<RedemptionState, number>> = {
    REQUESTED: waiting?.requested,
    RESERVED: waiting?.reserved,
  };
  const show = (change: { state?: RedemptionState; kind?: string }) => {
    const next = { show: TABS[change.state ?? state], kind: change.kind ?? kind ?? '' };
    setParams({ ...(next.show !== TABS.RESERVED && { show: next.show }), ...(next.kind && { kind: next.kind }) });
  };
  const open = state === 'REQUESTED' || state === 'RESERVED';
  return (
    <Page title={t('rewards.queue.title')} lead={t(open ? 'rewards.queue.lead' : 'rewards.queue.lead_ended')}>
      <Segmented
        label={t('rewards.queue.show')}
        value={state}
        onChange={(one) => show({ state: one })}
        options={STATES.map((one) => ({
          value: one,
          label: counts[one] ? `${t(`rewards.queue.${one}`)} · ${counts[one]}` : t(`rewards.queue.${one}`),
        }))}
      />
      <NativeSelect
        label={t('rewards.queue.kind')}
        value={kind ?? ''}
        maw={280}
        onChange={(event) => show({ kind: event.currentTarget.value })}
        data={[
          { value: '', label: t('rewards.all') },
          ...KINDS.map((one) => ({ value: one, label: t(`rewards.kind.${one}`) })),
        ]}
      />
      {error && <ErrorState text={tell(error)} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton cards={3} lines={3} />}
      {queue && queue.length === 0 && !end?.hasNextPage && (
        <EmptyState title={t(open ? 'rewards.queue.empty' : 'rewards.queue.none')}>
          {open && t('rewards.queue.empty_text')}
        </EmptyState>
      )}
      {queue && queue.length > 0 && (
        <QueueList key={`${state} ${kind}`} queue={queue} onChanged={() => void refetch()} />
      )}
      <More end={end} load={(after) => fetchMore({ variables: { after } })} />
    </Page>
  );
}
