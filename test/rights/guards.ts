import { Client, type QueryConfig } from 'pg';

/** A guard that can be taken away: a deed of the policies, or a condition of a statement that says whose rows are meant. */
export type Guard =
  | { readonly what: 'deed'; readonly name: string; readonly at: 'door' | 'subject' }
  | {
      readonly what: 'condition';
      readonly name: string;
      readonly text: string;
      readonly from: number;
      readonly to: number;
    };

export const nameOf = (guard: Guard): string =>
  guard.what === 'deed'
    ? `${guard.name}, at the ${guard.at}`
    : `${guard.name}: ${guard.text.slice(guard.from, guard.to).replace(/\s+/g, ' ')}`;

/** "author_id = $1", "manager_id = $2", "$2::boolean", where a condition may stand; what is set is no condition. */
const CONDITION =
  /(?<=\b(?:where|and|or|on|when|not)\s+|\()(?:(?:\w+\.)?(?:author|manager|owner|employee|answered_by|created_by|voter)_id\s*=\s*\$\d+(?:::\w+)?|\$\d+::boolean)/gi;

/** What the asker chose to see, and no guard. */
const CHOSEN = /^p\.owner_id = \$5/;

const conditionsOf = (name: string, text: string): Guard[] =>
  [...text.matchAll(CONDITION)]
    .filter(([words]) => !CHOSEN.test(words))
    .map((found) => ({
      what: 'condition',
      name,
      text,
      from: found.index,
      to: found.index + found[0].length,
    }));

/** Sees every statement on its way to PostgreSQL, and sends the one that has lost its condition under another name. */
export class Statements {
  private readonly seen = new Map<string, string>();
  private readonly original = Client.prototype.query as (...given: unknown[]) => unknown;
  private removed?: Guard;
  private turn = 0;

  constructor(private readonly isOurs: (text: string) => boolean) {
    const { original } = this;
    const altered = (config: QueryConfig) => this.altered(config);
    Client.prototype.query = function (this: Client, config: QueryConfig, ...rest: unknown[]) {
      return original.call(this, altered(config), ...rest);
    } as never;
  }

  private altered(config: QueryConfig): QueryConfig {
    if (!config?.name || typeof config.text !== 'string') return config;
    this.seen.set(config.name, config.text);
    const guard = this.removed;
    if (guard?.what !== 'condition' || guard.name !== config.name || guard.text !== config.text) return config;
    const { text, from, to } = guard;
    const opened = `${text.slice(0, from)}(${text.slice(from, to)} or true)${text.slice(to)}`;
    return { ...config, name: `${config.name}/${this.turn}`, text: opened };
  }

  /** Conditions of all statements that have been sent so far and that are about these words. */
  get conditions(): Guard[] {
    return [...this.seen].filter(([, text]) => this.isOurs(text)).flatMap(([name, text]) => conditionsOf(name, text));
  }

  without(guard: Guard | undefined): void {
    this.removed = guard;
    this.turn++;
  }

  restore(): void {
    Client.prototype.query = this.original as never;
  }
}

/** Guards whose loss no line of the matrix can see, and why. Whatever is noticed after all has to leave this list. */
export const BEYOND: readonly { readonly guard: RegExp; readonly why: string }[] = [
  {
    guard: /^(outcome\.of|outcome\.thanks_near): x\.employee_id/,
    why: 'whose feed a recognition is in: it takes recognitions',
  },
  {
    guard: /^outcome\.credited: /,
    why: 'told of an entry of one’s own only; it takes a rule with which another is credited',
  },
  { guard: /^register\.hurt_\w+: o\.employee_id/, why: 'the sentence of register.hurt_, with a filter' },
  { guard: /^decision\.comment_known: /, why: 'keeps the same words from being said twice, lets nobody in' },
];
