export * from './answer';
export * from './deeds';
export * from './decision';
export * from './entry';
export * from './guidelines';
export * from './menu';
export * from './budget';
