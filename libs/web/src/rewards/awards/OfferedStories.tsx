import { useQuery } from '@apollo/client/react';
import { STORIES_MAX } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { ErrorState, Skeleton } from '@zasluga/ui';
import { useFailureText } from '../../frame';
import { StoriesToNominateDocument } from '../../gql';
import styles from './awards.module.css';
import { type NominationDraft, nomineeOf, subjectOf } from './nomination-draft';
import { Story } from './Story';

interface Props {
  roundId: string;
  draft: NominationDraft;
  set: (change: Partial<NominationDraft>) => void;
  error?: string;
}

/** What the nominee was thanked for in the round's time, to be ticked: nothing is typed again. */
export function OfferedStories({ roundId, draft, set, error }: Props) {
  const { t } = useLocale();
  const tell = useFailureText();
  const kind = nomineeOf(draft);
  const none = kind === 'nobody' || kind === 'mixed';
  const asked = useQuery(StoriesToNominateDocument, {
    variables: { input: { roundId, ...subjectOf(draft) } },
    skip: none,
    fetchPolicy: 'cache-and-network',
  });
  const offered = asked.data?.storiesToNominate;
  const { storyIds } = draft;
  const full = storyIds.length >= STORIES_MAX;
  const toggle = (id: string, on: boolean) =>
    set({ storyIds: on ? [...storyIds, id] : storyIds.filter((one) => one !== id) });
  return (
    <fieldset className={styles.step}>
      <legend>{t('awards.add_stories')}</legend>
      <p className={styles.quiet}>
        {none
          ? t('awards.add_stories.nobody')
          : t('awards.add_stories.count', { count: storyIds.length, max: STORIES_MAX })}
      </p>
      {error && (
        <p className={styles.fault} role="alert">
          {error}
        </p>
      )}
      {!none && !offered && asked.error && <ErrorState text={tell(asked.error)} onRetry={() => void asked.refetch()} />}
      {!none && !offered && !asked.error && <Skeleton lines={3} />}
      {!none && offered?.length === 0 && <p className={styles.quiet}>{t('awards.add_stories.empty')}</p>}
      {!none && offered && offered.length > 0 && (
        <ul className={styles.offered}>
          {offered.map((story) => {
            const on = storyIds.includes(story.id);
            return (
              <li key={story.id}>
                <label className={styles.offer}>
                  <input
                    type="checkbox"
                    checked={on}
                    disabled={!on && full}
                    onChange={(event) => toggle(story.id, event.currentTarget.checked)}
                  />
                  <Story story={story} />
                </label>
              </li>
            );
          })}
        </ul>
      )}
    </fieldset>
  );
}
