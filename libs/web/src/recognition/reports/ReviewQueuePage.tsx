import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Segmented, Skeleton, useShortcuts } from '@zasluga/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useFailureText } from '../../frame';
import { type ReviewFilter, type ReviewItemFragment, ReviewsDocument, WaitingReviewsDocument } from '../../gql';
import { HideDialog } from '../card/HideDialog';
import { useReviewDeeds } from './deeds';
import styles from './reports.module.css';
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
  const { data, error, refetch, fetchMore, loading } = useQuery(ReviewsDocument, {
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
  const more = () =>
    void fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: { recognitionReviews: next } }) => ({
        recognitionReviews: { ...next, nodes: [...before.recognitionReviews.nodes, ...next.nodes] },
      }),
    });
  return (
    <>
      <Items nodes={nodes} />
      {pageInfo.hasNextPage && (
        <Button variant="default" onClick={more} loading={loading}>
          {t('recognition.feed.more')}
        </Button>
      )}
    </>
  );
}

function Items({ nodes }: { nodes: readonly ReviewItemFragment[] }) {
  const { t } = useLocale();
  const { busy, keep, hidden } = useReviewDeeds();
  const [place, setPlace] = useState(-1);
  const [hiding, setHiding] = useState<string | null>(null);
  const at = Math.min(place, nodes.length - 1);
  const current = nodes[Math.max(at, 0)];
  const waits = current && !current.outcome && !busy ? current.recognition : null;
  const keys = [
    { key: 'J', label: t('recognition.review.next'), run: () => setPlace(Math.min(at + 1, nodes.length - 1)) },
    { key: 'K', label: t('recognition.review.previous'), run: () => setPlace(Math.max(at - 1, 0)) },
    { key: 'P', label: t('recognition.review.keep'), run: () => waits && void keep(waits.id) },
    { key: 'H', label: t('recognition.menu.hide'), run: () => waits && setHiding(waits.id) },
  ];
  useShortcuts(keys, true);
  return (
    <>
      <p className={styles.keys}>
        {keys.map(({ key, label }) => (
          <span key={key}>
            <kbd>{key}</kbd> {label}
          </span>
        ))}
      </p>
      {nodes.map((review, n) => (
        <ReviewCard
          key={review.id}
          review={review}
          current={n === at}
          busy={busy}
          onKeep={() => review.recognition && void keep(review.recognition.id)}
          onHide={() => setHiding(review.recognition?.id ?? null)}
          onFocus={() => setPlace(n)}
        />
      ))}
      {hiding && <HideDialog id={hiding} onClose={() => setHiding(null)} onHidden={() => void hidden(hiding)} />}
    </>
  );
}
