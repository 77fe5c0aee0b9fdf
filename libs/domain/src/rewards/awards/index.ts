export * from './award';
export * from './decision';
export * from './nomination';
export * from './round';
