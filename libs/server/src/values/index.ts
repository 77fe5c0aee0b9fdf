export * from './behaviour.entity';
export * from './behaviour.loader';
export * from './depth';
export * from './ranking.entity';
export { rankingInForce, type RankingInForce } from './ranking.queries';
export * from './value.entity';
export * from './value.loader';
export * from './values.module';
