export * from './line/behaviour.entity';
export * from './line/behaviour.loader';
export * from './depth';
export * from './ranking/ranking.entity';
export { rankingInForce, type RankingInForce } from './ranking/ranking.queries';
export * from './value.entity';
export * from './value.loader';
export * from './values.module';
