import { MILESTONE_DEFAULTS, type MilestoneRule } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import type { OwnWords } from './words';
import type { Milestone, MilestoneChoice } from './milestone.object';

/** One of each kind; what the company has not decided is as by default. */
export async function milestoneRules(tx: Tx): Promise<(MilestoneRule & OwnWords)[]> {
  const rows = await tx.sql<MilestoneRule & OwnWords>(
    'milestone.rules',
    'select kind, is_on as "isOn", points, text_ru as "textRu", text_en as "textEn" from milestone_rule',
  );
  return MILESTONE_DEFAULTS.map(
    (usual) => rows.find(({ kind }) => kind === usual.kind) ?? { ...usual, textRu: null, textEn: null },
  );
}

export async function milestoneChoiceOf(tx: Tx, employeeId: string): Promise<MilestoneChoice> {
  const [row] = await tx.sql<MilestoneChoice>(
    'milestone.choice',
    'select opted_out as "optedOut", birthday from milestone_choice where employee_id = $1',
    [employeeId],
  );
  return row ?? { optedOut: false, birthday: null };
}

/** The last ones of the company, for whoever administers them. */
export const lastMilestones = (tx: Tx): Promise<Milestone[]> =>
  tx.sql<Milestone>(
    'milestone.last',
    `select id, kind, case when kind = 'years' then label::int else 0 end as years, created_at as "createdAt",
       recognition_id as "recognitionId", employee_id as "employeeId" from milestone order by id desc limit 20`,
  );
