import { DomainError, STOCK_MAX, type Viewer } from '@zasluga/domain';
import { audit, newId, type Tx } from '@zasluga/kernel';
import type { Reward } from './reward.entity';
import { rewardOf } from './reward.queries';
import type { CreateRewardInput, EditRewardInput } from './reward.input';

type Author = Pick<Viewer, 'employeeId'> | null;

/** `author` null: the demo company's. */
export async function createReward(tx: Tx, author: Author, input: CreateRewardInput): Promise<Reward> {
  const id = newId();
  await tx.sql(
    'reward.create',
    `insert into reward (company_id, id, kind, name_ru, name_en, description_ru, description_en, price, stock, is_active)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [tx.companyId, id, ...textsOf(input), input.stock, input.isActive],
  );
  await explainStock(tx, author, id);
  await audit(tx, author, 'rewards.create', { type: 'reward', id }, { price: input.price, stock: input.stock });
  return (await rewardOf(tx, id))!;
}

/** Throws input.not_found, rewards.stock_below_zero, rewards.stock_too_large. */
export async function editReward(tx: Tx, viewer: Viewer, input: EditRewardInput): Promise<Reward> {
  const before = await lockReward(tx, input.id);
  const stock = input.unlimited ? null : (before.stock ?? 0) + (input.addStock ?? 0);
  if (stock !== null && stock < 0)
    throw new DomainError('rewards.stock_below_zero', 'input.addStock', { stock: before.stock ?? 0 });
  if (stock !== null && stock > STOCK_MAX)
    throw new DomainError('rewards.stock_too_large', 'input.addStock', { max: STOCK_MAX });
  await tx.sql(
    'reward.edit',
    `update reward set kind = $2, name_ru = $3, name_en = $4, description_ru = $5, description_en = $6, price = $7, stock = $8,
       is_active = $9, updated_at = clock_timestamp() where id = $1`,
    [input.id, ...textsOf(input), stock, input.isActive],
  );
  await explainStock(tx, viewer, input.id);
  const details = { price: [before.price, input.price], stock: [before.stock, stock], isActive: input.isActive };
  await audit(tx, viewer, 'rewards.edit', { type: 'reward', id: input.id }, details);
  return (await rewardOf(tx, input.id))!;
}

const textsOf = (input: CreateRewardInput | EditRewardInput) => [
  input.kind,
  input.nameRu,
  input.nameEn,
  input.descriptionRu ?? '',
  input.descriptionEn ?? '',
  input.price,
];

/** The row that every redemption of this reward locks first. Throws input.not_found. */
export async function lockReward(tx: Tx, id: string): Promise<Pick<Reward, 'price' | 'stock' | 'isActive'>> {
  const [row] = await tx.sql<Reward>(
    'reward.lock',
    'select price, stock, is_active as "isActive" from reward where id = $1 for update',
    [id],
  );
  if (!row) throw new DomainError('input.not_found', 'input.rewardId');
  return row;
}

/**
 * Writes what was put in or taken out by hand, so that at every moment: stock + what is reserved or handed over = the sum of these rows.
 * While the stock is unlimited nothing has to be explained; when it is counted again, one row makes up for what went meanwhile.
 */
const explainStock = (tx: Tx, author: Author, rewardId: string) =>
  tx.sql(
    'reward.explain_stock',
    `insert into reward_stock_change (company_id, id, reward_id, pieces, author_id)
     select $1, $2, $3, d.pieces, $4 from reward r, lateral (select r.stock
         + (select count(*) from redemption x where x.reward_id = r.id and x.state in ('reserved', 'fulfilled'))
         - (select coalesce(sum(c.pieces), 0) from reward_stock_change c where c.reward_id = r.id) as pieces) d
     where r.id = $3 and d.pieces <> 0`,
    [tx.companyId, newId(), rewardId, author?.employeeId ?? null],
  );
