export * from './host';
export * from './list';
export * from './target';
