import { newId, type Tx } from '@zasluga/kernel';

interface Fields {
  nameRu?: string;
  costMinor?: number;
  /** Places with how many are there. */
  at?: readonly { placeId: string; stock?: number | null }[];
}

/** Something that anybody may give; returns its id. */
export async function makeMenuItem(
  tx: Tx,
  { nameRu = 'Десерт', costMinor = 12_000, at = [] }: Fields = {},
): Promise<string> {
  const id = newId();
  await tx.sql(
    'factory.menu_item',
    `insert into recovery_menu_item (company_id, id, name_ru, name_en, deed, cost_minor, position)
     values ($1, $2, $3, 'Dessert', 'gift', $4, (select count(*) + 1 from recovery_menu_item))`,
    [tx.companyId, id, nameRu, costMinor],
  );
  for (const { placeId, stock = null } of at)
    await tx.sql(
      'factory.menu_place',
      'insert into recovery_menu_place (company_id, item_id, place_id, stock) values ($1, $2, $3, $4)',
      [tx.companyId, id, placeId, stock],
    );
  return id;
}
