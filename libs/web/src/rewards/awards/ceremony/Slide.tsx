import { useLocale } from '@zasluga/locale';
import { useNomineeName, useRoundName } from '../names';
import styles from './ceremony.module.css';
import type { Ceremony, Honoured, Shown } from './slides';

/** One picture of the ceremony, in letters that are read from the last row; longer words are set smaller, never scrolled. */
export function Slide({ slide, round }: { slide: Shown; round: Ceremony }) {
  const { t, format, inLocale } = useLocale();
  const roundName = useRoundName();
  const award = inLocale(round.award, 'name');
  switch (slide.kind) {
    case 'award':
      return (
        <div className={styles.slide}>
          <p className={styles.small}>{roundName(round.label)}</p>
          <h1 className={styles.award}>{award}</h1>
          <ul className={styles.criteria}>
            {round.award.criteria.map((one) => (
              <li key={one.id}>{inLocale(one, 'name')}</li>
            ))}
          </ul>
        </div>
      );
    case 'story': {
      const { story } = slide;
      const from =
        story.source === 'CUSTOMER' ? t('awards.story.customer') : story.giver ? format.name(story.giver) : '';
      const to = [
        ...story.receivers.map(({ employee }) => format.name(employee)),
        ...story.units.map((u) => inLocale(u, 'name')),
      ];
      return (
        <figure className={styles.slide}>
          <h1 className="visually-hidden">{award}</h1>
          <blockquote className={styles.quote} data-length={lengthOf(story.story)}>
            {story.story}
          </blockquote>
          <figcaption className={styles.small}>
            {from} → {format.list(to)}
          </figcaption>
        </figure>
      );
    }
    case 'drum':
      return (
        <div className={styles.slide}>
          <h1 className={styles.award}>{award}</h1>
          <p className={styles.small}>{t('awards.ceremony.drum')}</p>
        </div>
      );
    case 'name':
      return <Name round={round} winner={slide.winner} />;
  }
}

function Name({ round, winner }: { round: Ceremony; winner: Honoured | null }) {
  const { t, format, inLocale } = useLocale();
  const name = useNomineeName();
  if (!winner)
    return (
      <div className={styles.slide}>
        <h1 className={styles.award}>{t('awards.nobody')}</h1>
        <p className={styles.small}>{t('awards.nobody_text')}</p>
      </div>
    );
  const { employee, members, place, placeReason } = winner;
  const { winners } = round.ceremony;
  const alone = winners.filter((one) => one.place === 1).length === 1;
  const words = place === 1 && alone ? round.ceremony.words : placeReason;
  return (
    <div className={styles.slide} data-celebrate>
      <p className={styles.small}>
        {inLocale(round.award, 'name')}
        {winners.length > 1 && place !== null && ` · ${t('awards.place', { place })}`}
      </p>
      <h1 className={styles.name}>{name(winner)}</h1>
      <p className={styles.small}>
        {employee ? employee.roleTitle : format.list(members.map((one) => format.name(one)))}
      </p>
      {words && (
        <p className={styles.quote} data-length={words.length > 120 ? 'long' : 'middle'}>
          {words}
        </p>
      )}
    </div>
  );
}

/** How much there is to read: the size follows. */
const lengthOf = (text: string) =>
  text.length <= 120 ? 'short' : text.length <= 320 ? 'middle' : text.length <= 800 ? 'long' : 'longest';
