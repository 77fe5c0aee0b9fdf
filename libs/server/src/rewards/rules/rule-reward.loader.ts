import type { ExplanationStep } from '@zasluga/domain';
import { loader } from '@zasluga/kernel';
import type { RuleReward, RuleStep, RuleStepCode } from './rule-reward.entity';

export const stepOf = (step: ExplanationStep): RuleStep => ({
  place: null,
  percent: null,
  limit: null,
  used: null,
  period: null,
  ...step,
  code: step.code as RuleStepCode,
  what: 'what' in step ? step.what : 'why' in step ? step.why : null,
});

interface OfReceiver extends RuleReward {
  readonly employeeId: string;
}
interface Given {
  readonly id: string;
  readonly rewards: readonly OfReceiver[];
}
interface Row {
  readonly id: string;
  readonly rewards: readonly (Omit<OfReceiver, 'steps'> & { readonly steps: readonly ExplanationStep[] })[];
}
const told = ({ id, rewards }: Row): Given => ({
  id,
  rewards: rewards.map((reward) => ({ ...reward, steps: reward.steps.map(stepOf) })),
});

const TOLD = `jsonb_build_object('employeeId', s.employee_id, 'points', s.points, 'unfunded', s.unfunded, 'version', v.number,
  'steps', s.explanation -> 'steps')`;

/** By recognition: what its receivers have of it by the rules; the steps of the latest payment. */
export const rewardsOfRecognition = loader<Given>(async (tx, ids) => {
  const rows = await tx.sql<Row>(
    'rules.of_recognitions',
    `select u.id, coalesce(jsonb_agg(${TOLD}) filter (where s.employee_id is not null), '[]') as rewards
     from unnest($1::uuid[]) u(id)
     left join lateral (
       select employee_id, sum(points)::int as points, coalesce(sum(points) filter (where state = 'unfunded'), 0)::int as unfunded,
         (array_agg(version_id order by turn desc))[1] as version_id, (array_agg(explanation order by turn desc))[1] as explanation
       from reward_settlement where recognition_id = u.id and state <> 'returned' group by employee_id) s on true
     left join reward_rule_version v on v.id = s.version_id
     group by u.id`,
    [ids],
  );
  return rows.map(told);
});

/** By transfer: the payment behind a line of the statement, none for other lines. */
export const rewardOfTransfer = loader<Given>(async (tx, ids) => {
  const rows = await tx.sql<Row>(
    'rules.of_transfers',
    `select u.id, coalesce(jsonb_agg(${TOLD}) filter (where s.employee_id is not null), '[]') as rewards
     from unnest($1::uuid[]) u(id)
     left join lateral (select x.*, 0 as unfunded from reward_settlement x where x.transfer_id = u.id) s on true
     left join reward_rule_version v on v.id = s.version_id
     group by u.id`,
    [ids],
  );
  return rows.map(told);
});
