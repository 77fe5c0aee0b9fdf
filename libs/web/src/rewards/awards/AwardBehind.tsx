import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { Link } from 'react-router';
import { AwardBehindDocument, type AwardStoryFragment } from '../../gql';
import styles from './awards.module.css';
import { useRoundName } from './names';

/** Under the thanks that announces an award: the result, and the stories it was given for; nothing under any other thanks. */
export default function AwardBehind({ recognitionId }: { recognitionId: string }) {
  const { t, inLocale } = useLocale();
  const roundName = useRoundName();
  const { data } = useQuery(AwardBehindDocument, { variables: { id: recognitionId } });
  const round = data?.recognition?.awardRound;
  if (!round) return null;
  return (
    <Card title={t('awards.behind')}>
      <p className={styles.behindResult}>
        <Link to={`/awards/${round.id}`}>
          {t('awards.story', { award: inLocale(round.award, 'name'), round: roundName(round.label) })}
        </Link>
      </p>
      {round.stories.length > 0 && (
        <>
          <p className={styles.quiet}>{t('awards.behind_stories', { count: round.stories.length })}</p>
          <ul className={styles.behind}>
            {round.stories.map((story) => (
              <StoryLink key={story.id} story={story} />
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

/** Whose words, when, and how they begin. */
function StoryLink({ story }: { story: AwardStoryFragment }) {
  const { t, format } = useLocale();
  const from = story.source === 'CUSTOMER' ? t('awards.story.customer') : story.giver ? format.name(story.giver) : '';
  return (
    <li>
      <Link to={`/recognitions/${story.id}`}>{story.story}</Link>
      <span className={styles.quiet}>{[from, format.day(story.createdAt)].filter(Boolean).join(' · ')}</span>
    </li>
  );
}
