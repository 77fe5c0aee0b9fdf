import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, KeyHints, Page, Segmented, Skeleton, usePlace, useShortcuts } from '@zasluga/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useShortcutsOn } from '../../app';
import { More, useFailureText } from '../../frame';
import { type ReviewFilter, type ReviewItemFragment, ReviewsDocument, WaitingReviewsDocument } from '../../gql';
import { HideDialog } from '../card/HideDialog';
import { useReviewDeeds } from './deeds';
import { ReviewCard } from './ReviewCard';

const FILTERS = ['waiting', 'decided'] as const;
type Filter = (typeof FILTERS)[number];
const POLL_MS = 30_000;

/** What colleagues ask to have looked at: let it stand or hide it. Everything by keys as well. */
export default function ReviewQueuePage() {
  const { t } = useLocale();
  const [params, setParams] = useSearchParams();
  const filter: Filter = params.get('show') === 'decided' ? 'decided' : 'waiting';
  const waiting = useQuery(WaitingReviewsDocument, { fetchPolicy: 'cache-and-network', pollInterval: POLL_MS }).data
    ?.waitingReviews;
  const label = (name: Filter) => {
    const text = t(`recognition.review.filter.${name}`);
    return name === 'waiting' && waiting ? `${text} · ${waiting}` : text;
  };
  return (
    <Page title={t('recognition.review.title')} lead={t('recognition.review.lead')} width="reading">
      <Segmented
        label={t('recognition.review.filter')}
        options={FILTERS.map((value) => ({ value, label: label(value) }))}
        value={filter}
        onChange={(show) => setParams(show === 'waiting' ? {} : { show })}
      />
      <Queue key={filter} filter={filter} />
    </Page>
  );
}

function Queue({ filter }: { filter: Filter }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch, fetchMore } = useQuery(ReviewsDocument, {
    variables: { filter: filter.toUpperCase() as ReviewFilter },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={2} />;
  const { nodes, pageInfo } = data.recognitionReviews;
  if (nodes.length === 0)
    return (
      <EmptyState title={t(`recognition.review.empty.${filter}`)}>
        {filter === 'waiting' && t('recognition.review.empty.text')}
      </EmptyState>
    );
  return (
    <>
      <Items nodes={nodes} />
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

function Items({ nodes }: { nodes: readonly ReviewItemFragment[] }) {
  const { t } = useLocale();
  const { busy, keep, hidden } = useReviewDeeds();
  const place = usePlace(nodes.length);
  const keysOn = useShortcutsOn();
  const [hiding, setHiding] = useState<string | null>(null);
  const current = nodes[place.acting];
  const waits = current && !current.outcome && !busy ? current.recognition : null;
  const keys = [
    { key: 'J', label: t('recognition.review.next'), run: place.next },
    { key: 'K', label: t('recognition.review.previous'), run: place.previous },
    { key: 'P', label: t('recognition.review.keep'), run: () => waits && void keep(waits.id) },
    { key: 'H', label: t('recognition.menu.hide'), run: () => waits && setHiding(waits.id) },
  ];
  useShortcuts(keys, keysOn);
  return (
    <>
      {keysOn && <KeyHints shortcuts={keys} />}
      {nodes.map((review, n) => (
        <ReviewCard
          key={review.id}
          review={review}
          current={n === place.at}
          busy={busy}
          onKeep={() => review.recognition && void keep(review.recognition.id)}
          onHide={() => setHiding(review.recognition?.id ?? null)}
          onFocus={() => place.choose(n)}
        />
      ))}
      {hiding && <HideDialog id={hiding} onClose={() => setHiding(null)} onHidden={() => void hidden(hiding)} />}
    </>
  );
}
