export * from './culture';
export * from './praise';
