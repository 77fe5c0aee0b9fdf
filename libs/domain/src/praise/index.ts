export * from './code';
export * from './praise';
