export * from './code';
export * from './praise';
export * from './print';
export * from './signals';
