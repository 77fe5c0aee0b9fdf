export * from './content';
export * from './differences';
