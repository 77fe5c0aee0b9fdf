import { DomainError, isMonthDay, type MilestoneRule, milestoneWordsFault, type Viewer } from '@zasluga/domain';
import { audit, type Tx } from '@zasluga/kernel';
import type { MilestoneChoiceInput, MilestoneWordsInput } from './milestone.object';
import { usualWords } from './words';

export async function setMilestoneRule(tx: Tx, viewer: Viewer, { kind, isOn, points }: MilestoneRule): Promise<void> {
  await tx.sql(
    'milestone.set_rule',
    `insert into milestone_rule (company_id, kind, is_on, points) values ($1, $2, $3, $4)
     on conflict (company_id, kind) do update set is_on = excluded.is_on, points = excluded.points`,
    [tx.companyId, kind, isOn, points],
  );
  await audit(tx, viewer, 'rewards.set_milestone', { type: 'company', id: tx.companyId }, { kind, isOn, points });
}

/**
 * What is as usual is not kept: a later wording of the product's then reaches the company too.
 * @throws DomainError rewards.milestone_placeholder, rewards.milestone_brace
 */
export async function wordMilestone(tx: Tx, viewer: Viewer, input: MilestoneWordsInput): Promise<void> {
  const { kind } = input;
  const [textRu, textEn] = (['ru', 'en'] as const).map((locale) => {
    const field = locale === 'ru' ? 'textRu' : 'textEn';
    const text = input[field] || null;
    const fault = text && milestoneWordsFault(kind, text);
    if (fault) throw new DomainError(fault.code, `input.${field}`, { ...fault.params });
    return text === usualWords(kind, locale) ? null : text;
  });
  await tx.sql(
    'milestone.word',
    `insert into milestone_rule (company_id, kind, is_on, points, text_ru, text_en) values ($1, $2, true, 0, $3, $4)
     on conflict (company_id, kind) do update set text_ru = excluded.text_ru, text_en = excluded.text_en`,
    [tx.companyId, kind, textRu, textEn],
  );
  await audit(tx, viewer, 'rewards.word_milestone', { type: 'company', id: tx.companyId }, { kind, textRu, textEn });
}

/** Throws input.invalid for a day that no year has. */
export async function chooseMilestones(
  tx: Tx,
  viewer: Viewer,
  { optedOut, birthday }: MilestoneChoiceInput,
): Promise<void> {
  if (birthday && !isMonthDay(birthday)) throw new DomainError('input.invalid', 'input.birthday');
  await tx.sql(
    'milestone.choose',
    `insert into milestone_choice (company_id, employee_id, opted_out, birthday) values ($1, $2, $3, $4)
     on conflict (company_id, employee_id) do update set opted_out = excluded.opted_out, birthday = excluded.birthday`,
    [tx.companyId, viewer.employeeId, optedOut, birthday || null],
  );
}
