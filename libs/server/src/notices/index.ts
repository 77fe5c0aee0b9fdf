export * from './notices.module';
export { type News, notify } from './notify';
