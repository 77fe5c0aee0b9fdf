import { randomBytes } from 'node:crypto';
import { redemptionNumber } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { instant, later } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { REWARDS } from './texts';

const CATALOGUE_DAYS_AGO = 128;

const KINDS = {
  goods: 'goods',
  voucher: 'voucher',
  day_off: 'time_off',
  experience: 'experience',
  donation: 'donation',
} as const;

/** The catalogue and what was exchanged; the points of the exchanges were moved before, and gave their holds. */
export async function loadRewards(tx: Tx, ids: Ids, plan: DemoPlan, holds: ReadonlyMap<number, string>): Promise<void> {
  const since = instant(plan.today, CATALOGUE_DAYS_AGO, 800);
  const taken = (key: string) =>
    plan.redemptions.filter((one) => one.reward === key && one.fate !== 'cancelled').length;
  const author = ids.of('employee', 'gareeva');
  await insertRows(
    tx,
    'reward',
    REWARDS.map((one, index) => ({
      id: ids.make('reward', one.key, later(since, index)),
      kind: KINDS[one.kind],
      name_ru: one.nameRu,
      name_en: one.nameEn,
      description_ru: one.descriptionRu,
      description_en: one.descriptionEn,
      price: one.pricePoints,
      stock: one.stock === null ? null : one.stock - taken(one.key),
      created_at: later(since, index),
      updated_at: later(since, index),
    })),
  );
  await insertRows(
    tx,
    'reward_stock_change',
    REWARDS.flatMap((one, index) =>
      one.stock === null
        ? []
        : [
            {
              id: newId(),
              reward_id: ids.of('reward', one.key),
              pieces: one.stock,
              author_id: author,
              created_at: later(since, index),
            },
          ],
    ),
  );
  await insertRows(
    tx,
    'redemption',
    plan.redemptions.map((one, index) => ({
      id: ids.of('redemption', String(index)),
      reward_id: ids.of('reward', one.reward),
      employee_id: ids.of('employee', one.employee),
      request_key: ids.of('redemption', String(index)),
      // nobody sends this request again: any bytes do for the hash of what it said
      request_hash: `\\x${randomBytes(32).toString('hex')}`,
      state: one.fate === 'waiting' ? 'reserved' : one.fate,
      number: newNumber(),
      price: one.pricePoints,
      hold_id: holds.get(index),
      reason:
        one.fate === 'cancelled' ? 'Поставщик больше не возит. Баллы вернулись, выберите, пожалуйста, другое.' : null,
      ended_by: one.settledAt ? author : null,
      ended_at: one.settledAt,
      created_at: one.at,
    })),
  );
}

function newNumber(): string {
  for (;;) {
    const number = redemptionNumber(randomBytes(16));
    if (number) return number;
  }
}
