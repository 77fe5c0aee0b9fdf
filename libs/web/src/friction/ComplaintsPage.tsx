import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, KeyHints, Page, Segmented, Skeleton, usePlace, useShortcuts } from '@zasluga/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useShortcutsOn } from '../app';
import { More, useFailureText } from '../frame';
import { type ComplaintFilter, type ComplaintItemFragment, ComplaintCountsDocument, ComplaintsDocument } from '../gql';
import { useViewer } from '../identity';
import { AnswerDialog } from './AnswerDialog';
import { CareDialog } from './CareDialog';
import { ComplaintCard } from './ComplaintCard';
import { useComplaintDeeds } from './deeds';

const FILTERS = ['open', 'unowned', 'overdue', 'mine', 'answered'] as const;
type Filter = (typeof FILTERS)[number];
const POLL_MS = 30_000;

/** What customers complain of: who looks after it, until when, and what the customer was answered. */
export default function ComplaintsPage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const seesAll = useViewer().roles.some((role) => role === 'curator' || role === 'admin');
  // whoever only looks after some sees nothing else: no filter by owner
  const offered = FILTERS.filter((name) => seesAll || name === 'mine' || name === 'answered');
  const filter = offered.find((name) => name === params.get('show')) ?? offered[0]!;
  const counts = useQuery(ComplaintCountsDocument, { fetchPolicy: 'cache-and-network', pollInterval: POLL_MS }).data
    ?.complaintCounts;
  const label = (name: Filter) => {
    const count = name === 'answered' ? 0 : (counts?.[name] ?? 0);
    const text = t(`friction.filter.${name}`);
    return count > 0 ? `${text} · ${count}` : text;
  };
  return (
    <Page title={t('friction.title')} lead={t(seesAll ? 'friction.lead' : 'friction.lead_own')} width="reading">
      <Segmented
        label={t('friction.filter')}
        options={offered.map((value) => ({ value, label: label(value) }))}
        value={filter}
        onChange={(show) => setParams(show === offered[0] ? {} : { show })}
      />
      <List filter={filter} key={filter} />
    </Page>
  );
}

function List({ filter }: { filter: Filter }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch, fetchMore } = useQuery(ComplaintsDocument, {
    variables: { filter: filter.toUpperCase() as ComplaintFilter },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={3} />;
  const { nodes, pageInfo } = data.complaints;
  if (!nodes.length)
    return (
      <EmptyState title={t(`friction.empty.${filter}`)}>{filter === 'open' && t('friction.empty.text')}</EmptyState>
    );
  return (
    <>
      <Items nodes={nodes} />
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

function Items({ nodes }: { nodes: readonly ComplaintItemFragment[] }) {
  const { t } = useLocale();
  const does = useComplaintDeeds();
  const place = usePlace(nodes.length);
  const keysOn = useShortcutsOn();
  const [asked, setAsked] = useState<{ what: 'care' | 'answer'; complaint: ComplaintItemFragment } | null>(null);
  const current = nodes[place.acting];
  const ask = (what: 'care' | 'answer', complaint = current) => complaint && setAsked({ what, complaint });
  const keys = [
    { key: 'J', label: t('friction.keys.next'), run: place.next },
    { key: 'K', label: t('friction.keys.previous'), run: place.previous },
    { key: 'P', label: t('friction.answer'), run: () => current?.state === 'OPEN' && ask('answer') },
    { key: 'A', label: t('friction.care'), run: () => current?.state === 'OPEN' && ask('care') },
  ];
  useShortcuts(keys, keysOn);
  const close = () => setAsked(null);
  return (
    <>
      {keysOn && <KeyHints shortcuts={keys} />}
      {nodes.map((complaint, n) => (
        <ComplaintCard
          key={complaint.id}
          complaint={complaint}
          current={n === place.at}
          busy={does.busy}
          onCare={() => ask('care', complaint)}
          onAnswer={() => ask('answer', complaint)}
          onReopen={() => void does.reopen(complaint)}
          onFocus={() => place.choose(n)}
        />
      ))}
      {asked?.what === 'care' && <CareDialog complaint={asked.complaint} onClose={close} onDone={does.care} />}
      {asked?.what === 'answer' && <AnswerDialog complaint={asked.complaint} onClose={close} onDone={does.answer} />}
    </>
  );
}
