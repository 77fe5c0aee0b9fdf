export * from './agreement';
export * from './ballots';
export * from './behaviour';
export * from './campaign';
export * from './look';
export * from './ranking';
export * from './workshop';
