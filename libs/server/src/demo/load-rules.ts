import { type RewardRules, RULES_AT_FIRST } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { settleRecognition } from '../rewards';
import { instant, later, localDay } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

const ACTIVATED_DAYS_AGO = 45;
const DRAFTED_DAYS_AGO = 1;
/** After everything else that happened to points: balances run on in the order of time. */
const PAID_MINUTES_AGO = 12;

/** Small points, only for what colleagues saw go beyond what was expected. */
const FIRST: RewardRules = {
  ...RULES_AT_FIRST,
  on: true,
  byPlace: [30, 25, 20, 15, 10, 10],
  caps: { pair: { points: 60, period: 'quarter' }, person: { points: 100, period: 'month' } },
};

/** What its author thinks about: that other units are seen, too. */
const DRAFT: RewardRules = {
  ...FIRST,
  byPlace: [40, 30, 20, 15, 10, 10],
  relation: { ...FIRST.relation, across: 150 },
  caps: { ...FIRST.caps, person: { points: 150, period: 'month' }, company: { points: 4_000, period: 'month' } },
};

/** The one day that the company marks with words of its own. */
const MILESTONE_WORDS = {
  kind: 'years',
  is_on: true,
  points: 0,
  text_ru: '{name}, {years} в «Полдне»! Столько смен, и в каждой кто-то ушёл от нас в хорошем настроении. Спасибо.',
  text_en: '{name}, {years} at Polden! So many shifts, and in each somebody left us in good spirits. Thank you.',
};

/** Reward rules in force for a month and a half, what they gave since then, and a draft of the next version. */
export async function loadRules(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const activatedAt = instant(plan.today, ACTIVATED_DAYS_AGO, 0);
  const draftedAt = instant(plan.today, DRAFTED_DAYS_AGO, 930);
  const author = ids.of('employee', 'gareeva');
  const version = (number: number, at: Date, rules: RewardRules, note: string) => ({
    id: ids.make('reward_rules', String(number), at),
    number,
    rules,
    note,
    author_id: author,
    created_at: at,
    updated_at: at,
    in_force_from: number === 1 ? localDay(at) : null,
    activated_at: number === 1 ? at : null,
    activated_by_id: number === 1 ? author : null,
  });
  await insertRows(tx, 'reward_rule_version', [
    version(1, activatedAt, FIRST, 'Начинаем с малого: только поступки сверх ожиданий, и понемногу.'),
    version(2, draftedAt, DRAFT, 'Хочется, чтобы чаще замечали соседние кафе.'),
  ]);
  await insertRows(tx, 'milestone_rule', [MILESTONE_WORDS]);
  const since = await tx.sql<{ id: string }>(
    'demo.since_rules',
    `select id from recognition where state = 'published' and source = 'colleague' and depth = 'beyond' and published_at >= $1
     order by published_at, id`,
    [activatedAt],
  );
  const paidAt = later(plan.today, -PAID_MINUTES_AGO);
  for (const { id } of since) await settleRecognition(tx, id, paidAt);
}
