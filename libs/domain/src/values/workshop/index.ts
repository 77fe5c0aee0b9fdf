export * from './agreement';
export * from './key';
export * from './limits';
export * from './moment';
export * from './phases';
