import { useApolloClient, useQuery } from '@apollo/client/react';
import { IconPinned, IconPinnedOff } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { showToast } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { PinnedDocument, type PinRowFragment, UnpinDocument } from '../../gql';
import { RecognitionCard } from '../card/RecognitionCard';
import styles from './pins.module.css';

/** Stories on top of the feed: of the company and one's own unit, or of the unit that is asked for. Nothing when there are none. */
export function Pinned({ unitId }: { unitId: string | null }) {
  const { t } = useLocale();
  const { data } = useQuery(PinnedDocument, { variables: { unitId }, fetchPolicy: 'cache-and-network' });
  const pins = data?.pinnedRecognitions ?? [];
  if (pins.length === 0) return null;
  return (
    <section className={styles.pinned} aria-label={t('recognition.pin.title')}>
      {pins.map((pin) => (
        <div key={pin.id} className={styles.pin}>
          <Mark pin={pin} />
          <RecognitionCard recognition={pin.recognition} />
        </div>
      ))}
    </section>
  );
}

function Mark({ pin: { id, unit, endsOn, viewerCanUnpin } }: { pin: PinRowFragment }) {
  const { t, format, inLocale } = useLocale();
  const tell = useFailureText();
  const client = useApolloClient();

  async function unpin(back: boolean) {
    try {
      await client.mutate({ mutation: UnpinDocument, variables: { id, back }, refetchQueries: [PinnedDocument] });
      if (!back)
        showToast({
          text: t('recognition.pin.off'),
          action: { label: t('recognition.give.undo'), run: () => void unpin(true) },
        });
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
    }
  }

  const where = unit ? inLocale(unit, 'name') : t('recognition.pin.company');
  return (
    <p className={styles.mark}>
      <IconPinned size={18} stroke={1.75} aria-hidden />
      <span>{t('recognition.pin.mark', { where, date: format.day(endsOn) })}</span>
      {viewerCanUnpin && (
        <button type="button" className={styles.off} onClick={() => void unpin(false)}>
          <IconPinnedOff size={18} stroke={1.75} aria-hidden />
          {t('recognition.pin.unpin')}
        </button>
      )}
    </p>
  );
}
