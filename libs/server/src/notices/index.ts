export * from './notices.module';
export { type News, notify, withdraw } from './notify';
