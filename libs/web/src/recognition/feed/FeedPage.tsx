import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Suspense, useDeferredValue } from 'react';
import { useSearchParams } from 'react-router';
import { More, useComposer, useFailureText } from '../../frame';
import { FeedDocument } from '../../gql';
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
import { useArrivals } from './use-arrivals';
import { useRecognitionChanges } from './use-changes';

const PAGE_SIZE = 20;

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
  const variables = { first: PAGE_SIZE, filter };
  const { data, error, loading, fetchMore, refetch } = useQuery(FeedDocument, {
    variables,
    fetchPolicy: 'cache-and-network',
  });
  const arrivals = useArrivals(variables, isFiltered(params));
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
