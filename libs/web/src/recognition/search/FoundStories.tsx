import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Avatar, EmptyState, ErrorState, Skeleton } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { More, useFailureText } from '../../frame';
import { PeopleOfWordsDocument, SearchStoriesDocument } from '../../gql';
import { RecognitionCard } from '../card/RecognitionCard';
import { filtersOf, isFiltered, withWords, wordsOf } from '../feed/feed-filters';
import feed from '../feed/FeedPage.module.css';
import { useRecognitionChanges } from '../feed/use-changes';
import styles from './search.module.css';

const PAGE_SIZE = 20;

/** Stories with the words of the address, newest first, within the filters of the feed. */
export function FoundStories({ params }: { params: URLSearchParams }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const words = wordsOf(params);
  const { data, error, loading, fetchMore, refetch } = useQuery(SearchStoriesDocument, {
    variables: { words, first: PAGE_SIZE, filter: filtersOf(params) },
    fetchPolicy: 'cache-and-network',
  });
  useRecognitionChanges();
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={3} />;
  const { nodes, pageInfo } = data.searchStories;
  return (
    <>
      <People words={words} />
      <p className="visually-hidden" role="status">
        {t('recognition.search.found', { count: nodes.length, more: pageInfo.hasNextPage ? 'yes' : 'no' })}
      </p>
      {nodes.length === 0 && !pageInfo.hasNextPage && <Nothing params={params} />}
      {nodes.length === 0 && pageInfo.hasNextPage && <p>{t('recognition.search.far')}</p>}
      {nodes.length > 0 && (
        <div className={feed.feed} role="feed" aria-busy={loading}>
          {nodes.map(({ recognition, parts }) => (
            <RecognitionCard key={recognition.id} recognition={recognition} parts={parts} />
          ))}
        </div>
      )}
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} label={t('recognition.search.more')} />
    </>
  );
}

/** Whoever types a name means the person: their thanks are one tap away. */
function People({ words }: { words: string }) {
  const { t, format } = useLocale();
  const people = useQuery(PeopleOfWordsDocument, { variables: { query: words.slice(0, 60) } }).data?.searchPeople;
  if (!people?.length) return null;
  return (
    <ul className={styles.people} aria-label={t('recognition.search.people')}>
      {people.map((person) => (
        <li key={person.id}>
          <Link className={styles.person} to={`/?person=${person.id}`}>
            <Avatar person={person} size={28} />
            {format.name(person)}
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Nothing({ params }: { params: URLSearchParams }) {
  const { t } = useLocale();
  const [, setParams] = useSearchParams();
  const filtered = isFiltered(params);
  return (
    <EmptyState
      title={t('recognition.search.nothing', { words: wordsOf(params) })}
      action={
        <div className={styles.actions}>
          {filtered && (
            <Button onClick={() => setParams(withWords(new URLSearchParams(), wordsOf(params)))}>
              {t('recognition.search.without_filters')}
            </Button>
          )}
          <Button variant="default" onClick={() => setParams(withWords(params, ''))}>
            {t('recognition.search.clear')}
          </Button>
        </div>
      }
    >
      {t(filtered ? 'recognition.search.advice_filtered' : 'recognition.search.advice')}
    </EmptyState>
  );
}
