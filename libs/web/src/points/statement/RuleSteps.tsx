import { useLocale } from '@zasluga/locale';
import type { StatementRowFragment } from '../../gql';
import styles from './Statement.module.css';

type Reward = NonNullable<StatementRowFragment['ruleReward']>;
type Step = Reward['steps'][number];

/** «Почему 30 баллов»: each step on the way to the points, in words, with what there was after it. */
export function RuleSteps({ reward }: { reward: Reward }) {
  const { t, format } = useLocale();
  return (
    <details className={styles.steps}>
      <summary>{t('points.rule.why', { points: reward.points })}</summary>
      <ol>
        {reward.steps.map((step, index) => (
          <li key={index}>
            <StepWords step={step} />
            <span className={styles.after}>{format.points(step.points)}</span>
          </li>
        ))}
      </ol>
      <p className={styles.notes}>{t('points.rule.version', { number: reward.version })}</p>
    </details>
  );
}

function StepWords({ step: { code, what, place, percent, limit, used, period } }: { step: Step }) {
  const { t, format } = useLocale();
  const share = format.percent((percent ?? 0) / 100);
  switch (code) {
    case 'PLACE':
      return <>{t('points.rule.PLACE', { place: place ?? 0 })}</>;
    case 'DEPTH':
    case 'SOURCE':
    case 'RELATION':
      return <>{t(`points.rule.${code}`, { what: what ?? '', share })}</>;
    case 'CAP':
      return (
        <>{t('points.rule.CAP', { what: what ?? '', limit: limit ?? 0, used: used ?? 0, period: period ?? '' })}</>
      );
    case 'BEFORE':
      return <>{t('points.rule.BEFORE', { used: used ?? 0 })}</>;
    default:
      return <>{t('points.rule.NOTHING')}</>;
  }
}
