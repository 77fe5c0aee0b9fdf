import { type Invariant, POINTS_INVARIANTS } from '../../points';
import { REWARD_INVARIANTS } from '../rewards.invariants';
import { BETWEEN_THE_WORDS } from './between-the-words';

/** One of the sixteen rules of the ledger: one count over everything that belongs to it. */
export interface Rule {
  readonly number: number;
  readonly title: string;
  /** `select … as broken`: how often it is broken; must be 0. */
  readonly sql: string;
  /** The rule seen from several sides: which of them is broken. */
  readonly sides: readonly Invariant[];
}

const TITLES = [
  'balanced: every posted transfer adds up to nothing',
  'closed: all balances of a company add up to nothing',
  'materialised = derived: balances and sequences follow from the postings',
  'never below the floor, at any moment',
  'running balance: each is the one before and the amount',
  'all or nothing: a refusal leaves no trace but itself, a deed all of its traces',
  'postings agree with their transfer',
  'once per key',
  'sticky: an answer never changes',
  'immutable: a mistake is reversed, never edited',
  'stock: what is left and what went is what was put in',
  'escrow explained: what is held waits for something that is open, and ends once',
  'grants: one allowance per rule, person and month, for everybody who is due one',
  'caps: nothing above what was allowed',
  'outbox: no event of points was given up or forgotten',
  'isolation: no company reaches into another',
];

const EVERY_SIDE = [...POINTS_INVARIANTS, ...REWARD_INVARIANTS, ...BETWEEN_THE_WORDS];

/** The sixteen invariants of the ledger and of what stands on it, each one SQL count. */
export const LEDGER_RULES: readonly Rule[] = TITLES.map((title, index) => {
  const number = index + 1;
  const sides = EVERY_SIDE.filter(({ name }) => Number.parseInt(name) === number);
  return { number, title, sides, sql: `select ${sides.map(({ sql }) => `(${sql})`).join('\n + ')} as broken` };
});

export interface RuleVerdict extends Pick<Rule, 'number' | 'title'> {
  /** 0: it holds. */
  readonly broken: number;
  /** The sides that are broken, in words; none when it holds. */
  readonly where: readonly string[];
}

/**
 * Asks the sixteen questions.
 * @param count runs one query, which has a name, and answers the number in its only column; as somebody who sees all companies, or within one
 */
export async function verifyLedger(count: (name: string, sql: string) => Promise<number>): Promise<RuleVerdict[]> {
  const verdicts: RuleVerdict[] = [];
  for (const { number, title, sql, sides } of LEDGER_RULES) {
    const broken = await count(`invariant.${number}`, sql);
    const where: string[] = [];
    if (broken !== 0)
      for (const [n, side] of sides.entries())
        if ((await count(`invariant.${number}.${n}`, side.sql)) !== 0) where.push(side.name);
    verdicts.push({ number, title, broken, where });
  }
  return verdicts;
}
