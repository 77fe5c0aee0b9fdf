export * from './agreement';
export * from './conflict';
export * from './equity';
export * from './juror-order';
export * from './mask';
export * from './standings';
