export * from './award';
