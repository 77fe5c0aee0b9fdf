import { IconLock, IconMessageCircle } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Quote, ValuePill } from '@zasluga/ui';
import { lazy, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { RecognitionCardFragment } from '../../gql';
import { CustomerReplies, WordsGone } from '../../praise';
import { AddOns } from '../add-ons/AddOns';
import { Boost } from '../add-ons/Boost';
import { PassOn } from '../chain/PassOn';
import { EditedMark } from '../edit/EditedMark';
import { languageOf } from '../language-of';
import { Found } from '../search/Found';
import { Checked } from '../reports/Checked';
import { CardMenu } from './CardMenu';
import { Witnesses } from '../witnesses/Witnesses';
import { Reactions } from './Reactions';
import { Face, Receivers, useThankedNames } from './Receivers';
import styles from './RecognitionCard.module.css';

const Comments = lazy(() => import('./Comments'));

interface Props {
  recognition: RecognitionCardFragment;
  /** On its own page the words are larger and the comments open. */
  alone?: boolean;
  /** The story piece by piece, where it was searched for. */
  parts?: readonly { readonly text: string; readonly found: boolean }[];
}

/** Who thanks whom, for what, in whose words. Words are larger than points. */
export function RecognitionCard({ recognition, alone = false, parts }: Props) {
  const { t, format, inLocale } = useLocale();
  const thanked = useThankedNames();
  const [open, setOpen] = useState(alone);
  const { giver, value, behaviours, story, touchpoint, source, depth, visibility, state, internalCustomer, loop } =
    recognition;
  const points = Math.max(...recognition.receivers.map((receiver) => receiver.points ?? 0), 0);
  const phrase = behaviours.map((behaviour) => inLocale(behaviour, 'text')).join('. ');
  return (
    <article
      className={styles.card}
      data-held={state === 'HELD' || undefined}
      aria-label={t('recognition.card', { names: thanked(recognition) })}
    >
      <header className={styles.head}>
        <Face receivers={recognition.receivers} units={recognition.units} />
        <div className={styles.who}>
          <Receivers receivers={recognition.receivers} units={recognition.units} />
          <span className={styles.meta}>
            <From
              source={source}
              giver={giver}
              by={recognition.by}
              place={touchpoint && inLocale(touchpoint, 'name')}
            />
            {' · '}
            <Link to={`/recognitions/${recognition.id}`}>
              <time
                dateTime={recognition.createdAt}
                title={(recognition.imported ? format.date : format.dateTime)(recognition.createdAt)}
              >
                {format.relative(recognition.createdAt)}
              </time>
            </Link>
            <EditedMark recognition={recognition} />
            {recognition.imported && (
              <>
                {' · '}
                <span title={t('recognition.imported_hint')}>{t('recognition.imported')}</span>
              </>
            )}
          </span>
        </div>
        {state !== 'HELD' && <CardMenu recognition={recognition} />}
      </header>
      {recognition.blurred && <Checked readsWords={recognition.viewerCan.readWords} />}
      {loop?.erasedBy && (
        <Suspense fallback={null}>
          <WordsGone by={loop.erasedBy} />
        </Suspense>
      )}
      {story ? (
        <Quote hero={alone} lang={languageOf(story)}>
          {parts ? <Found story={story} parts={parts} /> : story}
        </Quote>
      ) : (
        phrase && <p className={styles.phrase}>{phrase}</p>
      )}
      <div className={styles.tags}>
        {value && <ValuePill name={inLocale(value, 'name')} colour={value.colour} />}
        {story && phrase && <span className={styles.behaviour}>{phrase}</span>}
        {depth && <span className={styles.depth}>{t(`recognition.depth.${depth}`)}</span>}
        {internalCustomer && <span className={styles.depth}>{t('recognition.internal_customer')}</span>}
        {visibility !== 'EVERYONE' && (
          <span className={styles.depth}>
            <IconLock size={16} stroke={1.75} aria-hidden /> {t(`recognition.visibility.${visibility}`)}
          </span>
        )}
        {points > 0 && <span className={styles.points}>{`+${format.points(points)}`}</span>}
      </div>
      <Witnesses recognition={recognition} />
      {loop && (
        <Suspense fallback={null}>
          <CustomerReplies recognitionId={recognition.id} loop={loop} alone={alone} />
        </Suspense>
      )}
      <AddOns recognition={recognition} all={alone} />
      <Foot recognition={recognition} open={open} onToggle={() => setOpen(!open)} />
      {open && (
        <Suspense fallback={null}>
          <Comments recognitionId={recognition.id} />
        </Suspense>
      )}
    </article>
  );
}

function From({
  source,
  giver,
  by,
  place,
}: {
  source: RecognitionCardFragment['source'];
  giver: RecognitionCardFragment['giver'];
  by: RecognitionCardFragment['by'];
  place: string | null;
}) {
  const { t, format } = useLocale();
  if (giver)
    return (
      <>
        <Link to={`/?person=${giver.id}`}>{t('recognition.from', { name: format.name(giver) })}</Link>
        {by && (
          <>
            {' · '}
            <Link to={`/?person=${by.id}`}>{t('recognition.from_by', { name: format.name(by) })}</Link>
          </>
        )}
      </>
    );
  if (source === 'CUSTOMER')
    return <>{place ? t('recognition.from_customer_at', { place }) : t('recognition.from_customer')}</>;
  return <>{t('recognition.from_company')}</>;
}

/** Answers, or why there are none yet or any more. */
function Foot({
  recognition,
  open,
  onToggle,
}: {
  recognition: RecognitionCardFragment;
  open: boolean;
  onToggle: () => void;
}) {
  const { t } = useLocale();
  const { state, hiddenReason, commentCount, viewerCan } = recognition;
  if (state === 'HELD') return <p className={styles.held}>{t('recognition.held')}</p>;
  if (state !== 'PUBLISHED') {
    return (
      <p className={styles.held}>
        {t(`recognition.state.${state}`)}
        {hiddenReason && ` ${hiddenReason}`}
      </p>
    );
  }
  return (
    <footer className={styles.foot}>
      <div className={styles.answers}>
        {viewerCan.answer && <Reactions recognition={recognition} />}
        {viewerCan.addOn && <Boost id={recognition.id} />}
        {viewerCan.passOn && <PassOn recognition={recognition} />}
      </div>
      <button type="button" className={styles.quiet} aria-expanded={open} onClick={onToggle}>
        <IconMessageCircle size={20} stroke={1.75} />
        {t('recognition.comments', { count: commentCount })}
      </button>
    </footer>
  );
}
