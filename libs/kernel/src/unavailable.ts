/** After so many seconds another try makes sense: a restart of PostgreSQL takes about as long. */
export const RETRY_AFTER_S = 5;

/**
 * SQLSTATE: class 08 connection exceptions, 57P01 to 57P03 the server stops, has crashed or is starting, 57P05 it has ended an idle session,
 * 53300 it has no connection left (PostgreSQL, appendix A). The others are the operating system's and the resolver's.
 */
const CODES =
  /^(08...|57P0[1235]|53300|ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN)$/;

/** What pg and its pool say themselves carries no code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed and is not queryable|Cannot use a pool after calling end)/;

/**
 * The database can't be reached, or has ended the connection: no bug, and no refusal either. Of a write that was under way nobody knows
 * whether it was committed, so whoever asked asks again with the same request key.
 */
export function isUnavailable(error: unknown): boolean {
  const { code, message, errors } = (error ?? {}) as { code?: unknown; message?: unknown; errors?: unknown };
  // Node tries every address of a name and tells of all of them together
  if (Array.isArray(errors) && errors.some(isUnavailable)) return true;
  return (typeof code === 'string' && CODES.test(code)) || (typeof message === 'string' && WORDS.test(message));
}
