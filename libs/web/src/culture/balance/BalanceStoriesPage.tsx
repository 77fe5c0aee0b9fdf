import { useQuery } from '@apollo/client/react';
import { BALANCE_CELLS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link } from 'react-router';
import { failureOf, More, useFailureText } from '../../frame';
import { CustomerBalanceStoriesDocument, type CustomerBalanceStoriesQueryVariables } from '../../gql';
import styles from '../culture.module.css';
import { StoryCard } from '../StoryCard';
import { balanceAddress, type BalanceView, useBalanceView } from './view';

type Cell = CustomerBalanceStoriesQueryVariables['cell'];

/** What became published stories of the customers in one field of the balance. */
export default function BalanceStoriesPage() {
  const { t } = useLocale();
  const { view, cell } = useBalanceView();
  const known = BALANCE_CELLS.find((one) => one.toUpperCase() === cell);
  return (
    <Page
      title={t('culture.balance.stories.title')}
      width="reading"
      lead={
        <>
          {known && `${t(`culture.balance.cell.${known}`)}. `}
          <Link to={balanceAddress(view)}>{t('culture.stories.back')}</Link>
        </>
      }
    >
      {known ? <Stories view={view} cell={cell as Cell} /> : <EmptyState title={t('culture.stories.unknown')} />}
    </Page>
  );
}

function Stories({ view, cell }: { view: BalanceView; cell: Cell }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data, error, fetchMore, refetch } = useQuery(CustomerBalanceStoriesDocument, {
    variables: { ...view, cell },
  });
  const page = data?.customerBalanceStories;
  if (error && /^(input|request|identity)\./.test(failureOf(error).code))
    return <EmptyState title={t('culture.stories.unknown')} />;
  if (error) return <ErrorState text={tell(error)} onRetry={() => void refetch()} />;
  if (!page) return <Skeleton lines={3} cards={3} />;
  if (page.nodes.length === 0)
    return <EmptyState title={t('culture.balance.stories.empty')}>{t('culture.balance.stories.note')}</EmptyState>;
  return (
    <>
      {page.nodes.map((story) => (
        <StoryCard key={story.id} story={story} />
      ))}
      <More end={page.pageInfo} load={(after) => fetchMore({ variables: { after } })} />
      <p className={styles.foot}>{t('culture.balance.stories.note')}</p>
    </>
  );
}
