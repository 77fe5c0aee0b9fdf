export * from './circles';
export * from './signals';
