export * from './charts';
export * from './rules';
