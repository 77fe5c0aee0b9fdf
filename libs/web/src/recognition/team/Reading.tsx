import { Button } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useLocale } from '@zasluga/locale';
import { Dialog } from '@zasluga/ui';
import { useEffect, useState } from 'react';
import type { TeamWordsFragment } from '../../gql';
import { languageOf } from '../language-of';
import styles from './team.module.css';
import { WordsSource } from './WordsSource';

interface Props {
  words: readonly TeamWordsFragment[];
  start: number;
  onRead: (words: TeamWordsFragment) => Promise<boolean>;
  onClose: () => void;
}

/** One person's words and nothing else on the whole screen, to be read from some way off. Arrows leaf, Escape closes. */
export function Reading({ words, start, onRead, onClose }: Props) {
  const { t } = useLocale();
  // what is marked leaves the list behind: here the pages stay as they were opened
  const [pages] = useState(words);
  const [at, setAt] = useState(start);
  const [read, setRead] = useState<ReadonlySet<string>>(new Set());
  const page = pages[at]!;
  const last = pages.length - 1;

  useEffect(() => {
    const leaf = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight') setAt((now) => Math.min(now + 1, last));
      if (key === 'ArrowLeft') setAt((now) => Math.max(now - 1, 0));
    };
    addEventListener('keydown', leaf);
    return () => removeEventListener('keydown', leaf);
  }, [last]);

  async function mark() {
    if (!(await onRead(page))) return;
    setRead((known) => new Set(known).add(page.id));
    if (at < last) setAt(at + 1);
  }

  return (
    <Dialog opened fullScreen onClose={onClose} title={t('team.reading', { place: at + 1, count: pages.length })}>
      <div className={styles.reading}>
        <figure className={styles.sheet} aria-live="polite">
          <blockquote
            className={styles.loud}
            data-long={page.story.length > 280 || undefined}
            lang={languageOf(page.story)}
          >
            {page.story}
          </blockquote>
          <figcaption className={styles.about}>
            <WordsSource words={page} />
          </figcaption>
        </figure>
        <div className={styles.controls}>
          <Button
            variant="default"
            leftSection={<IconArrowLeft size={20} stroke={1.75} />}
            disabled={at === 0}
            onClick={() => setAt(at - 1)}
          >
            {t('team.reading.back')}
          </Button>
          {read.has(page.id) ? (
            <p className={styles.read} role="status">
              {t('team.reading.done')}
            </p>
          ) : (
            <Button onClick={() => void mark()}>{t('team.aloud.mark')}</Button>
          )}
          <Button
            variant="default"
            rightSection={<IconArrowRight size={20} stroke={1.75} />}
            disabled={at === last}
            onClick={() => setAt(at + 1)}
          >
            {t('team.reading.next')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
