import { attemptLimiter, type Database } from '@zasluga/kernel';
import type { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CodeGuesses } from './code-guesses';

/** Praise of one network at one company in a minute, beyond which it is asked to wait; a flood below that is stored and marked. */
const SENDINGS_A_MINUTE = 100;

/** Minutes to wait, or nothing. */
async function taken(limiter: RateLimiterPostgres, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 60_000));
  }
}

/** Counted in the database (table door.attempts), so that any number of processes share the count. */
export class PraiseLimits {
  private readonly sendings: RateLimiterPostgres;
  private readonly codes: CodeGuesses;

  constructor(db: Database) {
    this.sendings = attemptLimiter(db, 'praise', SENDINGS_A_MINUTE, 60);
    this.codes = new CodeGuesses(db);
  }

  /** Minutes until this network may send again; undefined when it may now. */
  sending = (companyId: string, network: Buffer) =>
    taken(this.sendings, `${companyId}/${network.toString('base64url')}`);

  wrongCode = (address: string) => this.codes.wrong(address);

  guesses = (address: string) => this.codes.refused(address);
}
