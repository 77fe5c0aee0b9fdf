import { DomainError } from '@zasluga/domain';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | 'koi8-r' | 'ibm866' | 'windows-1252';
export interface Decoded {
  text: string;
  encoding: Encoding;
}

const SAMPLE_BYTES = 64 * 1024;

/**
 * The text of a file of unknown encoding. Strict where the encoding can be known (byte order mark, UTF-8, UTF-16); guessed among
 * four of one byte only when it is none of these. Throws `company.file_encoding` with the first line that can't be read and
 * `company.file_kind` for bytes that are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = unicodeOf(bytes);
  if (encoding) return { text: strictly(bytes, encoding), encoding };
  if (bytes.includes(0)) throw new DomainError('company.file_kind', 'file', { kind: 'binary' });
  const utf8 = tried(bytes, 'utf-8');
  if (utf8 !== undefined) return { text: utf8, encoding: 'utf-8' };
  if (isDamagedUtf8(bytes)) return { text: strictly(bytes, 'utf-8'), encoding: 'utf-8' };
  return singleByte(bytes);
}

/** By the byte order mark, or by the regular pattern of high bytes of UTF-16 (ASCII 00, Cyrillic 04). */
function unicodeOf(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const high = [0, 0];
  for (const [i, byte] of sample.entries()) if (byte === 0 || byte === 4) high[i % 2]!++;
  const most = 0.45 * sample.length;
  if (sample.length < 8 || sample.length % 2 || !sample.includes(0)) return undefined;
  if (high[1]! > most && high[0]! < most / 4) return 'utf-16le';
  if (high[0]! > most && high[1]! < most / 4) return 'utf-16be';
  return undefined;
}

/** The byte order mark is taken off. */
function tried(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
function strictly(bytes: Uint8Array, encoding: Encoding): string {
  const text = tried(bytes, encoding);
  if (text !== undefined) return text;
  const lenient = new TextDecoder(encoding).decode(bytes);
  const line = lenient.slice(0, lenient.indexOf('\ufffd')).split('\n').length;
  throw new DomainError('company.file_encoding', 'file', { line, encoding: encoding.toUpperCase() });
}

/** More letters of several bytes than broken ones: somebody cut or mixed a UTF-8 file; another reading would only make rubbish of it. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes.subarray(0, SAMPLE_BYTES * 4));
  let whole = 0;
  let broken = 0;
  for (const sign of text) {
    if (sign === '\ufffd') broken++;
    else if (sign > '\u007f') whole++;
  }
  return whole > broken;
}

/** Letters of Russian texts, from the most to the least frequent. */
const BY_FREQUENCY = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё';
const SINGLE_BYTE = ['windows-1251', 'koi8-r', 'ibm866', 'windows-1252'] as const;

function singleByte(bytes: Uint8Array): Decoded {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const scored = SINGLE_BYTE.map((encoding) => ({ encoding, score: plausibility(tried(sample, encoding) ?? '') }));
  const { encoding } = scored.reduce((best, one) => (one.score > best.score ? one : best));
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/**
 * How much a reading looks like names: Russian words are runs of small Cyrillic letters, western names have single accented letters
 * among plain ones; the wrong table shows capitals within words, letters of both alphabets side by side, or boxes.
 */
function plausibility(text: string): number {
  let score = 0;
  let before = '';
  for (const sign of text) {
    if (sign > '\u007f' || (isCyrillic(before) && isLatin(sign))) score += signScore(sign, before);
    before = sign;
  }
  return score;
}

const isCyrillic = (sign: string) => /[\u0400-\u04ff]/.test(sign);
const isLatin = (sign: string) => /\p{Script=Latin}/u.test(sign);

function signScore(sign: string, before: string): number {
  if (isCyrillic(sign)) {
    if (isLatin(before)) return -2;
    if (!/[а-яёА-ЯЁ]/.test(sign)) return -2;
    if (sign !== sign.toLowerCase() && /[а-яё]/.test(before)) return -2;
    // the middle of the alphabet by frequency is no news: capitals in the wrong table look like rare small letters
    return 2 - BY_FREQUENCY.indexOf(sign.toLowerCase()) / 8;
  }
  if (isLatin(sign)) {
    if (isCyrillic(before)) return -2;
    return before > '\u007f' && isLatin(before) ? -2 : 1;
  }
  return /[«»„“”‘’–—№…\u00a0€]/.test(sign) ? 0 : -2;
}
