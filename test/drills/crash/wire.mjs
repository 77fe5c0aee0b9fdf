// One request over HTTP, as a client that knows only what it hears.
import http from 'node:http';

const agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
/** Longer than this nobody waits for an answer. */
const PATIENCE_MS = 15_000;

/**
 * Answers { heard } when there is an answer in GraphQL's words, { cut: why } when there is none: then nobody knows what happened.
 * `impatientMs`: hangs up after so long, whatever the server makes of it.
 */
export function ask({ port, person, query, variables, impatientMs }) {
  return new Promise((resolve) => {
    const body = JSON.stringify({ query, variables });
    const headers = {
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
      cookie: `zasluga=${person.token}`,
    };
    const sent = http.request(
      { agent, host: '127.0.0.1', port, method: 'POST', path: '/graphql', headers },
      (answer) => {
        const parts = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('error', (error) => resolve({ cut: error.code ?? 'cut' }));
        answer.on('aborted', () => resolve({ cut: 'aborted' }));
        answer.on('end', () => {
          try {
            resolve({ heard: JSON.parse(Buffer.concat(parts).toString()) });
          } catch {
            resolve({ cut: `status ${answer.statusCode}` });
          }
        });
      },
    );
    sent.setTimeout(PATIENCE_MS, () => sent.destroy(new Error('timeout')));
    sent.on('error', (error) => resolve({ cut: error.code ?? error.message }));
    sent.end(body);
    if (impatientMs) setTimeout(() => sent.destroy(new Error('hung up')), impatientMs).unref();
  });
}

/** A bug, and a database that was lost on the way. */
const NOT_CERTAIN = new Set(['internal', 'unavailable']);

/**
 * What an answer says for certain: done, with what came of it, or refused, with the code. Undefined for what only says that something went
 * wrong: that may have happened before or after the deed.
 */
export function certain({ heard }, read) {
  if (!heard) return undefined;
  const code = heard.errors?.[0]?.extensions?.code;
  if (code) return NOT_CERTAIN.has(code) ? undefined : { refused: code };
  return heard.data ? { done: read(heard.data) } : undefined;
}

export const hangUp = () => agent.destroy();
