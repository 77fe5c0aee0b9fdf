import type { Database } from '@zasluga/kernel';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  type RateLimiterRes,
} from 'rate-limiter-flexible';

/** Praise of one network at one company in a minute, beyond which it is asked to wait; a flood below that is stored and marked. */
const SENDINGS_A_MINUTE = 100;
/** Wrong codes from one address in ten minutes: people mistype, robots try. Of 28 thousand million codes a robot finds nothing so. */
const WRONG_CODES = 100;
const TEN_MINUTES_S = 600;

/** Minutes to wait, or nothing. */
async function taken(limiter: RateLimiterAbstract, key: string): Promise<number | undefined> {
  try {
    await limiter.consume(key);
    return undefined;
  } catch (refusal) {
    if (refusal instanceof Error) throw refusal;
    return Math.max(1, Math.ceil((refusal as RateLimiterRes).msBeforeNext / 60_000));
  }
}

export class PraiseLimits {
  /** Counted in the database (table door.attempts), so that any number of processes share the count. */
  private readonly sendings: RateLimiterPostgres;
  /** In memory: there is no company yet whose salt could hide the address, and so it is written nowhere. */
  private readonly wrongCodes = new RateLimiterMemory({ points: WRONG_CODES, duration: TEN_MINUTES_S });

  constructor(db: Database) {
    this.sendings = new RateLimiterPostgres({
      storeClient: db.pool,
      storeType: 'pool',
      schemaName: 'door',
      tableName: 'attempts',
      tableCreated: true,
      clearExpiredByTimeout: false,
      keyPrefix: 'praise',
      points: SENDINGS_A_MINUTE,
      duration: 60,
    });
  }

  /** Minutes until this network may send again; undefined when it may now. */
  sending = (companyId: string, network: Buffer) =>
    taken(this.sendings, `${companyId}/${network.toString('base64url')}`);

  wrongCode = (address: string) => taken(this.wrongCodes, address);

  async guesses(address: string): Promise<boolean> {
    const seen = await this.wrongCodes.get(address);
    return !!seen && seen.consumedPoints > WRONG_CODES;
  }
}
