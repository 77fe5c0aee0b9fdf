import {
  EFFECT,
  ENGLISH_ACT,
  HABIT,
  NO_ACT,
  NO_ENGLISH_ACT,
  NOT_THEM,
  PRAISE,
  RUSSIAN_ACT,
  SECOND_PERSON,
  SITUATION,
} from './lexicon';

/** The words from which it was taken, at `from` up to `to` (UTF-16 units of the text). */
export interface Evidence {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/**
 * What a story names, guessed from its words. A quiet hint while writing, never a condition of sending and never a score: the rules know
 * Russian and English forms, not meanings.
 */
export interface StoryHints {
  /** when, where, what was wrong */
  readonly situation: Evidence | null;
  /** one concrete thing that was done */
  readonly act: Evidence | null;
  /** what came of it */
  readonly effect: Evidence | null;
  /** thanks and praise, and nothing that they are for */
  readonly praiseOnly: boolean;
  /** too few letters to tell anything */
  readonly short: boolean;
  /** the receiver is spoken to, not spoken about */
  readonly toThem: boolean;
}

/** Letters below which a text tells nothing. */
const ENOUGH_LETTERS = 12;
/** Below them praise with a day in it is still praise. */
const DAY_AND_PRAISE_LETTERS = 40;
/** Characters that are read: stories are at most 2,000 long, and a hint must come while one types. */
const READ_MAX = 4000;

const lettersOf = (text: string) => text.match(/\p{L}/gu)?.length ?? 0;

/** The first match that `counts`. */
function find(text: string, pattern: RegExp, counts: (evidence: Evidence) => boolean = () => true): Evidence | null {
  for (const match of text.matchAll(pattern)) {
    const found = { text: match[0], from: match.index, to: match.index + match[0].length };
    if (counts(found)) return found;
  }
  return null;
}

const saysIn = (pattern: RegExp, text: string) => text.search(pattern) >= 0;

export function storyHints(story: string): StoryHints {
  const text = story.slice(0, READ_MAX);
  const short = lettersOf(text) < ENOUGH_LETTERS;
  if (short)
    return {
      situation: null,
      act: null,
      effect: null,
      praiseOnly: saysIn(PRAISE, text),
      short,
      toThem: saysIn(SECOND_PERSON, text),
    };
  const when = find(text, SITUATION);
  const effect = find(text, EFFECT);
  const act = actIn(text, effect);
  const unfounded = !act && !effect && saysIn(PRAISE, text);
  // "great job today": a day alone is no situation
  const situation = when && unfounded && lettersOf(text) < DAY_AND_PRAISE_LETTERS ? null : when;
  const praiseOnly = unfounded && !situation;
  return { situation, act, effect, praiseOnly, short, toThem: saysIn(SECOND_PERSON, text) };
}

/** A verb of doing that is no part of the effect, in a clause that tells no habit. */
function actIn(text: string, effect: Evidence | null): Evidence | null {
  const outside = ({ from, to }: Evidence) => !effect || to <= effect.from || from >= effect.to;
  const concrete = ({ from, to }: Evidence) => !saysIn(HABIT, clauseAt(text, from, to));
  const isRussianAct = (found: Evidence) =>
    outside(found) &&
    concrete(found) &&
    !saysIn(NO_ACT, found.text) &&
    !/(?<!\p{L})не\s+$/iu.test(text.slice(0, found.from));
  const isEnglishAct = (found: Evidence) =>
    outside(found) &&
    concrete(found) &&
    !saysIn(NO_ENGLISH_ACT, found.text + nextWord(text, found.to)) &&
    !NOT_THEM.test(text.slice(0, found.from));
  return find(text, RUSSIAN_ACT, isRussianAct) ?? find(text, ENGLISH_ACT, isEnglishAct);
}

const nextWord = (text: string, from: number) => /^\s+\p{L}+/u.exec(text.slice(from))?.[0] ?? '';

/** From one mark of punctuation to the next. */
function clauseAt(text: string, from: number, to: number): string {
  const begin = Math.max(...['.', ',', '!', '?', ';', '\n'].map((mark) => text.lastIndexOf(mark, from)));
  const rest = text.slice(to).search(/[.,!?;\n]/);
  return text.slice(begin + 1, rest < 0 ? undefined : to + rest);
}
