export * from './add-on';
export * from './edit';
export * from './give';
export * from './import';
export * from './relation';
export * from './story-hints';
export * from './search';
export * from './words';
