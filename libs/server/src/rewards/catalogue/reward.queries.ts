import { isFor } from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { membersOf } from './audience.queries';
import type { Reward, RewardKindName, RewardPrice } from './reward.entity';

/** More than any catalogue has; a limit all the same. */
const CATALOGUE_MAX = 500;
/** Changes of one price that are shown. */
const PRICES_MAX = 100;

const OFFERED = 'from reward_variant v where v.reward_id = reward.id and v.is_active';

/** Of `reward`, with its variants and whom it is for. */
export const REWARD_COLUMNS = `id, kind, name_ru as "nameRu", name_en as "nameEn", description_ru as "descriptionRu",
  description_en as "descriptionEn", organisation_ru as "organisationRu", organisation_en as "organisationEn",
  time_off_amount as "timeOffAmount", time_off_unit as "timeOffUnit", price,
  case when exists (select ${OFFERED})
    then (select case when bool_or(v.stock is null) then null else sum(v.stock)::int end ${OFFERED}) else stock end as stock,
  is_active as "isActive", needs_approval as "needsApproval", cancel_hours as "cancelHours", limit_count as "limitCount",
  limit_period as "limitPeriod", uses_codes as "usesCodes", picture_id as "pictureId", created_at as "createdAt",
  (select coalesce(json_agg(json_build_object('id', v.id, 'nameRu', v.name_ru, 'nameEn', v.name_en, 'stock', v.stock,
    'isActive', v.is_active) order by v.position, v.id), '[]') from reward_variant v where v.reward_id = reward.id) as variants,
  (select json_build_object('unitIds', coalesce(json_agg(a.unit_id) filter (where a.unit_id is not null), '[]'),
    'roleTitles', coalesce(json_agg(a.role_title) filter (where a.role_title is not null), '[]'),
    'countries', coalesce(json_agg(a.country) filter (where a.country is not null), '[]'))
    from reward_audience a where a.reward_id = reward.id) as audience`;

interface Shown {
  readonly kind?: RewardKindName | null;
  /** With what is not offered any more, and what is for others. */
  readonly all: boolean;
  readonly employeeId: string;
}

/** The catalogue by price: what is for this person. */
export async function rewardsOf(tx: Tx, { kind, all, employeeId }: Shown): Promise<Reward[]> {
  const rewards = await tx.sql<Reward>(
    'reward.catalogue',
    `select ${REWARD_COLUMNS} from reward where (is_active or $1) and ($2::text is null or kind = $2)
     order by price, id limit ${CATALOGUE_MAX}`,
    [all, kind ?? null],
  );
  if (all) return rewards;
  const [person] = await membersOf(tx, [employeeId]);
  return rewards.filter(({ audience }) => person && isFor(audience, person));
}

export const rewardOf = async (tx: Tx, id: string): Promise<Reward | undefined> =>
  (await tx.sql<Reward>('reward.one', `select ${REWARD_COLUMNS} from reward where id = $1`, [id]))[0];

/** Newest first. */
export const pricesOf = (tx: Tx, rewardId: string): Promise<RewardPrice[]> =>
  tx.sql(
    'reward.prices',
    `select id, price, since, author_id as "authorId" from reward_price where reward_id = $1
     order by since desc, id desc limit ${PRICES_MAX}`,
    [rewardId],
  );
