import { DomainError, STOCK_MAX, type Viewer } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import type { RewardVariantInput } from './reward.input';

export type Author = Pick<Viewer, 'employeeId'> | null;

/** Throws rewards.stock_below_zero, rewards.stock_too_large. */
export function stockAfter(before: number | null, add: number | null | undefined, field: string, max: number): number {
  const stock = (before ?? 0) + (add ?? 0);
  if (stock < 0) throw new DomainError('rewards.stock_below_zero', field, { stock: before ?? 0 });
  if (stock > max) throw new DomainError('rewards.stock_too_large', field, { max });
  return stock;
}

/**
 * The variants in their order; what is no longer among them is not offered any more, because somebody may have redeemed it.
 * The reward's row is locked. Throws input.not_found, rewards.stock_below_zero, rewards.stock_too_large.
 */
export async function saveVariants(
  tx: Tx,
  author: Author,
  rewardId: string,
  variants: readonly RewardVariantInput[],
): Promise<void> {
  const known = new Map(
    (
      await tx.sql<{ id: string; stock: number | null }>(
        'reward.variants',
        'select id, stock from reward_variant where reward_id = $1',
        [rewardId],
      )
    ).map((one) => [one.id, one.stock]),
  );
  const rows = variants.map((one, position) => {
    if (one.id && !known.has(one.id)) throw new DomainError('input.not_found', 'input.variants');
    const before = (one.id && known.get(one.id)) || null;
    const stock = one.unlimited ? null : stockAfter(before, one.addStock, 'input.variants', STOCK_MAX);
    return {
      id: one.id ?? newId(),
      name_ru: one.nameRu,
      name_en: one.nameEn,
      stock,
      position,
      is_active: one.isActive,
    };
  });
  await tx.sql('reward.variants.retire', 'update reward_variant set is_active = false where reward_id = $1', [
    rewardId,
  ]);
  await tx.sql(
    'reward.variants.save',
    `insert into reward_variant (company_id, id, reward_id, name_ru, name_en, stock, position, is_active)
     select $1, v.id, $2, v.name_ru, v.name_en, v.stock, v.position, v.is_active from jsonb_to_recordset($3::jsonb)
       v(id uuid, name_ru text, name_en text, stock int, position int, is_active boolean)
     on conflict (company_id, id) do update set name_ru = excluded.name_ru, name_en = excluded.name_en, stock = excluded.stock,
       position = excluded.position, is_active = excluded.is_active`,
    [tx.companyId, rewardId, JSON.stringify(rows)],
  );
  for (const { id } of rows) await explainStock(tx, author, rewardId, id);
}

const LIVE = `select count(*) from redemption x where x.reward_id = $3 and x.variant_id is not distinct from $5
    and x.state in ('requested', 'reserved', 'fulfilled')`;

/**
 * Writes what was put in or taken out by hand, so that at every moment: stock + what is held or handed over = the sum of these rows, of a
 * reward and of each of its variants. While a stock is unlimited nothing has to be explained; when it is counted again, one row makes up
 * for what went meanwhile.
 */
export const explainStock = (tx: Tx, author: Author, rewardId: string, variantId: string | null = null) =>
  tx.sql(
    'reward.explain_stock',
    `insert into reward_stock_change (company_id, id, reward_id, variant_id, pieces, author_id)
     select $1, $2, $3, $5, d.pieces, $4 from (select s.stock + (${LIVE})
         - (select coalesce(sum(c.pieces), 0) from reward_stock_change c
            where c.reward_id = $3 and c.variant_id is not distinct from $5) as pieces
       from (select r.stock from reward r where r.id = $3 and $5::uuid is null
         union all select v.stock from reward_variant v where v.id = $5) s where s.stock is not null) d
     where d.pieces <> 0`,
    [tx.companyId, newId(), rewardId, author?.employeeId ?? null, variantId],
  );

/** Takes a piece out; of the variant when there is one. What is not counted stays so. The reward's row is locked. */
export const takePiece = (tx: Tx, rewardId: string, variantId: string | null) =>
  variantId
    ? tx.sql('reward.variant.take', 'update reward_variant set stock = stock - 1 where id = $1 and stock is not null', [
        variantId,
      ])
    : tx.sql('reward.take', 'update reward set stock = stock - 1 where id = $1 and stock is not null', [rewardId]);

/** Puts it back. */
export const putPieceBack = (tx: Tx, rewardId: string, variantId: string | null) =>
  variantId
    ? tx.sql(
        'reward.variant.put_back',
        'update reward_variant set stock = stock + 1 where id = $1 and stock is not null',
        [variantId],
      )
    : tx.sql('reward.put_back', 'update reward set stock = stock + 1 where id = $1 and stock is not null', [rewardId]);
