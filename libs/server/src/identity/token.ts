import { createHash } from 'node:crypto';

/** What the database keeps of a token of 256 random bits: whoever reads the table can't use it. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
