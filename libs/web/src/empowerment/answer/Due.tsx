import { useLocale } from '@zasluga/locale';
import type { DecisionDueFragment } from '../../gql';
import styles from './answer.module.css';

/** Until when the answer is due, said to whoever owes it or to whoever waits for it; or why nobody owes one. */
export function Due({ decision, own }: { decision: DecisionDueFragment; own: boolean }) {
  const { t, format } = useLocale();
  const { answerDueAt, answerIsLate, reviewer, forReviewer } = decision;
  const text = () => {
    if (!forReviewer) return t('answer.not_shown');
    if (!answerDueAt || !reviewer) return t('answer.nobody_owes');
    const time = format.relative(answerDueAt);
    if (own) return t(answerIsLate ? 'answer.late_author' : 'answer.due_author', { who: format.name(reviewer), time });
    return t(answerIsLate ? 'answer.late' : 'answer.due', { time });
  };
  return (
    <p className={styles.due} data-late={(answerIsLate && !own) || undefined}>
      {text()}
    </p>
  );
}
