import { DomainError } from '@zasluga/domain';
import type { Database } from '@zasluga/kernel';
import { RateLimiterPostgres, type RateLimiterRes } from 'rate-limiter-flexible';

const TEN_MINUTES_S = 600;
/** Wrong codes from one address in ten minutes. A hundred phones in one room may share an address, and people mistype. */
const WRONG_CODES = 60;
/** Wrong codes from anywhere: whoever guesses from a thousand addresses at once finds one of ten open workshops in a day or so. */
const WRONG_CODES_ANYWHERE = 600;
const ANYWHERE = 'anywhere';

/**
 * Six digits can be guessed, so wrong ones are counted: in the database (rate-limiter-flexible, table door.attempts), for all processes
 * together. Symbols carry 128 bits and are not counted: they go on working whoever guesses.
 */
export class CodeGuesses {
  private readonly byAddress: RateLimiterPostgres;
  private readonly anywhere: RateLimiterPostgres;

  constructor(db: Database) {
    const limiter = (keyPrefix: string, points: number) =>
      new RateLimiterPostgres({
        storeClient: db.pool,
        storeType: 'pool',
        schemaName: 'door',
        tableName: 'attempts',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: TEN_MINUTES_S,
      });
    this.byAddress = limiter('workshop/address', WRONG_CODES);
    this.anywhere = limiter('workshop', WRONG_CODES_ANYWHERE);
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
