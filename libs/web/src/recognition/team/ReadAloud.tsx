import { useMutation, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconMaximize } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Card, ErrorState, Quote, Segmented, showToast, Skeleton } from '@zasluga/ui';
import { useState } from 'react';
import { More, useFailureText } from '../../frame';
import { MarkReadAloudDocument, type TeamWordsFragment, WordsToReadAloudDocument } from '../../gql';
import { languageOf } from '../language-of';
import { Reading } from './Reading';
import styles from './team.module.css';
import type { TeamView } from './view';
import { WordsSource } from './WordsSource';

const SHOWN = 3;
const FOLDED = { hasNextPage: true };

/** Words of customers and colleagues about the manager's people, to be read at the stand-up: heard in person they move. */
export function ReadAloud({ view }: { view: TeamView }) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [done, setDone] = useState(false);
  const [unfolded, setUnfolded] = useState(false);
  const [reading, setReading] = useState<number | null>(null);
  const { data, error, refetch, fetchMore } = useQuery(WordsToReadAloudDocument, {
    variables: { ...view, done },
    fetchPolicy: 'cache-and-network',
  });
  const mark = useMark(() => void refetch());
  const words = data?.wordsToReadAloud.nodes ?? [];
  const shown = unfolded ? words : words.slice(0, SHOWN);
  const end = data?.wordsToReadAloud.pageInfo;
  const folded = shown.length < words.length;
  const more = async (after: string | null) => {
    setUnfolded(true); // first what is there already
    if (!folded) await fetchMore({ variables: { after } });
  };
  return (
    <Card
      tone="gratitude"
      title={t('team.aloud')}
      actions={
        !done &&
        words.length > 0 && (
          <Button leftSection={<IconMaximize size={20} stroke={1.75} />} onClick={() => setReading(0)}>
            {t('team.aloud.begin')}
          </Button>
        )
      }
    >
      <div className={styles.aloud}>
        <p>{t('team.aloud.lead')}</p>
        <Segmented
          label={t('team.aloud.show')}
          value={done ? 'done' : 'waiting'}
          onChange={(show) => setDone(show === 'done')}
          options={[
            { value: 'waiting', label: t('team.aloud.waiting') },
            { value: 'done', label: t('team.aloud.done') },
          ]}
        />
        {!data ? (
          error ? (
            <ErrorState text={tell(error)} onRetry={() => void refetch()} />
          ) : (
            <Skeleton lines={3} cards={2} />
          )
        ) : words.length === 0 ? (
          <p className={styles.none}>{t(done ? 'team.aloud.none_done' : 'team.aloud.none', { days: view.days })}</p>
        ) : (
          <ul className={styles.cards}>
            {shown.map((one, place) => (
              <li key={one.id} className={styles.card}>
                <Quote lang={languageOf(one.story)} source={<WordsSource words={one} />}>
                  {one.story}
                </Quote>
                <div className={styles.buttons}>
                  {!done && (
                    <Button variant="default" onClick={() => setReading(place)}>
                      {t('team.aloud.full')}
                    </Button>
                  )}
                  <Button variant="default" onClick={() => void mark(one, !done)}>
                    {t(done ? 'team.aloud.again' : 'team.aloud.mark')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        )}
        <More end={folded ? FOLDED : end} load={more} />
      </div>
      {reading !== null && words.length > 0 && (
        <Reading
          words={words}
          start={Math.min(reading, words.length - 1)}
          onRead={(one) => mark(one, true)}
          onClose={() => setReading(null)}
        />
      )}
    </Card>
  );
}

/** Marks and says so, with a way back. */
function useMark(onMarked: () => void) {
  const { t } = useLocale();
  const tell = useFailureText();
  const [run] = useMutation(MarkReadAloudDocument);
  const mark = async ({ id }: TeamWordsFragment, isRead: boolean) => {
    try {
      await run({ variables: { id, isRead } });
      onMarked();
      return true;
    } catch (error) {
      showToast({ text: tell(error), tone: 'error' });
      return false;
    }
  };
  return async (words: TeamWordsFragment, isRead: boolean) => {
    const marked = await mark(words, isRead);
    if (marked)
      showToast({
        text: t(isRead ? 'team.aloud.marked' : 'team.aloud.unmarked'),
        action: { label: t('team.undo'), run: () => void mark(words, !isRead) },
      });
    return marked;
  };
}
