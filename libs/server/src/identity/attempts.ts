import { DomainError } from '@zasluga/domain';
import type { Database } from '@zasluga/kernel';
import { RateLimiterPostgres } from 'rate-limiter-flexible';

/** Counts tries under a key in PostgreSQL, so that any number of processes share the count (rate-limiter-flexible, table door.attempts). */
export class Attempts {
  private readonly byEmail: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(db: Database) {
    const limiter = (keyPrefix: string, points: number, duration: number) =>
      new RateLimiterPostgres({
        storeClient: db.pool,
        storeType: 'pool',
        schemaName: 'door',
        tableName: 'attempts',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration,
      });
    this.byEmail = limiter('sign-in/e-mail', 10, 15 * 60);
    this.byAddress = limiter('sign-in/address', 60, 15 * 60);
  }

  /** Throws identity.too_many_attempts with the minutes to wait. */
  async count(email: string, address: string): Promise<void> {
    try {
      await this.byAddress.consume(address);
      await this.byEmail.consume(email);
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      const minutes = Math.ceil((refusal as { msBeforeNext: number }).msBeforeNext / 60_000);
      throw new DomainError('identity.too_many_attempts', undefined, { minutes });
    }
  }

  /** After a success the e-mail starts afresh. */
  async forget(email: string): Promise<void> {
    await this.byEmail.delete(email);
  }
}
