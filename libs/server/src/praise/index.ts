export * from './praise.module';
export { proposeFor } from './matching/propose.commands';
