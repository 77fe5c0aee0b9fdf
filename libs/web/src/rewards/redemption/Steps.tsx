import { useLocale } from '@zasluga/locale';
import styles from '../catalogue/RewardPage.module.css';
import type { Mine } from './mine';

/** What happened to a redemption so far, each with its hour and, where it was somebody else, with the person. */
export function Steps({ redemption }: { redemption: Mine }) {
  const { t, format } = useLocale();
  const { createdAt, decidedAt, decidedBy, endedAt, endedBy, employee, state } = redemption;
  const by = (person: Mine['endedBy']) => person && person.id !== employee.id && format.name(person);
  const steps = [
    { key: 'asked', text: t('rewards.step.asked'), at: createdAt, who: null },
    decidedAt && { key: 'approved', text: t('rewards.step.approved'), at: decidedAt, who: by(decidedBy) },
    endedAt && { key: 'ended', text: t(`rewards.state.${state}`), at: endedAt, who: by(endedBy) },
  ].filter((step) => step !== null && step !== '' && step !== undefined);
  return (
    <ol className={styles.steps} aria-label={t('rewards.steps')}>
      {steps.map(({ key, text, at, who }, place) => (
        <li key={key} data-last={place === steps.length - 1 || undefined}>
          {text}
          <time dateTime={at}>{[format.dateTime(at), who].filter(Boolean).join(' · ')}</time>
        </li>
      ))}
    </ol>
  );
}
