export * from './app';
export * from './culture';
export * from './frame';
export { hashes } from './gql/hashes';
export { sessionLost, useViewer } from './identity';
export * from './recognition';
export * from './notices';
export * from './rewards';
export * from './values';
