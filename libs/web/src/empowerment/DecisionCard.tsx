import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import type { DecisionFieldsFragment } from '../gql';
import styles from './empowerment.module.css';

interface Props {
  decision: DecisionFieldsFragment;
  /** Who decided; absent on one's own page. */
  author?: { firstName: string; lastName: string; roleTitle: string };
  children?: ReactNode;
}

/** One decision: the words first, the figures after, the manager's answer as a quote. */
export function DecisionCard({ decision, author, children }: Props) {
  const { t, format } = useLocale();
  const { costMinor, currency, overLimitMinor, answeredBy } = decision;
  const facts = [
    costMinor ? format.money(costMinor, currency) : t('empowerment.free'),
    t('empowerment.decided_in', { time: t(`empowerment.seconds.s${decision.seconds as 5}`) }),
    t(`empowerment.fact.${decision.asked}`),
    ...(decision.customerLeft === 'UNKNOWN' ? [] : [t(`empowerment.fact.${decision.customerLeft}`)]),
  ];
  return (
    <li className={styles.card}>
      {author && (
        <p className={styles.author}>
          <strong>{format.name(author)}</strong>
          {author.roleTitle && <span>{author.roleTitle}</span>}
        </p>
      )}
      <p className={styles.need}>{decision.need}</p>
      <p className={styles.deed}>{decision.did}</p>
      {decision.procedure && <p className={styles.bent}>{t('empowerment.bent', { name: decision.procedure.name })}</p>}
      <ul className={styles.facts}>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
        {overLimitMinor > 0 && (
          <li className={styles.overTag}>
            {t('empowerment.over_tag', { over: format.money(overLimitMinor, currency) })}
          </li>
        )}
        <li>
          <time dateTime={decision.createdAt}>{format.relative(decision.createdAt)}</time>
        </li>
      </ul>
      {decision.verdict ? (
        <div className={styles.answer}>
          <p className={styles.verdict}>
            {t(`empowerment.verdict.${decision.verdict}`, { who: answeredBy ? format.name(answeredBy) : '' })}
          </p>
          {decision.words && <p className={styles.words}>{decision.words}</p>}
        </div>
      ) : (
        children
      )}
    </li>
  );
}
