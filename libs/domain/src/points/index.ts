export * from './allowance';
export * from './money';
export * from './movement';
export * from './period';
