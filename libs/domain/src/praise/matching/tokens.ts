export interface Token {
  readonly raw: string;
  /** Lower case, е for ё, without an English 's. */
  readonly key: string;
  readonly kind: 'word' | 'number' | 'stop' | 'mark';
  readonly capital: boolean;
  /** First word of the text, or after a stop or a line's end. */
  readonly starts: boolean;
  /** Between «…» or "…". */
  readonly quoted: boolean;
}

const PIECE = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)*|\d+|[.!?…]+|\n+|[^\s]/gu;
const LETTER = /\p{L}/u;
const OPENING = '«“„';
const CLOSING = '»”';

const keyOf = (raw: string) =>
  raw
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/['’]s$/, '')
    .replace(/['’]/g, '');

/** More pieces than a praise can hold are no praise. */
const MAX_TOKENS = 600;

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let starts = true;
  let quoted = false;
  const clean = text.normalize('NFC');
  for (const { 0: raw, index } of clean.matchAll(PIECE)) {
    if (tokens.length >= MAX_TOKENS) break;
    // «Сашеньке-администратору»: two words, and nothing in between
    if (raw === '-' && LETTER.test(clean[index - 1] ?? '') && LETTER.test(clean[index + 1] ?? '')) continue;
    if (OPENING.includes(raw)) quoted = true;
    if (CLOSING.includes(raw)) quoted = false;
    if (raw === '"') quoted = !quoted;
    const letter = /^\p{L}/u.test(raw);
    const kind = letter ? 'word' : /^\d/.test(raw) ? 'number' : /^[.!?…\n]/.test(raw) ? 'stop' : 'mark';
    const capital = letter && raw[0] !== raw[0]!.toLowerCase();
    tokens.push({ raw, key: keyOf(raw), kind, capital, starts: letter && starts, quoted });
    if (kind === 'stop') starts = true;
    else if (kind !== 'mark') starts = false;
  }
  return tokens;
}

/** The next `count` words after (1) or before (-1) a place, not beyond the sentence's end. */
export function wordsAround(tokens: readonly Token[], at: number, step: 1 | -1, count: number): Token[] {
  const found: Token[] = [];
  for (let i = at + step; i >= 0 && i < tokens.length && found.length < count; i += step) {
    if (tokens[i]!.kind === 'stop') break;
    if (tokens[i]!.kind === 'word') found.push(tokens[i]!);
  }
  return found;
}
