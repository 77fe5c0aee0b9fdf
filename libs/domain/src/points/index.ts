export * from './allowance';
export * from './fund';
export * from './fund-forecast';
export * from './money';
export * from './movement';
export * from './period';
