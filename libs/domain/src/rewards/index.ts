export * from './awards';
export * from './catalogue';
export * from './redemption';
export * from './panel';
export * from './rules';
export * from './simulation';
export * from './milestones';
export * from './payroll';
