export * from './edit';
export * from './give';
export * from './relation';
export * from './words';
