export * from './culture';
export * from './empowerment';
export * from './praise';
export * from './recognition';
export * from './rewards';
