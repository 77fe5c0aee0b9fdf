export * from './order';
export * from './sentence';
