import { useLocale } from '@zasluga/locale';
import { Quote } from '@zasluga/ui';
import { Link } from 'react-router';
import type { CharterStoryFragment } from '../../gql';
import styles from './charter.module.css';

/** A story in the charter: the words, whom they are about, who tells them. */
export function Story({ story, linked = true }: { story: CharterStoryFragment; linked?: boolean }) {
  const { t, format } = useLocale();
  const person = (one: { firstName: string; lastName: string; roleTitle: string }) =>
    one.roleTitle
      ? t('charter.story.person', { name: format.name(one), role: format.role(one.roleTitle) })
      : format.name(one);
  const names = format.list(story.receivers.map(({ employee }) => person(employee)));
  const told = story.giver
    ? t('charter.story.told_by', { name: person(story.giver) })
    : t(story.source === 'CUSTOMER' ? 'charter.story.customer' : 'charter.story.company');
  return (
    <Quote
      source={
        <>
          {names && `${t('charter.story.about', { names })}. `}
          {told}
          {linked && (
            <span className={styles.screenOnly}>
              {' · '}
              <Link to={`/recognitions/${story.id}`}>{t('charter.story.open')}</Link>
            </span>
          )}
        </>
      }
    >
      {story.story}
    </Quote>
  );
}
