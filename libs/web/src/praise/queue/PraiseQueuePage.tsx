import { useQuery } from '@apollo/client/react';
import { type MessageId, useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, KeyHints, Page, Segmented, Skeleton, usePlace, useShortcuts } from '@zasluga/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useShortcutsOn } from '../../app';
import { More, useFailureText } from '../../frame';
import {
  PraiseCountsDocument,
  type PraiseFilter,
  type PraiseItemFragment,
  PraiseQueueDocument,
  type PraiseSignal,
} from '../../gql';
import { usePraiseDeeds } from './deeds';
import { AssignDialog, HideDialog } from './dialogs';
import { Narrow, SIGNALS } from './Narrow';
import { hasReceiver, PraiseCard, type PraiseDeeds } from './PraiseCard';
import { Waiting } from './Waiting';

const FILTERS = ['waiting', 'suspicious', 'problems', 'published', 'hidden'] as const;
type Filter = (typeof FILTERS)[number];
const POLL_MS = 30_000;

/** What customers sent: publish, name the person, hide. Everything by keys as well. */
export default function PraiseQueuePage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const filter = FILTERS.find((name) => name === params.get('show')) ?? 'waiting';
  const counts = useQuery(PraiseCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: POLL_MS }).data
    ?.praiseCounts;
  const placeId = params.get('place') ?? '';
  const signal = filter === 'suspicious' ? (SIGNALS.find((name) => name === params.get('signal')) ?? '') : undefined;
  const narrow = (name: 'place' | 'signal', value: string) =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      if (value) next.set(name, value);
      else next.delete(name);
      return next;
    });
  const countOf = (name: Filter) => (counts && name in counts ? counts[name as keyof typeof counts] : undefined);
  const label = (name: Filter) => {
    const count = countOf(name);
    const text = t(`praise.filter.${name}` as MessageId);
    return typeof count === 'number' && count > 0 ? `${text} · ${count}` : text;
  };

  return (
    <Page title={t('praise.queue.title')} lead={t('praise.queue.lead')} width="reading">
      <Segmented
        label={t('praise.filter.label')}
        options={FILTERS.map((value) => ({ value, label: label(value) }))}
        value={filter}
        onChange={(show) => setParams({ ...(show !== 'waiting' && { show }), ...(placeId && { place: placeId }) })}
      />
      <Waiting counts={counts} />
      <Narrow placeId={placeId} signal={signal} onChange={narrow} />
      <Queue filter={filter} placeId={placeId} signal={signal || null} key={`${filter} ${placeId} ${signal}`} />
    </Page>
  );
}

interface Chosen {
  filter: Filter;
  placeId: string;
  signal: PraiseSignal | null;
}

function Queue({ filter, placeId, signal }: Chosen) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [paged, setPaged] = useState(false);
  const { data, error, refetch, fetchMore } = useQuery(PraiseQueueDocument, {
    variables: { filter: filter.toUpperCase() as PraiseFilter, placeId: placeId || null, signal },
    fetchPolicy: 'cache-and-network',
    pollInterval: paged ? 0 : POLL_MS, // a poll would put the pages read since back to the first
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={3} />;
  const { nodes, pageInfo } = data.praiseQueue;
  if (!nodes.length)
    return (
      <EmptyState title={placeId || signal ? t('praise.empty.narrowed') : t(`praise.empty.${filter}` as MessageId)}>
        {filter === 'waiting' && !placeId && t('praise.empty.waiting_text')}
      </EmptyState>
    );
  return (
    <>
      <Items nodes={nodes} />
      <More
        end={pageInfo}
        load={(after) => {
          setPaged(true);
          return fetchMore({ variables: { after } });
        }}
      />
    </>
  );
}

function Items({ nodes }: { nodes: readonly PraiseItemFragment[] }) {
  const { t } = useLocale();
  const { busy, ...does } = usePraiseDeeds();
  const place = usePlace(nodes.length);
  const keysOn = useShortcutsOn();
  const [asked, setAsked] = useState<{ what: 'assign' | 'hide' | 'hideAll'; praise: PraiseItemFragment } | null>(null);
  const deeds: PraiseDeeds = {
    publish: (praise) => void (hasReceiver(praise) ? does.publish(praise) : setAsked({ what: 'assign', praise })),
    assign: (praise) => setAsked({ what: 'assign', praise }),
    hide: (praise) => setAsked({ what: 'hide', praise }),
    hideAll: (praise) => setAsked({ what: 'hideAll', praise }),
    take: (praise) => void does.take(praise),
    restore: (praise) => void does.restore(praise),
    accept: (praise, employeeId) => void does.accept(praise, employeeId),
  };
  const current = nodes[place.acting];
  const waits = current?.state === 'RECEIVED' && !busy ? current : undefined;
  const keys = [
    { key: 'J', label: t('praise.keys.next'), run: place.next },
    { key: 'K', label: t('praise.keys.previous'), run: place.previous },
    {
      key: 'P',
      label: t('praise.queue.publish'),
      run: () => waits && deeds[waits.kind === 'PROBLEM' ? 'take' : 'publish'](waits),
    },
    { key: 'A', label: t('praise.queue.assign'), run: () => waits?.kind === 'PRAISE' && deeds.assign(waits) },
    {
      key: 'Y',
      label: t('praise.proposal.accept_key'),
      run: () => waits?.proposals[0] && deeds.accept(waits, waits.proposals[0].employee.id),
    },
    { key: 'C', label: t('praise.complaint.take'), run: () => waits && deeds.take(waits) },
    { key: 'H', label: t('praise.queue.hide'), run: () => waits && deeds.hide(waits) },
    { key: 'G', label: t('praise.keys.hide_all'), run: () => waits?.similar && deeds.hideAll(waits) },
  ];
  useShortcuts(keys, keysOn);

  return (
    <>
      {keysOn && <KeyHints shortcuts={keys} />}
      {nodes.map((praise, n) => (
        <PraiseCard
          key={praise.id}
          praise={praise}
          current={n === place.at}
          busy={busy}
          deeds={deeds}
          onFocus={() => place.choose(n)}
        />
      ))}
      {asked?.what === 'assign' && (
        <AssignDialog
          praise={asked.praise}
          onClose={() => setAsked(null)}
          onDone={(employeeId) => does.assign(asked.praise, employeeId)}
        />
      )}
      {(asked?.what === 'hide' || asked?.what === 'hideAll') && (
        <HideDialog
          praise={asked.praise}
          all={asked.what === 'hideAll'}
          onClose={() => setAsked(null)}
          onDone={(reason) => does[asked.what === 'hideAll' ? 'hideAll' : 'hide'](asked.praise, reason)}
        />
      )}
    </>
  );
}
