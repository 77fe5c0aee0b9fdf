export * from './praise';
