import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Suspense, useDeferredValue, useState } from 'react';
import { useSearchParams } from 'react-router';
import { More, useComposer, useFailureText } from '../../frame';
import { FeedDocument, type RecognitionCardFragment, RecognitionArrivedDocument } from '../../gql';
import { Balance } from '../../points';
import { UnreadPraise } from '../../praise';
import { OrderInvitation } from '../../values';
import { FeedFilters } from './FeedFilters';
import { filtersOf, isFiltered, pinsOf, wordsOf } from './feed-filters';
import styles from './FeedPage.module.css';
import { RecognitionCard } from '../card/RecognitionCard';
import { Pinned } from '../pins/Pinned';
import { FoundStories } from '../search/FoundStories';
import { StorySearch } from '../search/StorySearch';
import { putOnTop } from './feed-cache';
import { useRecognitionChanges } from './use-changes';

const PAGE_SIZE = 20;
const AT_TOP_PX = 240;

/** The feed: composer line, filters in the address, cards page by page, new ones as they are published. */
export default function FeedPage() {
  const { t } = useLocale();
  const give = useComposer();
  const [params] = useSearchParams();
  const words = wordsOf(params);
  const pins = pinsOf(params);
  return (
    <Page title={t('recognition.feed.title')} aside={<Balance />}>
      <button type="button" className={styles.composerLine} onClick={() => give()}>
        <IconPlus size={20} stroke={2} />
        {t('recognition.feed.invite')}
      </button>
      {!isFiltered(params) && !words && (
        <Suspense fallback={null}>
          <UnreadPraise />
          <OrderInvitation />
        </Suspense>
      )}
      <StorySearch />
      <FeedFilters />
      {pins && <Pinned unitId={pins.unitId} />}
      {words ? (
        <FoundStories key={params.toString()} params={params} />
      ) : (
        <FeedList key={params.toString()} params={params} />
      )}
    </Page>
  );
}

function FeedList({ params }: { params: URLSearchParams }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const filter = filtersOf(useDeferredValue(params));
  const { data, error, loading, fetchMore, refetch } = useQuery(FeedDocument, {
    variables: { first: PAGE_SIZE, filter },
    fetchPolicy: 'cache-and-network',
  });
  const arrivals = useArrivals(isFiltered(params));
  useRecognitionChanges();

  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={4} />;
  const { nodes, pageInfo } = data.feed;
  if (nodes.length === 0) return <Nothing filtered={isFiltered(params)} />;
  return (
    <>
      {error && <ErrorState title={t('recognition.feed.stale')} text={tell(error)} onRetry={() => void refetch()} />}
      {arrivals.waiting > 0 && (
        <Button className={styles.arrivals} onClick={arrivals.show}>
          {t('recognition.feed.new', { count: arrivals.waiting })}
        </Button>
      )}
      <div className={styles.feed} role="feed" aria-busy={loading}>
        {nodes.map((recognition) => (
          <RecognitionCard key={recognition.id} recognition={recognition} />
        ))}
      </div>
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </>
  );
}

/** At the top new cards slip in; further down they wait behind a button, so that nothing jumps under the reader's eyes. */
function useArrivals(filtered: boolean) {
  const client = useApolloClient();
  const [waiting, setWaiting] = useState<readonly RecognitionCardFragment[]>([]);
  useSubscription(RecognitionArrivedDocument, {
    skip: filtered,
    onData: ({ data }) => {
      const arrived = data.data?.recognitionArrived;
      if (!arrived) return;
      if (scrollY < AT_TOP_PX) putOnTop(client.cache, arrived);
      else setWaiting((known) => (known.some(({ id }) => id === arrived.id) ? known : [...known, arrived]));
    },
  });
  return {
    waiting: waiting.length,
    show: () => {
      for (const arrived of waiting) putOnTop(client.cache, arrived);
      setWaiting([]);
      scrollTo({ top: 0, behavior: 'smooth' });
    },
  };
}

function Nothing({ filtered }: { filtered: boolean }) {
  const { t } = useLocale();
  const give = useComposer();
  const [, setParams] = useSearchParams();
  if (filtered) {
    return (
      <EmptyState
        title={t('recognition.feed.none_found')}
        action={
          <Button variant="default" onClick={() => setParams({})}>
            {t('recognition.filter.clear')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('recognition.feed.empty.title')}
      action={<Button onClick={() => give()}>{t('app.give')}</Button>}
    >
      {t('recognition.feed.empty.text')}
    </EmptyState>
  );
}
