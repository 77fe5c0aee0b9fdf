export * from './culture.module';
