import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { praiseCodeOf } from '@zasluga/domain';

const sha256 = (...parts: (string | Uint8Array)[]): Buffer => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part).update('\0');
  return hash.digest();
};

const KEY = /^[\w-]{22}$/;

/** A new key for a form: 128 random bits. Whoever sends it twice sends one praise. */
export const newPraiseKey = (): string => randomBytes(16).toString('base64url');

/** The key that a form sent back; a new one in place of anything that we can't have given out. */
export const praiseKeyOf = (text: string | null): string => (text && KEY.test(text) ? text : newPraiseKey());

/** A second key that follows from the first and what is sent: for other words under a key that can't be changed any more. */
export const furtherKey = (key: string, content: string): string =>
  sha256('further', key, content).subarray(0, 16).toString('base64url');

/** What is stored of a key: neither it nor the private address can be told from the hash. */
export const requestHash = (key: string): Buffer => sha256('request', key);

/** The private address of a praise: 128 bits that follow from its key, so a repeated sending gets the same address. */
export const statusTokenOf = (key: string): string => sha256('status', key).subarray(0, 16).toString('base64url');

/** Undefined for what can't be a token. */
export const statusHash = (token: string): Buffer | undefined => (KEY.test(token) ? sha256('token', token) : undefined);

/** A network's fingerprint, good for as long as the day's salt exists; addresses of version 6 count by their /64. */
export function networkHash(salt: Buffer, address: string): Buffer {
  const network = address.includes('.') ? address : address.split(':').slice(0, 4).join(':');
  return createHmac('sha256', salt).update(network).digest();
}

/** The same for a network with the kind of browser. Not one device: telephones of one make and language look alike. */
export const deviceHash = (salt: Buffer, address: string, headers: IncomingHttpHeaders): Buffer =>
  createHmac('sha256', salt)
    .update(networkHash(salt, address))
    .update(`${headers['user-agent'] ?? ''}\0${headers['accept-language'] ?? ''}`)
    .digest();

export const newSalt = (): Buffer => randomBytes(32);

/** Random, with at least one digit: drawn again until it has one. */
export function newPraiseCode(): string {
  for (;;) {
    const code = praiseCodeOf(randomBytes(7));
    if (code) return code;
  }
}
