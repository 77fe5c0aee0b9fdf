import type { DataSourceOptions } from 'typeorm';
import { Company, Employee, Place, Touchpoint, Unit } from './company';
import { Account, Session } from './identity';
import { migrations } from './migrations';
import { AWARD_ENTITIES, Redemption, Reward, RewardStockChange } from './rewards';
import {
  Ballot,
  BallotCampaign,
  Behaviour,
  BehaviourComment,
  BehaviourTouchpoint,
  BehaviourVote,
  BehaviourWording,
  Value,
  ValueRanking,
  ValueRankingPlace,
} from './values';

export const entities = [
  Company,
  Unit,
  Place,
  Touchpoint,
  Employee,
  Account,
  Session,
  Value,
  ValueRanking,
  ValueRankingPlace,
  Behaviour,
  BehaviourTouchpoint,
  Ballot,
  BallotCampaign,
  BehaviourComment,
  BehaviourVote,
  BehaviourWording,
  Reward,
  RewardStockChange,
  ...AWARD_ENTITIES,
  Redemption,
];

/** One place for the options of the application, the migrations (role zasluga_owner) and the tests. */
export const dataSourceOptions = (url: string, role?: 'zasluga_owner'): DataSourceOptions & { url: string } => ({
  type: 'postgres',
  url,
  entities,
  migrations,
  migrationsTransactionMode: 'each',
  synchronize: false,
  uuidExtension: 'pgcrypto', // gen_random_uuid(), built in
  installExtensions: false,
  extra: {
    max: 10,
    connectionTimeoutMillis: 10_000,
    pipeline: !role, // pg: queries of one transaction are sent without waiting for each other's answers
    ...(role && { options: `-c role=${role}` }),
  },
});
