import { useMutation, useQuery } from '@apollo/client/react';
import { Button, TextInput } from '@mantine/core';
import { useLocale } from '@zasluga/locale';
import { Dialog, ErrorState, showToast, Skeleton } from '@zasluga/ui';
import { useDeferredValue, useState } from 'react';
import { useFailureText } from '../../frame';
import {
  CharterDraftDocument,
  type CharterSaysFragment,
  CharterStoryChoicesDocument,
  ChooseCharterStoryDocument,
} from '../../gql';
import styles from './charter.module.css';
import { Story } from './Story';

/** Which story shows a value: one of the best, none, or whichever is best when the charter is published. */
export function StoryChoice({ value, onClose }: { value: CharterSaysFragment['values'][number]; onClose: () => void }) {
  const { t, inLocale } = useLocale();
  const tell = useFailureText();
  const [search, setSearch] = useState('');
  const sought = useDeferredValue(search.trim());
  const { data, previousData, error, refetch } = useQuery(CharterStoryChoicesDocument, {
    variables: { valueId: value.valueId, search: sought || null },
  });
  const [choose, { loading }] = useMutation(ChooseCharterStoryDocument, {
    update: (cache, { data: chosen }) =>
      chosen && cache.writeQuery({ query: CharterDraftDocument, data: { charterDraft: chosen.chooseCharterStory } }),
  });
  const stories = (data ?? previousData)?.charterStoryChoices;

  async function take(input: { recognitionId?: string; none?: boolean }) {
    try {
      await choose({ variables: { input: { valueId: value.valueId, ...input } } });
      onClose();
    } catch (refusal) {
      showToast({ text: tell(refusal), tone: 'error' });
    }
  }

  return (
    <Dialog opened onClose={onClose} size="lg" title={t('charter.choice.title', { name: inLocale(value, 'name') })}>
      <div className={styles.dialog}>
        <p className={styles.lead}>{t('charter.choice.text')}</p>
        <div className={styles.buttons}>
          <Button variant="default" disabled={loading || !value.storyIsChosen} onClick={() => void take({})}>
            {t('charter.choice.best')}
          </Button>
          <Button
            variant="default"
            disabled={loading || (value.storyIsChosen && !value.story)}
            onClick={() => void take({ none: true })}
          >
            {t('charter.choice.none')}
          </Button>
        </div>
        <TextInput
          label={t('charter.choice.search')}
          value={search}
          maxLength={100}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        {error ? (
          <ErrorState text={tell(error)} onRetry={() => void refetch()} />
        ) : !stories ? (
          <Skeleton cards={2} lines={3} />
        ) : stories.length === 0 ? (
          <p>{t(sought ? 'charter.choice.not_found' : 'charter.choice.empty')}</p>
        ) : (
          <ul className={styles.choices}>
            {stories.map((story) => (
              <li key={story.id}>
                <Story story={story} linked={false} />
                {value.storyIsChosen && value.story?.id === story.id ? (
                  <p className={styles.note}>{t('charter.story.is_chosen')}</p>
                ) : (
                  <Button variant="default" loading={loading} onClick={() => void take({ recognitionId: story.id })}>
                    {t('charter.choice.take')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
    </Dialog>
  );
}
