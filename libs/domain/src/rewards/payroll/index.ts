export * from './over-limit';
