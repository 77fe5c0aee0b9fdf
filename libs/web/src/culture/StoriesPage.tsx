import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { failureOf, More, useFailureText } from '../frame';
import { CultureStoriesDocument, type CultureStoriesQueryVariables } from '../gql';
import styles from './culture.module.css';
import { StoryCard } from './StoryCard';
import { addressOf, useView } from './view';

type Filter = NonNullable<CultureStoriesQueryVariables['filter']>;

/** The recognitions that were counted in one figure. Its address carries the figure: value, depth, source, unit, period. */
export default function StoriesPage() {
  const { t } = useLocale();
  const { view } = useView();
  const [params] = useSearchParams();
  const tell = useFailureText();
  const filter: Filter = {
    valueId: params.get('value'),
    depth: params.get('depth') as Filter['depth'],
    source: params.get('source') as Filter['source'],
    unitAlone: params.has('alone') || null,
  };
  const { data, error, fetchMore, refetch } = useQuery(CultureStoriesDocument, {
    variables: { ...view, filter },
  });
  const page = data?.cultureStories;
  // an address that somebody has changed by hand
  const refused = error && /^(input|request)\./.test(failureOf(error).code);
  return (
    <Page
      title={t('culture.stories.title')}
      width="reading"
      lead={<Link to={addressOf(pictureOf(filter), view)}>{t('culture.stories.back')}</Link>}
    >
      {refused ? (
        <EmptyState title={t('culture.stories.unknown')} />
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : !page ? (
        <Skeleton lines={3} cards={3} />
      ) : page.nodes.length === 0 ? (
        <EmptyState title={t('culture.stories.empty')}>{t('culture.stories.private')}</EmptyState>
      ) : (
        <>
          {page.nodes.map((story) => (
            <StoryCard key={story.id} story={story} />
          ))}
          <More end={page.pageInfo} load={(after) => fetchMore({ variables: { after } })} />
          <p className={styles.foot}>{t('culture.stories.private')}</p>
        </>
      )}
    </Page>
  );
}

/** Where the figure came from. */
function pictureOf({ valueId, depth }: Filter): string {
  if (valueId) return '/culture/values';
  return depth ? '/culture/depth' : '/culture/unseen';
}
