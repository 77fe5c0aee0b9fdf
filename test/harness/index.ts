export * from './api';
export * from './database';
