import type { Tx } from '@zasluga/kernel';

const move = (tx: Tx, itemId: string, placeId: string | null, by: 1 | -1) =>
  tx.sql(
    'menu.stock_moved',
    `update recovery_menu_place set stock = stock + $3::int where item_id = $1 and place_id = $2 and stock is not null`,
    [itemId, placeId, by],
  );

/** One was given. Never refuses: below zero tells that the count was wrong, and what was given was given. Nothing where nobody counts. */
export const takeFromStock = (tx: Tx, itemId: string, placeId: string | null) => move(tx, itemId, placeId, -1);

/** The entry was taken back. */
export const returnToStock = (tx: Tx, itemId: string, placeId: string | null) => move(tx, itemId, placeId, 1);
