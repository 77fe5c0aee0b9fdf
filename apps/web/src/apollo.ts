import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { getMainDefinition } from '@apollo/client/utilities';
import { failureOf, possibleTypes, sessionLost } from '@zasluga/web';
import { cachePolicies } from './cache-policies';
import { socketLink } from './socket-link';

/** In production the server runs known documents only: their hash goes out instead of their text. */
const trusted = new ApolloLink((operation, forward) => {
  const sha256Hash = (operation.query as { hash?: string }).hash;
  if (import.meta.env.PROD && sha256Hash) {
    operation.extensions['persistedQuery'] = { version: 1, sha256Hash };
    operation.setContext({ http: { includeQuery: false, includeExtensions: true } });
  }
  return forward(operation);
});

const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin' });

export function createClient(): ApolloClient {
  const errors = new ErrorLink(({ error }) => {
    if (failureOf(error).code === 'identity.required') sessionLost(client);
  });
  const isSubscription = ({ query }: ApolloLink.Operation) => {
    const main = getMainDefinition(query);
    return main.kind === 'OperationDefinition' && main.operation === 'subscription';
  };
  const client = new ApolloClient({
    cache: new InMemoryCache({ possibleTypes, typePolicies: cachePolicies }),
    link: ApolloLink.from([errors, ApolloLink.split(isSubscription, socketLink(), trusted.concat(http))]),
    devtools: { enabled: import.meta.env.DEV },
  });
  return client;
}
