export { charterContent } from './charter/charter.content';
export * from './culture.module';
