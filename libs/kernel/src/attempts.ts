import { RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Database } from './database';

/**
 * Counts tries under a key in PostgreSQL, so that any number of processes share the count (rate-limiter-flexible, table door.attempts).
 * `points`: tries allowed in so many seconds, for each key.
 */
export const attemptLimiter = (db: Database, keyPrefix: string, points: number, seconds: number): RateLimiterPostgres =>
  new RateLimiterPostgres({
    storeClient: db.pool,
    storeType: 'pool',
    schemaName: 'door',
    tableName: 'attempts',
    tableCreated: true,
    clearExpiredByTimeout: false,
    keyPrefix,
    points,
    duration: seconds,
  });
