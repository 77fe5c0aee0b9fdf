export * from './app';
export { hashes } from './gql/hashes';
export { sessionLost, useViewer } from './identity';
