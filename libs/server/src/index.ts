export * from './company';
export * from './data-source';
export * from './identity';
export * from './points';
export * from './praise';
export * from './prepare-database';
export * from './values';
export * from './words';
