import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { SIMILAR_FROM_CHARACTERS } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useEffect, useState } from 'react';
import { SimilarBehavioursDocument } from '../../gql';
import { SIGN } from './act';
import styles from './LinePage.module.css';
import { StateTags } from './Tags';
import { useVote } from './use-vote';

const TYPING_MS = 300;

/** Sentences that say nearly the same as what is being typed: one vote more for one of them does more than a twin. */
export function Similar({ text }: { text: string }) {
  const { t, inLocale } = useLocale();
  const { vote, busy } = useVote();
  const [asked, setAsked] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text.trim()), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  const { data } = useQuery(SimilarBehavioursDocument, {
    variables: { text: asked },
    skip: asked.length < SIMILAR_FROM_CHARACTERS,
  });
  const found = asked.length < SIMILAR_FROM_CHARACTERS ? [] : (data?.similarBehaviours ?? []);
  return (
    <div aria-live="polite">
      {found.length > 0 && (
        <section className={styles.similar}>
          <h3>{t('line.similar.title')}</h3>
          <ul>
            {found.map(({ behaviour }) => (
              <li key={behaviour.id} data-side={behaviour.side}>
                <span className={styles.sideSign} aria-hidden>
                  {SIGN[behaviour.side]}
                </span>
                <span className="visually-hidden">{t(behaviour.side === 'FOR' ? 'values.for' : 'values.against')}</span>
                <span className={styles.similarText}>
                  {inLocale(behaviour, 'text')} <StateTags act={behaviour} />
                </span>
                {behaviour.myVerdict === 'FOR' ? (
                  <span className={styles.voted}>{t('line.similar.voted')}</span>
                ) : (
                  behaviour.side === 'FOR' && (
                    <Button variant="default" size="xs" disabled={busy} onClick={() => void vote(behaviour, 'FOR')}>
                      {t('line.similar.instead')}
                    </Button>
                  )
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
