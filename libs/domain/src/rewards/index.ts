export * from './catalogue';
export * from './redemption';
