import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { socketIsBack } from '@zasluga/web';
import { createClient } from 'graphql-ws';

const FIRST_MS = 1000;
/** Doubling without an end, a night without a line would take another one to be noticed over. */
const LONGEST_MS = 15_000;
/** So that not everybody comes back in the same instant after a restart of the server. */
const APART_MS = 3000;

const untilNextTry = (tries: number): Promise<void> =>
  new Promise((done) => setTimeout(done, Math.min(FIRST_MS * 2 ** tries, LONGEST_MS) + Math.random() * APART_MS));

/** For subscriptions; no socket before somebody is signed in and listens. */
export function socketLink(): GraphQLWsLink {
  const address = new URL('/graphql', location.href);
  address.protocol = address.protocol.replace('http', 'ws');
  return new GraphQLWsLink(
    createClient({
      url: address.href,
      lazy: true,
      retryAttempts: Infinity,
      shouldRetry: () => true,
      retryWait: untilNextTry,
      on: { connected: (_socket, _payload, wasRetry) => wasRetry && socketIsBack() },
    }),
  );
}
