export * from './limit.queries';
