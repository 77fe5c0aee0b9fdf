import type { ExplanationStep } from '@zasluga/domain';
import { useLocale } from '@zasluga/locale';
import { useWords } from '../../frame';
import type { RuleRewardFieldsFragment } from '../../gql';
import styles from './rules.module.css';

const WORDS = ['rules'];

/** «Почему столько» of one payment by the reward rules, as the server tells it. Brings its words along. */
export function RuleExplanation({ reward }: { reward: RuleRewardFieldsFragment }) {
  useWords(WORDS);
  const { t } = useLocale();
  return (
    <div className={styles.explanation}>
      <Steps steps={reward.steps.map(stepOf)} />
      {reward.unfunded > 0 && <p>{t('rules.unfunded', { points: reward.unfunded })}</p>}
      <p className={styles.meta}>{t('rules.by_version', { number: reward.version })}</p>
    </div>
  );
}

/** One sentence that multiplies, and one for each cap that took something away. */
export function Steps({ steps }: { steps: readonly ExplanationStep[] }) {
  const { t } = useLocale();
  const share = (name: string, percent: number) =>
    percent === 100 ? name : t('rules.factor.percent', { name, percent });
  const factors: string[] = [];
  const sentences: string[] = [];
  let points = 0;
  for (const step of steps) {
    if (step.code === 'nothing') sentences.push(t(`rules.nothing.${step.why}`));
    else if (step.code === 'place') factors.push(t('rules.factor.place', { place: step.place, points: step.points }));
    else if (step.code === 'depth') factors.push(share(t(`rules.depth.${step.what}`), step.percent));
    else if (step.code === 'source') factors.push(share(t(`rules.source.${step.what}`), step.percent));
    else if (step.code === 'relation') factors.push(share(t(`rules.relation.${step.what}`), step.percent));
    else if (step.code === 'cap') sentences.push(t(`rules.cap.${step.what}`, { ...step }));
    else sentences.push(t('rules.before', { used: step.used, points: step.points }));
    if (step.code !== 'cap' && step.code !== 'before') points = step.points;
  }
  return (
    <>
      {factors.length > 0 && <p>{t('rules.factor.result', { factors: factors.join(' × '), points })}</p>}
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
    </>
  );
}

/** The server tells steps flat; what a step of that kind carries is there. */
function stepOf({ code, what, ...rest }: RuleRewardFieldsFragment['steps'][number]): ExplanationStep {
  const kind = code.toLowerCase();
  return { ...rest, code: kind, ...(kind === 'nothing' ? { why: what } : { what }) } as unknown as ExplanationStep;
}
