export * from './ballot';
export * from './duels';
export * from './term';
