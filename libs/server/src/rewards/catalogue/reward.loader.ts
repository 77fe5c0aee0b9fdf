import { loader } from '@zasluga/kernel';
import type { Reward } from './reward.entity';
import { REWARD_COLUMNS } from './reward.queries';

export const rewardById = loader<Reward>((tx, ids) =>
  tx.sql('reward.by_id', `select ${REWARD_COLUMNS} from reward where id = any($1)`, [ids]),
);
