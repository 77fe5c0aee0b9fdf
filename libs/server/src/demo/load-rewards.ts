import { newId, type Seal, type Tx } from '@zasluga/kernel';
import { importCodes } from '../rewards';
import { instant, later } from './calendar';
import type { Ids } from './load-company';
import { loadRedemptions, variantsOf } from './load-redemptions';
import type { DemoPlan } from './plan';
import { rewardPicture } from './reward-pictures';
import { insertRows, type Row } from './rows';
import { REWARDS, type RewardText } from './texts';

const CATALOGUE_DAYS_AGO = 128;
/** What they cost in the first days, when nobody had as much. */
const FORMER_PRICES: Readonly<Record<string, number>> = { course: 450, lunch: 180 };
const FORMER_PRICE_MINUTES = 3 * 24 * 60;

const KINDS = {
  goods: 'goods',
  voucher: 'voucher',
  day_off: 'time_off',
  experience: 'experience',
  donation: 'donation',
} as const;

/**
 * The catalogue and what was exchanged; the points of the exchanges were moved before, and gave their holds. `seal` null: vouchers
 * have no codes.
 */
export async function loadRewards(
  tx: Tx,
  ids: Ids,
  plan: DemoPlan,
  holds: ReadonlyMap<number, string>,
  seal: Seal | null,
): Promise<void> {
  const since = instant(plan.today, CATALOGUE_DAYS_AGO, 800);
  const gone = (key: string) =>
    plan.redemptions.filter((one) => one.reward === key && one.fate !== 'cancelled' && one.fate !== 'declined').length;
  const ownStock = ({ stock, variants }: RewardText) => (variants ? null : stock);
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
      organisation_ru: one.organisationRu ?? '',
      organisation_en: one.organisationEn ?? '',
      time_off_amount: one.timeOff?.amount ?? null,
      time_off_unit: one.timeOff?.unit ?? null,
      price: one.pricePoints,
      // codes are put in as they are imported
      stock: one.usesCodes && seal ? 0 : ownStock(one),
      is_active: true,
      needs_approval: one.approval === 'approve',
      cancel_hours: 24,
      limit_count: one.limit?.count ?? null,
      limit_period: one.limit?.period ?? null,
      uses_codes: Boolean(one.usesCodes && seal),
      created_at: later(since, index),
      updated_at: later(since, index),
    })),
  );
  await loadSettings(tx, ids, plan);
  await loadPictures(tx, ids, since);
  for (const one of REWARDS.filter(({ usesCodes }) => seal && usesCodes))
    await importCodes(
      tx,
      { employeeId: ids.of('employee', 'gareeva') },
      seal!,
      ids.of('reward', one.key),
      codesOf(one),
    );
  await insertStock(
    tx,
    ids,
    since,
    REWARDS.filter((one) => !(one.usesCodes && seal)),
  );
  await loadRedemptions(tx, ids, plan, holds);
  const taken = REWARDS.filter((one) => one.stock !== null && !one.variants).map((one) => ({
    id: ids.of('reward', one.key),
    pieces: gone(one.key),
  }));
  await tx.sql(
    'demo.rewards.taken',
    `update reward r set stock = r.stock - t.pieces from jsonb_to_recordset($1::jsonb) t(id uuid, pieces int) where r.id = t.id`,
    [JSON.stringify(taken)],
  );
  await tx.sql(
    'demo.rewards.codes',
    `update reward_code c set redemption_id = r.id, handed_at = r.ended_at
     from (select id, reward_id, row_number() over (partition by reward_id order by created_at, id) as n from reward_code) f,
       (select id, reward_id, ended_at, row_number() over (partition by reward_id order by ended_at, id) as n from redemption
        where state = 'fulfilled') r
     where c.id = f.id and (f.reward_id, f.n) = (r.reward_id, r.n)`,
  );
}

/** Invented: nobody takes them anywhere. */
const codesOf = (one: RewardText) =>
  Array.from({ length: one.stock ?? 0 }, (_, index) => ({
    line: index + 1,
    code: `POLDEN-${String(((index + 1) * 7919) % 10_000).padStart(4, '0')}-${String(((index + 3) * 6661) % 10_000).padStart(4, '0')}`,
  }));

/** The last one has none: the mark of its kind stands there. */
async function loadPictures(tx: Tx, ids: Ids, since: Date): Promise<void> {
  await insertRows(
    tx,
    'reward_picture',
    REWARDS.slice(0, -1).map((one, index) => {
      const { bytes, width, height } = rewardPicture(index);
      const picture = { bytes: `\\x${bytes.toString('hex')}`, width, height, created_at: since };
      return {
        id: newId(),
        reward_id: ids.of('reward', one.key),
        author_id: ids.of('employee', 'gareeva'),
        ...picture,
      };
    }),
  );
  await tx.sql(
    'demo.rewards.pictures',
    'update reward r set picture_id = p.id from reward_picture p where p.reward_id = r.id',
  );
}

/** Variants, prices, and whom it is for. */
async function loadSettings(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const since = instant(plan.today, CATALOGUE_DAYS_AGO, 800);
  await insertRows(tx, 'reward_variant', variantsOf(ids, plan, since));
  const price = (one: RewardText, points: number, at: Date) => ({
    id: newId(),
    reward_id: ids.of('reward', one.key),
    price: points,
    author_id: ids.of('employee', 'gareeva'),
    since: at,
  });
  await insertRows(
    tx,
    'reward_price',
    REWARDS.flatMap((one, index) => {
      const former = FORMER_PRICES[one.key];
      const first = price(one, former ?? one.pricePoints, later(since, index));
      return former === undefined ? [first] : [first, price(one, one.pricePoints, later(since, FORMER_PRICE_MINUTES))];
    }),
  );
  await insertRows(
    tx,
    'reward_audience',
    REWARDS.flatMap((one) =>
      (one.roleTitles ?? []).map((title) => ({
        id: newId(),
        reward_id: ids.of('reward', one.key),
        role_title: title,
      })),
    ),
  );
}

const insertStock = (tx: Tx, ids: Ids, since: Date, rewards: readonly RewardText[]) =>
  insertRows(
    tx,
    'reward_stock_change',
    rewards.flatMap((one, index): Row[] => {
      const change = {
        reward_id: ids.of('reward', one.key),
        author_id: ids.of('employee', 'gareeva'),
        created_at: later(since, index),
      };
      if (one.variants)
        return one.variants.map((variant, at) => ({
          ...change,
          id: newId(),
          pieces: variant.stock,
          variant_id: ids.of('reward_variant', `${one.key}.${at}`),
        }));
      return one.stock === null ? [] : [{ ...change, id: newId(), pieces: one.stock, variant_id: null }];
    }),
  );
