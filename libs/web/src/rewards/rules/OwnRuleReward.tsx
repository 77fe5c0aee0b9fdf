import { useQuery } from '@apollo/client/react';
import { useLocale } from '@zasluga/locale';
import { Card } from '@zasluga/ui';
import { OwnRuleRewardDocument } from '../../gql';
import { RuleExplanation } from './RuleExplanation';
import styles from './rules.module.css';

/** What one earned oneself with a recognition by the reward rules, and why so many; nothing where nothing was earned. */
export default function OwnRuleReward({ recognitionId }: { recognitionId: string }) {
  const { t, format } = useLocale();
  const { data } = useQuery(OwnRuleRewardDocument, { variables: { id: recognitionId } });
  const reward = data?.recognition?.ruleReward;
  if (!reward) return null;
  return (
    <Card tone="quiet" title={t('rules.explain.title')}>
      <p className={styles.points}>{format.points(reward.points)}</p>
      <RuleExplanation reward={reward} />
    </Card>
  );
}
