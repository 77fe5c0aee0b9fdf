import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import type { NoticeRowFragment } from '../gql';
import { addressOf } from './address';
import styles from './notices.module.css';

/** Each a sentence and the way to what it is about. */
export function NoticeList({
  notices,
  onOpen,
}: {
  notices: readonly NoticeRowFragment[];
  onOpen: (notice: NoticeRowFragment) => void;
}) {
  const { t, format } = useLocale();
  return (
    <ul className={styles.list}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link
            className={styles.notice}
            to={addressOf(notice)}
            data-unread={!notice.readAt || undefined}
            onClick={() => onOpen(notice)}
          >
            <span className={styles.mark} aria-hidden />
            <span className={styles.text}>
              {!notice.readAt && <span className="visually-hidden">{t('notices.unread_one')} </span>}
              <Sentence notice={notice} />
              <span className={styles.time}>{format.relative(notice.createdAt)}</span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Sentence({ notice }: { notice: NoticeRowFragment }) {
  const { t, format } = useLocale();
  const params = Object.fromEntries(notice.params.map(({ name, value }) => [name, value]));
  const who = notice.actor ? format.name(notice.actor) : t('notices.somebody');
  return <span>{t(`notices.kind.${notice.kind}`, { who, ...params })}</span>;
}
