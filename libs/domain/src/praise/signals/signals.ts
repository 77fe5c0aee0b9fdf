/** Why a praise waits among the suspicious ones, with what was seen: a curator is told that in words. Nothing is ever thrown away for it. */
export interface PraiseSeen {
  /** A field was filled that people don't see. */
  readonly trap?: Record<string, never>;
  /** Sent in less time than anybody needs to read the page. */
  readonly fast?: { readonly seconds: number };
  /** Many of one network at one praise point. */
  readonly burst?: Counted;
  /** Many of one device at the company. */
  readonly device?: Counted;
  /** The same text was sent before. */
  readonly same?: Likeness;
  /** Nearly the same text was sent before. */
  readonly similar?: Likeness;
  /** Sent by the very person it is about, who is signed in. */
  readonly own?: Record<string, never>;
  /** Sent by somebody of the company who is signed in. */
  readonly staff?: Record<string, never>;
  /** The place was closed: times of day, `HH:MM`. `opens` and `closes` are missing on a day on which it never opens. */
  readonly closed?: { readonly at: string; readonly opens?: string; readonly closes?: string };
  /** The customer says that something was given or asked for in return. */
  readonly solicited?: { readonly words: string };
  /** The customer answered "yes" to "were you asked to write this?". */
  readonly asked?: Record<string, never>;
  readonly insult?: { readonly words: string };
}

interface Counted {
  readonly n: number;
  readonly minutes: number;
}

interface Likeness {
  /** How many texts were sent before. */
  readonly n: number;
  readonly days: number;
  /** Of 100; how alike the nearest one is. */
  readonly percent?: number;
}

export type PraiseSignal = keyof PraiseSeen;

/** In the order in which a curator reads them. */
export const PRAISE_SIGNALS: readonly PraiseSignal[] = [
  'own',
  'staff',
  'same',
  'similar',
  'burst',
  'device',
  'closed',
  'asked',
  'solicited',
  'insult',
  'trap',
  'fast',
];

/** These speak of a robot: the sender's browser may answer them with a proof of work. What a text says no computing power refutes. */
const OF_ROBOTS: readonly PraiseSignal[] = ['trap', 'fast', 'burst'];

/** These are read in the text: they are judged anew when it changes. */
const OF_TEXTS: readonly PraiseSignal[] = ['same', 'similar', 'solicited', 'insult'];

export const signalsOf = (seen: PraiseSeen): PraiseSignal[] => PRAISE_SIGNALS.filter((name) => seen[name]);

/** Whether it waits apart. `proved`: the sender's browser did some work for it. */
export const isSuspicious = (seen: PraiseSeen, proved: boolean): boolean =>
  signalsOf(seen).some((name) => !proved || !OF_ROBOTS.includes(name));

/** Whether a proof of work is worth asking for: of nobody else. */
export const asksForProof = (seen: PraiseSeen): boolean => signalsOf(seen).some((name) => OF_ROBOTS.includes(name));

/** What was seen of the sending stays, what was seen in the old text goes. */
export const seenAnew = (before: PraiseSeen, inText: PraiseSeen): PraiseSeen => ({
  ...Object.fromEntries(Object.entries(before).filter(([name]) => !OF_TEXTS.includes(name as PraiseSignal))),
  ...inText,
});
