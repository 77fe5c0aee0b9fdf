import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Switch } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, showToast, Skeleton } from '@zasluga/ui';
import { More, useFailureText } from '../frame';
import { NoticesDocument, NoticeSwitchesDocument, SetNoticeSwitchDocument } from '../gql';
import { NoticeList } from './NoticeList';
import styles from './notices.module.css';
import { useReading } from './use-notices';

const PAGE_SIZE = 30;

/** All notices, and which kinds one wants. */
export default function NoticesPage() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { read, readAll } = useReading();
  const { data, error, refetch, fetchMore } = useQuery(NoticesDocument, {
    variables: { first: PAGE_SIZE },
    fetchPolicy: 'cache-and-network',
  });
  const complain = (failure: unknown) => void showToast({ text: tell(failure), tone: 'error' });
  const nodes = data?.notices.nodes ?? [];
  const anyUnread = nodes.some(({ readAt }) => !readAt);
  return (
    <Page
      title={t('notices.title')}
      aside={<Switches />}
      actions={
        anyUnread && (
          <Button variant="default" onClick={() => void readAll(nodes).catch(complain)}>
            {t('notices.read_all')}
          </Button>
        )
      }
    >
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={6} />)}
      {data && nodes.length === 0 && <EmptyState title={t('notices.none')}>{t('notices.none_text')}</EmptyState>}
      {nodes.length > 0 && (
        <Card>
          <NoticeList notices={nodes} onOpen={(notice) => void read(notice).catch(complain)} />
        </Card>
      )}
      <More end={data?.notices.pageInfo} load={(after) => fetchMore({ variables: { after } })} />
    </Page>
  );
}

/** A kind that answers what one asked for oneself stays on, and says so. */
function Switches() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data } = useQuery(NoticeSwitchesDocument);
  const [set] = useMutation(SetNoticeSwitchDocument, {
    update: (cache, result) => {
      const switches = result.data?.setNoticeSwitch;
      if (switches) cache.writeQuery({ query: NoticeSwitchesDocument, data: { noticeSwitches: switches } });
    },
  });
  if (!data) return null;
  return (
    <Card title={t('notices.switches')}>
      <div className={styles.switches}>
        {data.noticeSwitches.map(({ kind, isOn, canSwitchOff }) => (
          <Switch
            key={kind}
            label={t(`notices.switch.${kind}`)}
            description={canSwitchOff ? undefined : t('notices.always')}
            checked={isOn}
            disabled={!canSwitchOff}
            onChange={(event) =>
              void set({ variables: { kind, isOn: event.currentTarget.checked } }).catch((error: unknown) =>
                showToast({ text: tell(error), tone: 'error' }),
              )
            }
          />
        ))}
      </div>
    </Card>
  );
}
