import { DomainError } from '@zasluga/domain';
import { attemptLimiter, type Database } from '@zasluga/kernel';
import type { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';

const TEN_MINUTES_S = 600;
/** Wrong codes from one address in ten minutes. A hundred phones in one room may share an address, and people mistype. */
const WRONG_CODES = 60;
/** Wrong codes from anywhere: whoever guesses from a thousand addresses at once finds one of ten open workshops in a day or so. */
const WRONG_CODES_ANYWHERE = 600;
const ANYWHERE = 'anywhere';

/**
 * Six digits can be guessed, so wrong ones are counted. Symbols carry 128 bits and are not counted: they go on working whoever guesses.
 */
export class CodeGuesses {
  private readonly byAddress: RateLimiterPostgres;
  private readonly anywhere: RateLimiterPostgres;

  constructor(db: Database) {
    this.byAddress = attemptLimiter(db, 'workshop/address', WRONG_CODES, TEN_MINUTES_S);
    this.anywhere = attemptLimiter(db, 'workshop', WRONG_CODES_ANYWHERE, TEN_MINUTES_S);
  }

  /** Throws values.workshop_guesses with the minutes to wait: then no code is looked at, not even a right one. */
  async refuse(address: string): Promise<void> {
    const over = (seen: RateLimiterRes | null, most: number) =>
      seen && seen.consumedPoints >= most ? seen : undefined;
    const [here, anywhere] = await Promise.all([this.byAddress.get(address), this.anywhere.get(ANYWHERE)]);
    const blocked = over(here, WRONG_CODES) ?? over(anywhere, WRONG_CODES_ANYWHERE);
    if (!blocked) return;
    const minutes = Math.max(1, Math.ceil(blocked.msBeforeNext / 60_000));
    throw new DomainError('values.workshop_guesses', undefined, { minutes });
  }

  async wrong(address: string): Promise<void> {
    await Promise.all([this.byAddress.consume(address), this.anywhere.consume(ANYWHERE)]).catch((refusal) => {
      if (refusal instanceof Error) throw refusal; // beyond the limit: the next one is refused
    });
  }
}
