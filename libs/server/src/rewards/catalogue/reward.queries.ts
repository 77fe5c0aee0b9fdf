import type { Tx } from '@zasluga/kernel';
import type { Reward, RewardKindName } from './reward.entity';

/** More than any catalogue has; a limit all the same. */
const CATALOGUE_MAX = 500;

export const REWARD_COLUMNS = `id, kind, name_ru as "nameRu", name_en as "nameEn", description_ru as "descriptionRu",
  description_en as "descriptionEn", price, stock, is_active as "isActive", created_at as "createdAt"`;

/** The catalogue by price. `all`: with what is not offered any more. */
export const rewardsOf = (tx: Tx, { kind, all }: { kind?: RewardKindName | null; all: boolean }): Promise<Reward[]> =>
  tx.sql(
    'reward.catalogue',
    `select ${REWARD_COLUMNS} from reward where (is_active or $1) and ($2::text is null or kind = $2)
     order by price, id limit ${CATALOGUE_MAX}`,
    [all, kind ?? null],
  );

export const rewardOf = async (tx: Tx, id: string): Promise<Reward | undefined> =>
  (await tx.sql<Reward>('reward.one', `select ${REWARD_COLUMNS} from reward where id = $1`, [id]))[0];
