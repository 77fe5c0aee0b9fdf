export * from './culture';
export * from './praise';
export * from './recognition';
export * from './rewards';
