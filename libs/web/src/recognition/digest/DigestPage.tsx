import { useMutation, useQuery } from '@apollo/client/react';
import { Button, NativeSelect, Switch } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Card, EmptyState, ErrorState, Page, Quote, showToast, Skeleton } from '@zasluga/ui';
import { Link, useSearchParams } from 'react-router';
import { useComposer, useFailureText } from '../../frame';
import {
  DigestDocument,
  type DigestQuery,
  NoticeSwitchesDocument,
  SetNoticeSwitchDocument,
  type TeamWordsFragment,
} from '../../gql';
import { languageOf } from '../language-of';
import { WordsSource } from '../team/WordsSource';
import styles from './digest.module.css';

type Digest = NonNullable<DigestQuery['digest']>;

/** What one's week was: the latest, and earlier ones by their address. */
export default function DigestPage() {
  const { t, format } = useLocale();
  const tell = useFailureText();
  const [params, setParams] = useSearchParams();
  const week = params.get('week');
  const { data, previousData, error, refetch } = useQuery(DigestDocument, {
    variables: { label: week },
    fetchPolicy: 'cache-and-network',
  });
  const known = data ?? previousData;
  const digest = known?.digest;
  return (
    <Page
      title={t('digest.title')}
      lead={digest ? t('digest.week', { from: format.day(digest.from), to: format.date(digest.to) }) : t('digest.lead')}
      width="reading"
    >
      {!known ? (
        error ? (
          <ErrorState text={tell(error)} onRetry={() => void refetch()} />
        ) : (
          <Skeleton cards={3} lines={3} />
        )
      ) : digest ? (
        <Week digest={digest} />
      ) : (
        <EmptyState
          title={t(week ? 'digest.no_week' : 'digest.none')}
          action={week && <Button onClick={() => setParams({}, { replace: true })}>{t('digest.to_latest')}</Button>}
        >
          {!week && t('digest.none.text')}
        </EmptyState>
      )}
      {known && known.digestWeeks.length > 1 && (
        <NativeSelect
          className={styles.weeks ?? ''}
          label={t('digest.weeks')}
          value={digest?.label ?? ''}
          onChange={(event) => setParams({ week: event.currentTarget.value }, { replace: true })}
          data={known.digestWeeks.map((label) => ({ value: label, label: t('digest.of_week', weekOf(label)) }))}
        />
      )}
      <Wanted />
    </Page>
  );
}

const weekOf = (label: string) => ({ year: label.slice(0, 4), week: String(Number(label.slice(6))) });

function Week({ digest }: { digest: Digest }) {
  const { t, inLocale } = useLocale();
  const give = useComposer();
  const { received, given, unitThanks, receivedStories, unitStory, voice, story, nudgeUnit } = digest;
  const isQuiet = received + given + unitThanks === 0;
  return (
    <>
      {isQuiet ? (
        <Card title={t('digest.quiet')}>
          <p>{t('digest.quiet.text')}</p>
        </Card>
      ) : (
        <ul className={styles.figures}>
          {[['received', received] as const, ['given', given] as const, ['unit', unitThanks] as const].map(
            ([kind, count]) => (
              <li key={kind}>
                <strong>{count}</strong>
                <span>{t(`digest.count.${kind}`, { count })}</span>
              </li>
            ),
          )}
        </ul>
      )}
      {receivedStories.length > 0 && (
        <Card title={t('digest.received')} tone="gratitude">
          <ul className={styles.stories}>
            {receivedStories.map((one) => (
              <li key={one.id}>
                <Words words={one} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      <Told title={t('digest.voice')} words={voice} />
      <Told title={t('digest.unit')} words={unitStory} />
      <Told title={t('digest.story')} words={story} />
      <Card title={t(nudgeUnit ? 'digest.nudge' : 'digest.invite')}>
        <div className={styles.nudge}>
          <p>{nudgeUnit ? t('digest.nudge.text', { unit: inLocale(nudgeUnit, 'name') }) : t('digest.invite.text')}</p>
          <Button onClick={() => give()}>{t('digest.give')}</Button>
        </div>
      </Card>
    </>
  );
}

function Told({ title, words }: { title: string; words: TeamWordsFragment | null }) {
  if (!words) return null;
  return (
    <Card title={title}>
      <Words words={words} />
    </Card>
  );
}

function Words({ words }: { words: TeamWordsFragment }) {
  const { t } = useLocale();
  const source = (
    <>
      <WordsSource words={words} />
      {' · '}
      <Link to={`/recognitions/${words.id}`}>{t('digest.open')}</Link>
    </>
  );
  if (!words.story) return <p className={styles.source}>{source}</p>;
  return (
    <Quote lang={languageOf(words.story)} source={source}>
      {words.story}
    </Quote>
  );
}

/** Whether one wants it at all. */
function Wanted() {
  const { t } = useLocale();
  const tell = useFailureText();
  const { data } = useQuery(NoticeSwitchesDocument);
  const [set, { loading }] = useMutation(SetNoticeSwitchDocument);
  const wanted = data?.noticeSwitches.find(({ kind }) => kind === 'DIGEST_READY');
  if (!wanted) return null;
  return (
    <Switch
      className={styles.wanted ?? ''}
      label={t('digest.wanted')}
      description={t('digest.wanted.hint')}
      checked={wanted.isOn}
      disabled={loading}
      onChange={(event) =>
        void set({
          variables: { kind: 'DIGEST_READY', isOn: event.currentTarget.checked },
          refetchQueries: [NoticeSwitchesDocument],
        }).catch((error: unknown) => showToast({ text: tell(error), tone: 'error' }))
      }
    />
  );
}
