import { randomBytes } from 'node:crypto';
import { redemptionNumber } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { later } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import type { PlannedRedemption } from './plan-redemptions';
import { insertRows, type Row } from './rows';
import { COMPANY, REWARDS, type RewardText } from './texts';

const textOf = (key: string) => REWARDS.find((one) => one.key === key)!;
const took = ({ fate }: PlannedRedemption) => fate === 'fulfilled' || fate === 'waiting';

/** Which variant each redemption took, by its place in the plan: always one of which most is left. */
function variantsTaken({ redemptions }: DemoPlan): { of: Map<number, string>; left: Map<string, number> } {
  const of = new Map<number, string>();
  const left = new Map<string, number>();
  for (const reward of REWARDS) reward.variants?.forEach(({ stock }, at) => left.set(`${reward.key}.${at}`, stock));
  redemptions.forEach((one, index) => {
    const [best] = (textOf(one.reward).variants ?? [])
      .map((_, at) => `${one.reward}.${at}`)
      .sort((a, b) => left.get(b)! - left.get(a)!);
    if (!best) return;
    of.set(index, best);
    if (took(one)) left.set(best, left.get(best)! - 1);
  });
  return { of, left };
}

export function variantsOf(ids: Ids, plan: DemoPlan, since: Date): Row[] {
  const { left } = variantsTaken(plan);
  return REWARDS.flatMap((reward) =>
    (reward.variants ?? []).map((one, position) => ({
      id: ids.make('reward_variant', `${reward.key}.${position}`, since),
      reward_id: ids.of('reward', reward.key),
      name_ru: one.nameRu,
      name_en: one.nameEn,
      stock: left.get(`${reward.key}.${position}`),
      position,
      is_active: true,
      created_at: since,
    })),
  );
}

const REASON = 'Поставщик больше не возит. Баллы вернулись, выберите, пожалуйста, другое.';

/** What became of each; of what waits for a yes the older half has it. */
export async function loadRedemptions(
  tx: Tx,
  ids: Ids,
  plan: DemoPlan,
  holds: ReadonlyMap<number, string>,
): Promise<void> {
  const author = ids.of('employee', 'gareeva');
  const { of: variants } = variantsTaken(plan);
  const asked = plan.redemptions.filter((one) => one.fate === 'waiting' && asksFirst(one));
  const approved = new Set(asked.slice(0, Math.floor(asked.length / 2)));
  const gift = plan.redemptions.findLast((one) => one.reward === 'coffee.week' && one.fate === 'fulfilled');
  const friend = plan.employees.find((one) => one.key !== gift?.employee && !one.leftAt);
  await insertRows(
    tx,
    'redemption',
    plan.redemptions.map((one, index) => {
      const yes = asksFirst(one) && (one.fate === 'fulfilled' || approved.has(one));
      const variant = variants.get(index);
      return {
        id: ids.of('redemption', String(index)),
        reward_id: ids.of('reward', one.reward),
        variant_id: variant === undefined ? null : ids.of('reward_variant', variant),
        employee_id: ids.of('employee', one.employee),
        for_employee_id: one === gift && friend ? ids.of('employee', friend.key) : null,
        request_key: ids.of('redemption', String(index)),
        // nobody sends this request again: any bytes do for the hash of what it said
        request_hash: `\\x${randomBytes(32).toString('hex')}`,
        state: one.fate !== 'waiting' ? one.fate : asksFirst(one) && !yes ? 'requested' : 'reserved',
        number: newNumber(),
        price: one.pricePoints,
        money_minor: one.pricePoints * COMPANY.company.pointValueMinor,
        hold_id: holds.get(index),
        reason: one.fate === 'declined' ? REASON : null,
        cancel_until: asksFirst(one) || isCode(one) ? null : later(one.at, 24 * 60),
        decided_by: yes ? author : null,
        decided_at: yes ? (one.settledAt ?? later(one.at, 45)) : null,
        ended_by: one.settledAt ? (one.fate === 'cancelled' ? ids.of('employee', one.employee) : author) : null,
        ended_at: one.settledAt,
        created_at: one.at,
      };
    }),
  );
}

const asksFirst = ({ reward }: PlannedRedemption): boolean => textOf(reward).approval === 'approve';
const isCode = ({ reward }: PlannedRedemption): boolean => (textOf(reward) as RewardText).usesCodes ?? false;

function newNumber(): string {
  for (;;) {
    const number = redemptionNumber(randomBytes(16));
    if (number) return number;
  }
}
