import { attemptLimiter, type Database } from '@zasluga/kernel';
import type { RateLimiterRes } from 'rate-limiter-flexible';
import { networkHash, newSalt } from '../praise.keys';

/** Wrong codes from one network in ten minutes: people mistype, robots try. Of 28 thousand million codes a robot finds nothing so. */
export const WRONG_CODES = 100;
const TEN_MINUTES_S = 600;
/** Networks that a process remembers as refused; beyond that it asks the database about them again. */
const REMEMBERED = 10_000;

/**
 * Who tries codes. Counted in the database, so that any number of processes share the count; under a keyed hash, whose key lives for a day:
 * there is no company yet, and no address is written anywhere. Whoever opens a right code costs no query: a process asks at the first wrong
 * one, and then remembers who is refused.
 */
export class CodeGuesses {
  private readonly counted;
  private readonly refusedUntil = new Map<string, number>();
  private known?: { readonly day: string; readonly salt: Promise<Buffer> };

  constructor(private readonly db: Database) {
    this.counted = attemptLimiter(db, 'guess', WRONG_CODES, TEN_MINUTES_S);
  }

  /** A code that doesn't exist was asked for. */
  async wrong(address: string): Promise<void> {
    const key = await this.keyOf(address);
    try {
      await this.counted.consume(key);
    } catch (refusal) {
      if (refusal instanceof Error) throw refusal;
      if (this.refusedUntil.size >= REMEMBERED) this.refusedUntil.clear();
      this.refusedUntil.set(key, Date.now() + (refusal as RateLimiterRes).msBeforeNext);
    }
  }

  /** Whether it tried so many that even a right code looks wrong to it. */
  async refused(address: string): Promise<boolean> {
    if (!this.refusedUntil.size) return false;
    const key = await this.keyOf(address);
    const until = this.refusedUntil.get(key) ?? 0;
    if (until && until < Date.now()) this.refusedUntil.delete(key);
    return until >= Date.now();
  }

  private async keyOf(address: string): Promise<string> {
    const day = new Date().toISOString().slice(0, 10);
    if (this.known?.day !== day) {
      this.known = { day, salt: this.saltOf(day) };
      this.known.salt.catch(() => delete this.known); // asked for again
    }
    return networkHash(await this.known.salt, address).toString('base64url');
  }

  private async saltOf(day: string): Promise<Buffer> {
    await this.db.pool.query(`insert into door.guess_salt (day, salt) values ($1, $2) on conflict do nothing`, [
      day,
      newSalt(),
    ]);
    return (await this.db.pool.query<{ salt: Buffer }>('select salt from door.guess_salt where day = $1', [day]))
      .rows[0]!.salt;
  }
}
