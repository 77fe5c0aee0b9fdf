import { useLocale } from '@zasluga/locale';
import { Card, Quote, ValuePill } from '@zasluga/ui';
import { Link } from 'react-router';
import type { StoryPartsFragment } from '../gql';
import styles from './culture.module.css';

/** One recognition that was counted in a figure. */
export function StoryCard({
  story: { id, story, source, giver, receivers, value, behaviours, publishAt },
}: {
  story: StoryPartsFragment;
}) {
  const { t, format, inLocale } = useLocale();
  const phrase = behaviours.map((behaviour) => inLocale(behaviour, 'text')).join('. ');
  const from = giver
    ? format.name(giver)
    : source === 'CUSTOMER'
      ? t('culture.stories.customer')
      : t('culture.stories.company');
  return (
    <Card as="article">
      <p className={styles.story}>
        <span>{t('culture.stories.from', { from })}</span>
        <strong>{format.list(receivers.map(({ employee }) => format.name(employee)))}</strong>
        <Link to={`/recognitions/${id}`}>
          <time dateTime={publishAt}>{format.date(publishAt)}</time>
        </Link>
      </p>
      {story ? <Quote>{story}</Quote> : <p>{phrase}</p>}
      {value && <ValuePill name={inLocale(value, 'name')} colour={value.colour} />}
    </Card>
  );
}
