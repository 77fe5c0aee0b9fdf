export * from './behaviour';
export * from './look';
export * from './ranking';
