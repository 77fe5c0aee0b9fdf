export * from './redemption';
export * from './reward';
