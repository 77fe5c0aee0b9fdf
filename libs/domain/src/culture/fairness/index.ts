export * from './circles';
export * from './heaping';
export * from './inflation';
export * from './moderation';
export * from './repertoire';
export * from './returns';
export * from './rings';
export * from './signals';
