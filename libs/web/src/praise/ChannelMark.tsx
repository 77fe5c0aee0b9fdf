import { useLocale } from '@zasluga/locale';
import type { PraiseItemFragment } from '../gql';
import styles from './praise.module.css';

/** A word on praise that didn't come from the customer's own phone. */
export function ChannelMark({
  praise: { channel, saidOn, enteredBy },
}: {
  praise: Pick<PraiseItemFragment, 'channel' | 'saidOn' | 'enteredBy'>;
}) {
  const { t, format } = useLocale();
  if (channel === 'LINK') return null;
  const paper = saidOn ? t('praise.channel.paper_of', { day: format.day(saidOn) }) : t('praise.channel.paper');
  const by = enteredBy && t('praise.channel.entered_by', { name: format.name(enteredBy) });
  return (
    <p className={styles.channel}>
      {channel === 'KIOSK' ? t('praise.channel.kiosk') : [paper, by].filter(Boolean).join(' · ')}
    </p>
  );
}
