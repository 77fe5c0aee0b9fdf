import { useLocale } from '@zasluga/locale';
import { Quote, ValuePill } from '@zasluga/ui';
import type { JuryNominationCardFragment } from '../../gql';
import { languageOf } from '../../recognition/language-of';
import styles from './panel.module.css';

interface Props {
  whys: readonly string[];
  stories: JuryNominationCardFragment['stories'];
  /** Of its two headings. */
  as?: 'h2' | 'h3';
}

/** What speaks for a candidate: stories first, they are what happened; then why somebody proposes them. */
export function Evidence({ whys, stories, as: Heading = 'h3' }: Props) {
  const { t, format, inLocale } = useLocale();
  return (
    <div className={styles.evidence}>
      {stories.length > 0 && (
        <section className={styles.part}>
          <Heading>{t('panel.stories', { stories: stories.length })}</Heading>
          {stories.map(({ words, source, at, value }, n) => (
            <Quote
              key={n}
              lang={languageOf(words)}
              source={
                <span className={styles.source}>
                  <span>{t(`panel.source.${source}`)}</span>
                  <span>{format.date(at)}</span>
                  {value && <ValuePill name={inLocale(value, 'name')} colour={value.colour} />}
                </span>
              }
            >
              <Words text={words} />
            </Quote>
          ))}
        </section>
      )}
      <section className={styles.part}>
        <Heading>{t('panel.whys', { whys: whys.length })}</Heading>
        {whys.map((why, n) => (
          <p key={n} className={styles.why} lang={languageOf(why)}>
            <Words text={why} />
          </p>
        ))}
      </section>
    </div>
  );
}

const MASK = '▇▇▇';

/** A masked name is read aloud as what it is. */
function Words({ text }: { text: string }) {
  const { t } = useLocale();
  return text.split(MASK).map((piece, n) => (
    <span key={n}>
      {n > 0 && (
        <span className={styles.mask}>
          <span aria-hidden>{MASK}</span>
          <span className="visually-hidden">{t('panel.masked')}</span>
        </span>
      )}
      {piece}
    </span>
  ));
}
