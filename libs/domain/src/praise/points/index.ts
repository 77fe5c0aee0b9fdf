export * from './list';
export * from './target';
