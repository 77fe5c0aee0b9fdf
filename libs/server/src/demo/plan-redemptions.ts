import { later } from './calendar';
import type { Chance } from './chance';
import type { PlannedRecognition } from './plan-recognitions';
import { REWARDS, type RewardText } from './texts';

export interface PlannedRedemption {
  at: Date;
  employee: string;
  reward: string;
  pricePoints: number;
  fate: 'waiting' | 'fulfilled' | 'declined' | 'cancelled';
  settledAt: Date | null;
}

/** How tempting what one can afford is, for each point of the dearest of it: small sums are mostly saved. */
const READINESS_PER_POINT = 0.0035;

const NEVER = new Date(0);

/** Redemptions that the earned points of the moment pay for, oldest first; the latest of them wait for the administrator. */
export function planRedemptions(
  chance: Chance,
  recognitions: readonly PlannedRecognition[],
  today: Date,
): PlannedRedemption[] {
  const earned = new Map<string, number>();
  const stock = new Map(REWARDS.map((reward) => [reward.key, reward.stock ?? Number.POSITIVE_INFINITY]));
  // what is refused is held until then
  const heldUntil = new Map<string, Date>();
  const plan: PlannedRedemption[] = [];
  for (const recognition of recognitions)
    for (const receiver of recognition.receivers) {
      if (recognition.points === 0) continue;
      const balance = (earned.get(receiver) ?? 0) + recognition.points;
      earned.set(receiver, balance);
      const affordable = REWARDS.filter((reward) => reward.pricePoints <= balance && (stock.get(reward.key) ?? 0) > 0);
      const dearest = Math.max(0, ...affordable.map((reward) => reward.pricePoints));
      if (!chance.flip(dearest * READINESS_PER_POINT)) continue;
      const at = later(recognition.at, chance.int(60, 2000));
      if (at.getTime() > today.getTime() - 600_000 || at <= (heldUntil.get(receiver) ?? NEVER)) continue;
      const reward = chance.weighted(affordable, (one) => one.pricePoints ** 2);
      const redemption = settle(chance, { at, employee: receiver, reward }, today);
      plan.push(redemption);
      if (redemption.fate === 'declined') {
        heldUntil.set(receiver, redemption.settledAt!);
        continue;
      }
      earned.set(receiver, balance - reward.pricePoints);
      stock.set(reward.key, (stock.get(reward.key) ?? 0) - 1);
    }
  plan.sort((a, b) => a.at.getTime() - b.at.getTime());
  // one of them changed their mind, nobody had to say no
  const minded = plan.filter((one) => one.fate === 'declined')[1];
  if (minded) Object.assign(minded, { fate: 'cancelled', settledAt: later(minded.at, 50) });
  // the administrator finds something to hand over
  for (const one of plan.slice(-2))
    if (one.fate === 'fulfilled') Object.assign(one, { fate: 'waiting', settledAt: null });
  return plan;
}

function settle(
  chance: Chance,
  wish: { at: Date; employee: string; reward: RewardText },
  today: Date,
): PlannedRedemption {
  const { at, employee, reward } = wish;
  const settledAt = later(at, reward.approval === 'auto' ? 1 : chance.int(120, 3800));
  const open = settledAt > today || (reward.approval === 'approve' && today.getTime() - at.getTime() < 12 * 86_400_000);
  const fate = open ? 'waiting' : reward.approval === 'approve' && chance.flip(0.12) ? 'declined' : 'fulfilled';
  return {
    at,
    employee,
    reward: reward.key,
    pricePoints: reward.pricePoints,
    fate,
    settledAt: open ? null : settledAt,
  };
}
