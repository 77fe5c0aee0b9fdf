/** Letters and digits that nobody confuses on paper: no 0 and O, no 1 and I. 32 signs, so five random bits are one sign. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 7;
const CODE = /^[A-HJ-NP-Z2-9]{7}$/;
const DIGIT = /[2-9]/;

/** What people type or scan, in any case and with spaces or hyphens in between; undefined when it can't be a code. */
export function readPraiseCode(text: string): string | undefined {
  const code = text.replace(/[\s\u00a0-]/g, '').toUpperCase();
  return CODE.test(code) ? code : undefined;
}

/**
 * A code of seven signs out of random bytes (at least 7, uniform). Undefined when it came out without a digit (13 in 100):
 * the caller draws again. Every code has one, so that `/rewards` can never be a code, nor a code be a word.
 */
export function praiseCodeOf(random: Uint8Array): string | undefined {
  if (random.length < LENGTH) throw new RangeError(`a code needs ${LENGTH} random bytes`);
  const code = Array.from(random.slice(0, LENGTH), (byte) => SIGNS[byte % SIGNS.length]).join('');
  return DIGIT.test(code) ? code : undefined;
}

/**
 * Whether a path segment is meant as a code, known or not: it holds a digit or is written in capitals, as in a QR symbol.
 * Everything else belongs to the signed-in application, whose paths are lower-case words.
 */
export const looksLikePraiseCode = (segment: string): boolean =>
  /^[A-HJ-NP-Za-hj-np-z2-9]{7}$/.test(segment) && (DIGIT.test(segment) || segment === segment.toUpperCase());

/**
 * The address that a symbol holds. Capitals fit QR's alphanumeric mode and save a size of symbol; the server reads
 * host and code in any case. `base` is an origin such as `https://spsb.ru`.
 */
export const praiseUrl = (base: string, code: string): string => `${base.replace(/\/+$/, '')}/${code}`.toUpperCase();

/** The address as people read and type it: no scheme, host in lower case. */
export const praiseAddress = (base: string, code: string): string =>
  `${base
    .replace(/^https?:\/\//i, '')
    .replace(/\/+$/, '')
    .toLowerCase()}/${code}`;
