export * from './ballot';
export * from './drawing';
export * from './duels';
export * from './term';
export * from './words';
