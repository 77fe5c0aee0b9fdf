export * from './audience';
export * from './codes';
export * from './limit';
export * from './picture';
export * from './reward';
