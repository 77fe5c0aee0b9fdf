export * from './code';
export * from './complaint';
export * from './matching';
export * from './points';
export * from './praise';
export * from './print';
export * from './signals';
export * from './loop';
