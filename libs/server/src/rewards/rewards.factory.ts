import { newId, type Tx } from '@zasluga/kernel';
import { demandPosted, fillFund, payFromFund } from '../points';
import { createReward } from './catalogue/reward.commands';
import { type Reward, RewardKindName } from './catalogue/reward.entity';
import type { CreateRewardInput } from './catalogue/reward.input';

let made = 0;

export function makeReward(tx: Tx, fields: Partial<CreateRewardInput> = {}): Promise<Reward> {
  const n = ++made;
  return createReward(tx, null, {
    kind: RewardKindName.GOODS,
    nameRu: `Вещь ${n}`,
    nameEn: `Thing ${n}`,
    descriptionRu: '',
    descriptionEn: '',
    price: 100,
    stock: null,
    isActive: true,
    ...fields,
  });
}

/** Points of one's own, as if earned: from a fund made for it. */
export async function makeEarned(tx: Tx, employeeId: string, points: number): Promise<void> {
  const fund = { ownerId: newId(), label: '2026-01' as never };
  const request = (key: string) => ({ actorId: employeeId, key: `${key}/${newId()}` });
  demandPosted(await fillFund(tx, request('fill'), fund, points));
  const payment = { employeeId, points, subjectType: 'test', subjectId: newId() };
  demandPosted(await payFromFund(tx, request('pay'), fund, [payment]));
}
