export * from './bootstrap';
export * from './distributions';
export * from './intervals';
export * from './many';
export * from './orders';
export * from './quantile';
export * from './random';
export * from './trinomial';
