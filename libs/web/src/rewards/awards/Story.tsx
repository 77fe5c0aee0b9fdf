import { IconHeartHandshake, IconLock, IconMessageHeart } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Quote, ValuePill } from '@zasluga/ui';
import type { AwardStoryFragment } from '../../gql';
import styles from './awards.module.css';

/** A story as evidence: the words first, then whose they are. A customer's are marked by sign and word. */
export function Story({ story }: { story: AwardStoryFragment }) {
  const { t, format, inLocale } = useLocale();
  const customer = story.source === 'CUSTOMER';
  const from = customer ? t('awards.story.customer') : story.giver ? format.name(story.giver) : '';
  const to = [
    ...story.receivers.map(({ employee }) => format.name(employee)),
    ...story.units.map((u) => inLocale(u, 'name')),
  ];
  return (
    <div className={styles.story} data-customer={customer || undefined}>
      {story.story ? (
        <Quote>{story.story}</Quote>
      ) : (
        <p className={styles.quiet}>
          {story.behaviours.map((one) => inLocale(one, 'text')).join('. ') || t('awards.story.wordless')}
        </p>
      )}
      <p className={styles.meta}>
        <span className={styles.source}>
          {customer ? (
            <IconMessageHeart size={18} stroke={1.75} aria-hidden />
          ) : (
            <IconHeartHandshake size={18} stroke={1.75} aria-hidden />
          )}
          {from}
        </span>
        <span>{t('awards.story.to', { names: format.list(to) })}</span>
        <span>{format.day(story.createdAt)}</span>
        {story.value && <ValuePill name={inLocale(story.value, 'name')} colour={story.value.colour} />}
        {story.visibility === 'PRIVATE' && (
          <span className={styles.source}>
            <IconLock size={18} stroke={1.75} aria-hidden />
            {t('awards.story.private')}
          </span>
        )}
      </p>
    </div>
  );
}
