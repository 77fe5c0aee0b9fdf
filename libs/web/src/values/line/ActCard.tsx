import { useLocale } from '@zasluga/locale';
import { Link } from 'react-router';
import { type Act, isInUse } from './act';
import styles from './LinePage.module.css';
import { SplitView } from './SplitView';
import { Belongs, StateTags } from './Tags';
import { VoteButtons } from './VoteButtons';

/** One sentence on its side of the line, with one's vote on it. */
export function ActCard({ act }: { act: Act }) {
  const { t, inLocale } = useLocale();
  return (
    <li className={styles.act} data-proposed={act.state === 'PROPOSED' || undefined}>
      <p className={styles.sentence}>
        <Link to={`/line/${act.id}`}>{inLocale(act, 'text')}</Link>
      </p>
      <p className={styles.meta}>
        <Belongs act={act} />
        <StateTags act={act} />
      </p>
      {isInUse(act) && <VoteButtons act={act} />}
      <div className={styles.foot}>
        <SplitView split={act.split} />
        <Link className={styles.talk} to={`/line/${act.id}#talk`}>
          {t('line.comments', { count: act.commentCount })}
        </Link>
      </div>
    </li>
  );
}
