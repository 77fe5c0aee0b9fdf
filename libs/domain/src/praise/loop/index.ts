export * from './contact';
export * from './reply';
export * from './retention';
