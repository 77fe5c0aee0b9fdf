export * from './ballot';
export * from './concordance';
export * from './condorcet';
export * from './kemeny';
export * from './perceived';
export * from './resampled';
export * from './schulze';
