/** Longest text of one praise, in UTF-16 units, as a browser's `maxlength` counts them. */
export const PRAISE_WORDS_MAX = 600;
/** Longest name or description of somebody whom the page didn't show. */
export const PRAISE_NAMED_MAX = 80;
/** How many people the page shows at most, how many others it offers while a name is typed, and how many phrases it shows. */
export const PRAISE_PEOPLE_MAX = 8;
export const PRAISE_OTHERS_MAX = 24;
export const PRAISE_PHRASES_MAX = 6;
/** For so long a customer may change what is not yet checked. */
export const PRAISE_EDIT_MINUTES = 15;

export type PraiseState = 'received' | 'published' | 'hidden' | 'taken';
export type PraiseKind = 'praise' | 'problem';
export type PraiseWho = 'employee' | 'team' | 'unknown';

/** What a customer chose and typed, cleaned. */
export interface PraiseGiven {
  readonly who: PraiseWho | undefined;
  readonly behaviourIds: readonly string[];
  readonly named: string;
  readonly words: string;
}

export type PraiseFault = 'nothing' | 'too_long';

/** What is wrong with it; nothing is mandatory by itself, but something has to be said. "I don't know the name" alone says nothing. */
export function praiseFault({ who, behaviourIds, named, words }: PraiseGiven): PraiseFault | undefined {
  if (words.length > PRAISE_WORDS_MAX) return 'too_long';
  if (words || named || behaviourIds.length || who === 'employee' || who === 'team') return undefined;
  return 'nothing';
}

// C0 and C1 controls but tab and line feed, bidirectional overrides and isolates, zero-width no-break space, replacement sign
const UNPRINTABLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/g;

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A customer's text fit to be stored and shown. What no person types is dropped instead of refused: somebody at a till isn't
 * told about control characters. Line ends become LF, so that a length means the same in the browser and here.
 */
export function cleanWords(text: unknown): string {
  if (typeof text !== 'string') return '';
  return text.replace(/\r\n?/g, '\n').replace(LONE_SURROGATE, '').replace(UNPRINTABLE, '').normalize('NFC').trim();
}

/** The same for one line: a name or a badge number, cut to its limit. */
export const cleanNamed = (text: unknown): string =>
  cleanWords(text).replace(/\s+/g, ' ').slice(0, PRAISE_NAMED_MAX).replace(LONE_SURROGATE, '').trim();

const BEFORE_NUMBER = /^(?:бейдж|номер|badge|number|no\.?|№|#)[\s.:№#]*/;

/** A badge number as it is compared, out of what a customer typed: "№ 104", "бейдж 104". In lower case. */
export function readBadgeNumber(named: string): string {
  const text = named.toLowerCase();
  return text.replace(BEFORE_NUMBER, '').replace(BEFORE_NUMBER, '') || text;
}

/** The one-tap questions after the save, in their order, and the answers that each accepts. */
export const PRAISE_QUESTIONS = {
  expected: ['less', 'same', 'more'],
  demanded: ['nothing', 'little', 'much'],
  recommend: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'],
  comeAgain: ['no', 'maybe', 'yes'],
  compared: ['worse', 'same', 'better'],
  askedToWrite: ['no', 'yes'],
} as const;
export type PraiseQuestion = keyof typeof PRAISE_QUESTIONS;
export const PRAISE_QUESTION_ORDER = Object.keys(PRAISE_QUESTIONS) as PraiseQuestion[];

export interface PraiseAnswer {
  question: PraiseQuestion;
  value: number | boolean;
}

/**
 * The answer as stored: `expected` and `compared` −1, 0, 1 (less or worse, as much or the same, more or better); `demanded` and `comeAgain`
 * 0, 1, 2; `recommend` 0…10; `askedToWrite` false or true. Undefined for anything else.
 */
export function praiseAnswer(question: string, answer: string): PraiseAnswer | undefined {
  const key = PRAISE_QUESTION_ORDER.find((name) => name === question);
  if (!key) return undefined;
  const place = (PRAISE_QUESTIONS[key] as readonly string[]).indexOf(answer);
  if (place < 0) return undefined;
  if (key === 'askedToWrite') return { question: key, value: place === 1 };
  return { question: key, value: key === 'expected' || key === 'compared' ? place - 1 : place };
}
