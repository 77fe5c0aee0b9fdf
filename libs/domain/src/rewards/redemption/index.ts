export * from './redemption';
