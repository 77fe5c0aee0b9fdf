import type { Viewer } from '@zasluga/domain';
import { DomainError } from '@zasluga/domain';
import { type Database, newId, type Tx } from '@zasluga/kernel';
import { makeCompany, makeEmployee } from '../../../company/company.factory';
import { fillFund } from '../../../points';
import { balancesOf } from '../../../points/points.factory';
import { makeBehaviour, makeRanking } from '../../../values/values.factory';
import { makeReward } from '../../rewards.factory';
import { BOSS, PEOPLE } from './commands.factory';
import type { Tally } from './tally.factory';

export const ALLOWANCE = 100;
export const FUND = 100;
const PRICES = [25, 40];
const STOCK = 2;

/** Another text for one of the product's statements: a mutant of SQL that is written in TypeScript. */
export interface Rewrite {
  readonly statement: string;
  readonly from: string;
  readonly to: string;
}

export interface Gift {
  id: string;
  who: number;
  to: number[];
  points: number;
  state: 'held' | 'published' | 'undone' | 'taken_back' | 'hidden';
  /** Receivers whose part was corrected. */
  corrected: Set<number>;
  boosts: Boost[];
}
export interface Boost {
  id: string;
  gift: Gift;
  who: number;
  points: number;
  key: string;
  state: 'held' | 'published' | 'undone' | 'ended';
}
export interface Exchange {
  id: string;
  holdId: string;
  who: number;
  reward: number;
  price: number;
  state: 'reserved' | 'fulfilled' | 'cancelled' | 'declined';
}
export interface Paid {
  id: string;
  who: number;
  points: number;
  undone: boolean;
}

/** One company of the product, and beside it what it should be, in plain numbers. */
export class Company {
  readonly allowance: number[] = Array(PEOPLE).fill(ALLOWANCE);
  /** Whether the month's allowance stands in the ledger: the first attempt to give puts it there. */
  readonly issued: boolean[] = Array(PEOPLE).fill(false);
  readonly earned: number[] = Array(PEOPLE).fill(0);
  readonly spent: number[] = Array(PEOPLE).fill(0);
  readonly lapsed: number[] = Array(PEOPLE).fill(0);
  readonly frozen: boolean[] = Array(PEOPLE).fill(false);
  readonly stock: (number | null)[] = [STOCK, null];
  fund = FUND;
  otherFund = 0;
  fundLapsed = 0;
  loss = 0;
  readonly gifts: Gift[] = [];
  readonly boosts: Boost[] = [];
  readonly exchanges: Exchange[] = [];
  readonly payments: Paid[] = [];
  /** Request → what was asked under it, and what was answered. */
  readonly answers = new Map<string, { asked: string; answer: string }>();

  private constructor(
    private readonly database: Database,
    readonly id: string,
    readonly people: readonly string[],
    readonly behaviourId: string,
    readonly rewards: readonly string[],
    readonly funds: readonly { ownerId: string; label: string }[],
    private readonly rewrite: Rewrite | undefined,
    private readonly tally: Tally,
  ) {}

  static async make(database: Database, tally: Tally, rewrite?: Rewrite): Promise<Company> {
    const { id } = await makeCompany(database);
    const funds = [0, 1].map(() => ({ ownerId: newId(), label: '2026-11' }));
    const parts = await database.inCompany(id, async (tx) => {
      const people: string[] = [];
      for (let i = 0; i < PEOPLE; i++)
        people.push((await makeEmployee(tx, i === BOSS ? { roles: ['employee', 'curator', 'reward_admin'] } : {})).id);
      const behaviour = await makeBehaviour(tx);
      await makeRanking(tx, [behaviour.valueId]);
      const rewards: string[] = [];
      for (const [i, price] of PRICES.entries())
        rewards.push((await makeReward(tx, { price, stock: i === 0 ? STOCK : null })).id);
      await fillFund(tx, { actorId: people[BOSS]!, key: 'first' }, funds[0]!, FUND);
      return { people, behaviourId: behaviour.id, rewards };
    });
    return new Company(database, id, parts.people, parts.behaviourId, parts.rewards, funds, rewrite, tally);
  }

  readonly priceOf = (reward: number): number => PRICES[reward]!;
  readonly viewer = (who: number): Viewer => ({
    companyId: this.id,
    employeeId: this.people[who]!,
    sessionId: newId(),
    roles: who === BOSS ? ['employee', 'curator', 'reward_admin'] : ['employee'],
    hasReports: false,
    locale: 'ru',
  });

  /** One unit of work of the product; counts how often a conflict made it start anew. */
  within<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let tries = 0;
    this.tally.commands += 1;
    return this.database.inCompany(this.id, (tx) => {
      if (++tries > 1) this.meet('a conflict, tried again');
      return work(watched(tx, this.rewrite));
    });
  }
  meet(what: string): void {
    this.tally.meet(what);
  }

  balances = (owner: string): Promise<Record<string, number>> => balancesOf(this.database, this.id, owner);
  stockNow = async (): Promise<(number | null)[]> => {
    const rows = await this.within((tx) =>
      tx.sql<{ id: string; stock: number | null }>('test.stock', 'select id, stock from reward'),
    );
    return this.rewards.map((id) => rows.find((row) => row.id === id)!.stock);
  };

  /** As much as is there; the rest is borne by somebody else. */
  takeEarned(who: number, amount: number): number {
    const there = Math.min(this.earned[who]!, amount);
    if (there < amount) this.meet('a part borne');
    this.earned[who]! -= there;
    return there;
  }
}

/** The product's statements that were met so far, by name: whether a mutant can still be planted is seen without planting it. */
export const STATEMENTS = new Map<string, string>();

function watched(tx: Tx, rewrite: Rewrite | undefined): Tx {
  const sql = (name: string, text: string, values?: readonly unknown[]) => {
    STATEMENTS.set(name, text);
    if (name !== rewrite?.statement) return tx.sql(name, text, values);
    const { statement, from, to } = rewrite;
    if (!text.includes(from)) throw new Error(`${statement} reads otherwise now`);
    return tx.sql(`${name}/${to}`.slice(-60), text.replace(from, to), values);
  };
  return Object.create(tx, { sql: { value: sql } }) as Tx;
}

/** Of what there is, the youngest first; whatever the number, something is meant as soon as there is anything. */
export const pick = <Thing>(things: readonly Thing[], which: number): Thing | undefined =>
  things.length ? things[things.length - 1 - (which % things.length)] : undefined;

/** What the product answered, in one word: a code when it refused, whether it returned it or threw it. */
export async function answerOf(work: Promise<unknown>): Promise<{ said: string; value: unknown }> {
  try {
    const value = await work;
    const told = value as { status?: string; code?: string; refusal?: { code: string } } | undefined;
    if (told?.refusal) return { said: told.refusal.code, value };
    return { said: told?.status === 'refused' ? told.code! : 'done', value };
  } catch (error) {
    if (error instanceof DomainError) return { said: error.code, value: undefined };
    const { code } = error as { code?: string };
    if (code === '23503') return { said: 'no such person', value: undefined };
    throw error;
  }
}
