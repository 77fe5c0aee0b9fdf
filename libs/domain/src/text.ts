import type { ErrorCode } from './errors';

export interface TextLimits {
  /** characters (code points) after trimming; 0 or none: may be empty */
  readonly min?: number;
  readonly max: number;
  /** line breaks are kept */
  readonly multiline?: boolean;
}

// Control characters but tab and line feed; direction embeddings, overrides and isolates; byte order mark.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/u;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** Unicode NFC, line ends as \n, trimmed; one line: runs of white space become one space. */
export function cleanText(text: string, { multiline = false }: Pick<TextLimits, 'multiline'> = {}): string {
  // a text that is about to be refused is not worth normalising: a million characters cost time
  if (text.length > 100_000 || LONE_SURROGATE.test(text)) return text;
  const lines = text.normalize('NFC').replace(/\r\n?/g, '\n');
  return (multiline ? lines.replace(/\n{3,}/g, '\n\n') : lines.replace(/\s+/g, ' ')).trim();
}

/** What is wrong with a cleaned text, if anything. */
export function textFault(
  text: string,
  { min = 0, max }: TextLimits,
): { code: ErrorCode; params?: Record<string, number> } | undefined {
  if (text.length > max * 2) return { code: 'input.too_long', params: { max, length: text.length } };
  const length = Array.from(text).length;
  if (length > max) return { code: 'input.too_long', params: { max, length } };
  if (FORBIDDEN.test(text) || LONE_SURROGATE.test(text)) return { code: 'input.characters' };
  if (min && !length) return { code: 'input.required' };
  if (length < min) return { code: 'input.too_short', params: { min, length } };
  return undefined;
}
