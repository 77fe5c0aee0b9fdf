export * from './balance';
export * from './balance-sentence';
export * from './crossed-suppression';
