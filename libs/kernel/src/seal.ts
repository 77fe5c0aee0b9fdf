import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { DomainError } from '@zasluga/domain';

const NONCE = 12;
const TAG = 16;

/**
 * What has to be read again and must not stand in the database or in a backup as it is: AES-256-GCM (NIST SP 800-38D) with a random nonce.
 * `context` (the company, the table, the row's subject) is authenticated: sealed bytes that were moved to another row don't open.
 */
export class Seal {
  private readonly keys: { readonly cipher: Buffer; readonly print: Buffer } | undefined;

  /** `secret`: 32 bytes in base64, of the configuration; absent: whatever would need it is refused. */
  constructor(secret: string | undefined) {
    if (secret === undefined) return;
    const bytes = Buffer.from(secret, 'base64');
    if (bytes.length !== 32) throw new Error('the key of the seal must have 32 bytes');
    // two uses, two keys: HKDF (RFC 5869)
    const derived = (use: string) => Buffer.from(hkdfSync('sha256', bytes, '', `zasluga/${use}`, 32));
    this.keys = { cipher: derived('seal'), print: derived('fingerprint') };
  }

  /** Whether there is a key. */
  get ready(): boolean {
    return this.keys !== undefined;
  }

  /** Throws request.no_seal_key when there is none. */
  private key(use: 'cipher' | 'print'): Buffer {
    if (!this.keys) throw new DomainError('request.no_seal_key');
    return this.keys[use];
  }

  close(text: string, context: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key('cipher'), nonce).setAAD(Buffer.from(context));
    return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  }

  /** Throws when the bytes were changed, moved, or sealed with another key. */
  open(sealed: Buffer, context: string): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key('cipher'), sealed.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(Buffer.from(context))
      .setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
  }

  /** The same for the same text and context, and tells nothing about the text to whoever has no key: 32 bytes. */
  fingerprint(text: string, context: string): Buffer {
    return createHmac('sha256', this.key('print')).update(`${context}\0${text}`).digest();
  }
}
