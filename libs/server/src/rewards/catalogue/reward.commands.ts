import { type Audience, DomainError, FOR_EVERYBODY, STOCK_MAX, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import { type Reward, RewardKindName } from './reward.entity';
import type { CreateRewardInput, EditRewardInput } from './reward.input';
import { rewardOf } from './reward.queries';
import { type Author, explainStock, saveVariants, stockAfter } from './stock.commands';

/**
 * `author` null: the demo company's.
 * @throws DomainError rewards.codes_not_vouchers, rewards.codes_with_variants, rewards.time_off_amount, input.not_found (a unit)
 */
export async function createReward(tx: Tx, author: Author, input: CreateRewardInput): Promise<Reward> {
  const id = newId();
  const usesCodes = input.usesCodes ?? false;
  if (usesCodes && input.kind !== RewardKindName.VOUCHER)
    throw new DomainError('rewards.codes_not_vouchers', 'input.usesCodes');
  if (usesCodes && input.variants?.length) throw new DomainError('rewards.codes_with_variants', 'input.variants');
  // the codes are its stock, and none has been imported
  const stock = usesCodes ? 0 : input.variants?.length ? null : input.stock;
  await tx.sql(
    'reward.create',
    `insert into reward (company_id, id, uses_codes, stock, is_active, kind, name_ru, name_en, description_ru, description_en, price,
       organisation_ru, organisation_en, time_off_amount, time_off_unit, needs_approval, cancel_hours, limit_count, limit_period)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [tx.companyId, id, usesCodes, stock, input.isActive, ...textsOf(input), ...settingsOf(input)],
  );
  await saveVariants(tx, author, id, input.variants ?? []);
  await saveAudience(tx, id, input.audience ?? FOR_EVERYBODY);
  await explainStock(tx, author, id);
  await keepPrice(tx, author, id);
  await audit(tx, author, 'rewards.create', { type: 'reward', id }, { price: input.price, stock });
  return (await rewardOf(tx, id))!;
}

/**
 * What is left out of the input stays as it is.
 * @throws DomainError input.not_found, rewards.stock_below_zero, rewards.stock_too_large, rewards.codes_stock, rewards.codes_not_vouchers,
 *   rewards.codes_with_variants, rewards.time_off_amount
 */
export async function editReward(tx: Tx, viewer: Viewer, input: EditRewardInput): Promise<Reward> {
  const before = await lockReward(tx, input.id);
  if (before.usesCodes) refuseOfCodes(input);
  const hasVariants = (input.variants ?? before.variants).length > 0;
  const counted = !hasVariants && !(input.unlimited && !before.usesCodes);
  const stock = counted ? stockAfter(before.ownStock, input.addStock, 'input.addStock', STOCK_MAX) : null;
  await tx.sql(
    'reward.edit',
    `update reward set updated_at = clock_timestamp(), stock = $2, is_active = $3, kind = $4, name_ru = $5, name_en = $6,
       description_ru = $7, description_en = $8, price = $9, organisation_ru = $10, organisation_en = $11, time_off_amount = $12,
       time_off_unit = $13, needs_approval = $14, cancel_hours = $15, limit_count = $16, limit_period = $17 where id = $1`,
    [input.id, stock, input.isActive, ...textsOf(input), ...settingsOf(input, before)],
  );
  if (input.variants) await saveVariants(tx, viewer, input.id, input.variants);
  if (input.audience) await saveAudience(tx, input.id, input.audience);
  await explainStock(tx, viewer, input.id);
  if (input.price !== before.price) await keepPrice(tx, viewer, input.id);
  const details = { price: [before.price, input.price], stock: [before.ownStock, stock], isActive: input.isActive };
  await audit(tx, viewer, 'rewards.edit', { type: 'reward', id: input.id }, details);
  return (await rewardOf(tx, input.id))!;
}

function refuseOfCodes(input: EditRewardInput): void {
  if (input.addStock) throw new DomainError('rewards.codes_stock', 'input.addStock');
  if (input.kind !== RewardKindName.VOUCHER) throw new DomainError('rewards.codes_not_vouchers', 'input.kind');
  if (input.variants?.length) throw new DomainError('rewards.codes_with_variants', 'input.variants');
}

const textsOf = (input: CreateRewardInput | EditRewardInput) => [
  input.kind,
  input.nameRu,
  input.nameEn,
  input.descriptionRu ?? '',
  input.descriptionEn ?? '',
  input.price,
];

const CANCEL_HOURS = 24;

/** Throws rewards.time_off_amount when hours have no number or a number no hours. */
function settingsOf(input: CreateRewardInput | EditRewardInput, before?: Reward) {
  const kept = <Key extends keyof Reward & keyof typeof input>(key: Key) =>
    input[key] === undefined ? before?.[key] : input[key];
  const timeOff = input.kind === RewardKindName.TIME_OFF;
  const [amount, unit] = timeOff ? [kept('timeOffAmount') ?? null, kept('timeOffUnit') ?? null] : [null, null];
  if ((amount === null) !== (unit === null)) throw new DomainError('rewards.time_off_amount', 'input.timeOffAmount');
  const [count, period] = [kept('limitCount') ?? null, kept('limitPeriod') ?? null];
  if ((count === null) !== (period === null)) throw new DomainError('input.required', 'input.limitPeriod');
  return [
    kept('organisationRu') ?? '',
    kept('organisationEn') ?? '',
    amount,
    unit,
    kept('needsApproval') ?? false,
    kept('cancelHours') ?? CANCEL_HOURS,
    count,
    period,
  ];
}

async function saveAudience(tx: Tx, rewardId: string, { unitIds, roleTitles, countries }: Audience): Promise<void> {
  await tx.sql('reward.audience.clear', 'delete from reward_audience where reward_id = $1', [rewardId]);
  const unique = (list: readonly string[]) => [...new Set(list.map((one) => one.trim()).filter(Boolean))];
  const [units, titles, lands] = [unique(unitIds), unique(roleTitles), unique(countries)];
  const rows = [
    ...units.map((unit) => ({ id: newId(), unit_id: unit })),
    ...titles.map((title) => ({ id: newId(), role_title: title })),
    ...lands.map((country) => ({ id: newId(), country })),
  ];
  if (!rows.length) return;
  const known = await tx.sql<{ id: string }>('reward.audience.units', 'select id from unit where id = any($1)', [
    units,
  ]);
  if (known.length !== units.length) throw new DomainError('input.not_found', 'input.audience.unitIds');
  await tx.sql(
    'reward.audience.insert',
    `insert into reward_audience (company_id, id, reward_id, unit_id, role_title, country)
     select $1, r.id, $2, r.unit_id, r.role_title, r.country
     from jsonb_to_recordset($3::jsonb) r(id uuid, unit_id uuid, role_title text, country text)`,
    [tx.companyId, rewardId, JSON.stringify(rows)],
  );
}

const keepPrice = (tx: Tx, author: Author, rewardId: string) =>
  tx.sql(
    'reward.price.keep',
    `insert into reward_price (company_id, id, reward_id, price, author_id) select $1, $2, id, price, $4 from reward where id = $3`,
    [tx.companyId, newId(), rewardId, author?.employeeId ?? null],
  );

/** The reward as it is, and its own stock: without that of its variants. */
export type LockedReward = Reward & { readonly ownStock: number | null };

/**
 * The row that every redemption of this reward locks first: with it its variants, codes and limits stand still too.
 * Throws input.not_found.
 */
export async function lockReward(tx: Tx, id: string): Promise<LockedReward> {
  const [row] = await tx.sql<Pick<Reward, 'price' | 'stock' | 'isActive'>>(
    'reward.lock',
    'select price, stock, is_active as "isActive" from reward where id = $1 for update',
    [id],
  );
  if (!row) throw new DomainError('input.not_found', 'input.rewardId');
  // a second statement: what others committed while this one waited for the lock is seen by the next snapshot only
  const { price, stock: ownStock, isActive } = row;
  return { ...(await rewardOf(tx, id))!, price, isActive, ownStock };
}
