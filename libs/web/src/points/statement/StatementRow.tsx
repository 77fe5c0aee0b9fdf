import { useLocale } from '@zasluga/locale';
import { type ReactNode, Suspense, useState } from 'react';
import { Link } from 'react-router';
import type { StatementRowFragment } from '../../gql';
import { RuleExplanation } from '../../rewards/rules/RuleExplanation';
import { PointsWithMoney } from '../PointsWithMoney';
import styles from './Statement.module.css';

const BECAUSE = ['undone', 'taken_back', 'hidden', 'cancelled', 'age', 'left'] as const;

interface Props {
  line: StatementRowFragment;
  actions?: ReactNode;
}

/** Words first: what for, in whose words, why so many; then how many, what they are worth, and what was there after. */
export function StatementRow({ line, actions }: Props) {
  const { t, format } = useLocale();
  const because = BECAUSE.find((known) => known === line.because);
  const notes = [
    t(`points.account.${line.account}`),
    format.dateTime(line.at),
    because && t(`points.because.${because}`),
    line.borne > 0 && t('points.borne', { points: line.borne }),
  ].filter(Boolean);
  return (
    <li className={styles.line}>
      <div className={styles.why}>
        <p className={styles.sentence}>
          <Sentence line={line} />
        </p>
        <Words line={line} />
        {line.ruleReward && <WhySoMany reward={line.ruleReward} />}
        {line.correction && (
          <div className={styles.correction}>
            <p>{line.correction}</p>
            {line.author && (
              <p className={styles.notes}>{t('points.correction.by', { who: format.name(line.author) })}</p>
            )}
          </div>
        )}
        <p className={styles.notes}>{notes.join(' · ')}</p>
        {actions}
      </div>
      <div className={styles.amounts}>
        <PointsWithMoney points={line.amount} signed strong />
        <p className={styles.notes}>
          {t('points.statement.left', { count: line.balanceAfter, points: format.number(line.balanceAfter) })}
        </p>
      </div>
    </li>
  );
}

/** «Почему 30 баллов», in the words of the rules, which are fetched when somebody wants to know. */
function WhySoMany({ reward }: { reward: NonNullable<StatementRowFragment['ruleReward']> }) {
  const { t } = useLocale();
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.steps} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('points.rule.why', { points: reward.points })}</summary>
      <Suspense fallback={null}>{open && <RuleExplanation reward={reward} />}</Suspense>
    </details>
  );
}

const EXCHANGE: Partial<Record<string, 'points.exchange.returned' | 'points.exchange.reopened'>> = {
  REWARD_RETURNED: 'points.exchange.returned',
  REWARD_REOPENED: 'points.exchange.reopened',
};

/** What happened, with the way to it. */
function Sentence({ line }: { line: StatementRowFragment }) {
  const { t, format, inLocale } = useLocale();
  const { reason, counterpart, redemption, recognition, subjectType } = line;
  if (redemption) {
    const words = t((reason && EXCHANGE[reason]) ?? 'points.exchange.reserved', {
      reward: inLocale(redemption.reward, 'name'),
      number: redemption.number,
    });
    return <Link to={`/rewards/mine/${redemption.id}`}>{words}</Link>;
  }
  const fromCustomer = recognition?.source === 'CUSTOMER' && reason === 'RULE_RECEIVED';
  const who = counterpart ? format.name(counterpart) : t('points.somebody');
  const words = fromCustomer
    ? t('points.reason.RULE_RECEIVED_CUSTOMER')
    : reason
      ? t(`points.reason.${reason}`, { who })
      : t('points.reason.other');
  if (recognition) return <Link to={`/recognitions/${recognition.id}`}>{words}</Link>;
  if (subjectType === 'award_round' && line.subjectId) return <Link to={`/awards/${line.subjectId}`}>{words}</Link>;
  return <>{words}</>;
}

const QUOTED = ['GIFT_RECEIVED', 'GIFT_GIVEN', 'RULE_RECEIVED', 'AWARD_RECEIVED', 'COMPANY_PAID'];

/** What was written, or the behaviour where nothing was: words are never smaller than points. */
function Words({ line: { recognition, reason } }: { line: StatementRowFragment }) {
  const { inLocale } = useLocale();
  if (!recognition || !reason || !QUOTED.includes(reason)) return null;
  const [behaviour] = recognition.behaviours;
  const words = recognition.story || (behaviour && inLocale(behaviour, 'text'));
  return words ? <blockquote className={styles.words}>{words}</blockquote> : null;
}
