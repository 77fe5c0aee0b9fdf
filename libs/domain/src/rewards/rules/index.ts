export * from './cap-period';
export * from './may-begin';
export * from './reward-for';
export * from './reward-rules';
export * from './rule-differences';
