export * from './notices.module';
export { correct, type News, notify, withdraw } from './notify';
