import { DomainError } from '@zasluga/domain';
import { attemptLimiter, type Database } from '@zasluga/kernel';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';

/** Tries to sign in, by e-mail and by address. */
export class Attempts {
  private readonly byEmail: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(db: Database) {
    this.byEmail = attemptLimiter(db, 'sign-in/e-mail', 10, 15 * 60);
    this.byAddress = attemptLimiter(db, 'sign-in/address', 60, 15 * 60);
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
