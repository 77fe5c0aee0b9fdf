import { useLocale } from '@zasluga/locale';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { DecisionFieldsFragment } from '../gql';
import styles from './empowerment.module.css';

interface Props {
  decision: DecisionFieldsFragment;
  /** Who decided; absent on one's own page. */
  author?: { firstName: string; lastName: string; roleTitle: string };
  /** Leads to the entry's own page. */
  opens?: boolean;
  children?: ReactNode;
}

/** One decision: the words first, the figures after, the manager's answer as a quote. */
export function DecisionCard({ decision, author, opens, children }: Props) {
  const { t, format, inLocale } = useLocale();
  const { costMinor, currency, overLimitMinor, answeredBy } = decision;
  const facts = [
    costMinor === null ? null : costMinor ? format.money(costMinor, currency) : t('empowerment.free'),
    decision.seconds && t('empowerment.decided_in', { time: t(`empowerment.seconds.s${decision.seconds as 5}`) }),
    decision.asked && t(`empowerment.fact.${decision.asked}`),
    decision.costGoods,
    decision.costMinutes && t('empowerment.minutes_fact', { n: decision.costMinutes }),
    decision.touchpoint && inLocale(decision.touchpoint, 'name'),
    ...(!decision.customerLeft || decision.customerLeft === 'UNKNOWN'
      ? []
      : [t(`empowerment.fact.${decision.customerLeft}`)]),
  ].filter(Boolean);
  return (
    <li className={styles.card}>
      {author && (
        <p className={styles.author}>
          <strong>{format.name(author)}</strong>
          {author.roleTitle && <span>{author.roleTitle}</span>}
        </p>
      )}
      {decision.need && <p className={styles.need}>{decision.need}</p>}
      <p className={styles.deed}>
        {decision.kind !== 'DONE' && <span className={styles.kind}>{t(`empowerment.tag.${decision.kind}`)}</span>}
        {decision.did}
      </p>
      {decision.barrier && (
        <p className={styles.bent}>
          {[t(`empowerment.barrier.${decision.barrier}`), decision.barrierWords].filter(Boolean).join('. ')}
        </p>
      )}
      {decision.photo && (
        <img className={styles.photo} src={decision.photo} alt={t('empowerment.photo_of')} loading="lazy" />
      )}
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
          <time dateTime={decision.decidedAt}>{format.relative(decision.decidedAt)}</time>
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
      {opens && (
        <Link className={styles.opens} to={`/decisions/${decision.id}`}>
          {t('empowerment.open_entry')}
          <span className="visually-hidden">: {decision.did}</span>
        </Link>
      )}
    </li>
  );
}
