import { useQuery } from '@apollo/client/react';
import { Button, Tabs } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { EmptyState, ErrorState, Page, Skeleton } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { More, useComposer, useFailureText } from '../frame';
import { FeedDocument, type FeedFilter } from '../gql';
import { useViewer } from '../identity';
import { Balance, Statement } from '../points';
import styles from './feed/FeedPage.module.css';
import { RecognitionCard } from './card/RecognitionCard';
import { StoryDownload } from './StoryDownload';

const TABS = ['received', 'given', 'points'] as const;
type Tab = (typeof TABS)[number];
const PAGE_SIZE = 20;

/** One's own page: what others thank for, whom one thanks, and where every point came from and went. The tab stands in the address. */
export default function OwnPage() {
  const { t, format } = useLocale();
  const { id, employee } = useViewer();
  const [params, setParams] = useSearchParams();
  const tab: Tab = TABS.find((known) => known === params.get('tab')) ?? 'received';
  return (
    <Page title={format.name(employee)} lead={employee.roleTitle} width="reading" actions={<StoryDownload />}>
      <Balance />
      <nav className={styles.links} aria-label={t('recognition.own.links')}>
        <Link to="/me/delegates">{t('recognition.delegates.link')}</Link>
        <Link to="/me/milestones">{t('recognition.own.milestones')}</Link>
      </nav>
      <Tabs
        value={tab}
        onChange={(wanted) => setParams(wanted && wanted !== 'received' ? { tab: wanted } : {}, { replace: true })}
      >
        <Tabs.List>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`recognition.own.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value={tab} pt="md">
          {tab === 'points' ? (
            <Statement />
          ) : (
            <Cards key={tab} filter={tab === 'received' ? { receiverId: id } : { giverId: id }} tab={tab} />
          )}
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}

function Cards({ filter, tab }: { filter: FeedFilter; tab: 'received' | 'given' }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const give = useComposer();
  const { data, error, refetch, fetchMore } = useQuery(FeedDocument, {
    variables: { first: PAGE_SIZE, filter },
    fetchPolicy: 'cache-and-network',
  });
  if (!data) return error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton cards={3} />;
  const { nodes, pageInfo } = data.feed;
  if (nodes.length === 0) {
    return (
      <EmptyState
        title={t(`recognition.own.${tab}_empty`)}
        action={<Button onClick={() => give()}>{t('recognition.feed.invite')}</Button>}
      >
        {t(`recognition.own.${tab}_empty_text`)}
      </EmptyState>
    );
  }
  return (
    <div className={styles.feed}>
      {nodes.map((recognition) => (
        <RecognitionCard key={recognition.id} recognition={recognition} />
      ))}
      <More end={pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </div>
  );
}
