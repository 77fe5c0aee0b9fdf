export * from './praise.module';
