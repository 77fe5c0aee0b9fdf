export * from './value.entity';
export * from './value.loader';
