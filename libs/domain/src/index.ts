export * from './company';
export * from './culture';
export * from './errors';
export * from './policy';
export * from './praise';
export * from './text';
export * from './viewer';
export * from './web-paths';
