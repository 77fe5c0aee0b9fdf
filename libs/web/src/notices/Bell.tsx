import { useQuery } from '@apollo/client/react';
import { Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { useFailureText, useWords } from '../frame';
import { NoticesDocument } from '../gql';
import { NoticeList } from './NoticeList';
import styles from './notices.module.css';
import { useReading, useUnread } from './use-notices';

const SHOWN = 8;

/** The bell of the header: unread at a glance and by name, the latest in a panel. */
export function Bell() {
  useWords(['notices']);
  const { t } = useLocale();
  const unread = useUnread();
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={360} trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={styles.bell}
          aria-expanded={opened}
          aria-label={t('notices.bell', { unread })}
          onClick={() => setOpened(!opened)}
        >
          <IconBell size={22} stroke={1.75} />
          {unread > 0 && (
            <span className={styles.count} aria-hidden>
              {unread > 99 ? '99+' : unread}
            </span>
          )}
        </button>
      </Popover.Target>
      <Popover.Dropdown className={styles.panel}>
        <Panel unread={unread} onClose={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Panel({ unread, onClose }: { unread: number; onClose: () => void }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const { read, readAll } = useReading();
  const { data, error, refetch } = useQuery(NoticesDocument, {
    variables: { first: SHOWN },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data?.notices.nodes.slice(0, SHOWN) ?? [];
  const complain = (failure: unknown) => void showToast({ text: tell(failure), tone: 'error' });
  return (
    <>
      <div className={styles.head}>
        <strong>{t('notices.title')}</strong>
        {unread > 0 && (
          <button type="button" className={styles.textButton} onClick={() => void readAll(shown).catch(complain)}>
            {t('notices.read_all')}
          </button>
        )}
      </div>
      {!data && (error ? <ErrorState text={tell(error)} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data && shown.length === 0 && <p className={styles.none}>{t('notices.none')}</p>}
      <NoticeList
        notices={shown}
        onOpen={(notice) => {
          onClose();
          void read(notice).catch(complain);
        }}
      />
      <Link className={styles.all} to="/notices" onClick={onClose}>
        {t('notices.all')}
      </Link>
    </>
  );
}
