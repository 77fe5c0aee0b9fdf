export * from './release';
export * from './steps';
