export * from './ballot';
export * from './concordance';
export * from './condorcet';
export * from './kemeny';
export * from './perceived';
export { type FirstShare, firstShares } from './plackett-luce';
export * from './resampled';
export * from './schulze';
