export * from './gift-value';
export * from './redemption';
