import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, Quote, Skeleton, ValuePill } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { RecognitionHistoryDocument, type RecognitionHistoryQuery } from '../../gql';
import { languageOf } from '../language-of';
import styles from './edit.module.css';

type Told = NonNullable<RecognitionHistoryQuery['recognition']>;
type Revision = NonNullable<Told['revisions']>[number];

/** What stands now, and below it what stood before, newest first, each with its time. */
export default function HistoryDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const { data, error, refetch } = useQuery(RecognitionHistoryDocument, {
    variables: { id },
    fetchPolicy: 'cache-and-network',
  });
  const told = data?.recognition;
  const before = [...(told?.revisions ?? [])].reverse();
  return (
    <Dialog opened onClose={onClose} title={t('recognition.history.title')} size={560}>
      {told ? (
        <>
          <p className={styles.hint}>{t('recognition.history.who')}</p>
          <ol className={styles.history}>
            <li>
              <strong>{t('recognition.history.now')}</strong>
              <Wording {...told} />
            </li>
            {before.map((revision) => (
              <li key={revision.number}>
                <strong>
                  {t(revision.number === 1 ? 'recognition.history.first' : 'recognition.history.since', {
                    time: format.dateTime(revision.writtenAt),
                  })}
                </strong>
                <Wording {...revision} />
              </li>
            ))}
          </ol>
        </>
      ) : error ? (
        <ErrorState text={tell(error)} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={4} />
      )}
    </Dialog>
  );
}

function Wording({
  story,
  behaviours,
  value,
  depth,
  visibility,
}: Omit<Revision, '__typename' | 'number' | 'writtenAt'>) {
  const { t, inLocale } = useLocale();
  return (
    <>
      {story && <Quote lang={languageOf(story)}>{story}</Quote>}
      <p className={styles.facts}>
        {value && <ValuePill name={inLocale(value, 'name')} colour={value.colour} />}
        {behaviours.map((behaviour) => (
          <span key={behaviour.id}>{inLocale(behaviour, 'text')}</span>
        ))}
        {depth && <span>{t(`recognition.depth.${depth}`)}</span>}
        {visibility !== 'EVERYONE' && <span>{t(`recognition.visibility.${visibility}`)}</span>}
      </p>
    </>
  );
}
