import type { Database } from '@zasluga/kernel';
import { type Command } from './commands.factory';
import { ALLOWANCE, Company, pick, type Rewrite } from './company.factory';
import { crossing } from './crossing.factory';
import { EXCHANGES } from './exchanges.factory';
import { FUNDS } from './funds.factory';
import { GIFTS } from './gifts.factory';
import { PERSONS } from './persons.factory';
import { racing } from './races.factory';
import type { Tally } from './tally.factory';

type Deed = (company: Company, command: never) => Promise<void>;
const DEEDS = { ...GIFTS, ...EXCHANGES, ...FUNDS, ...PERSONS, race: racing } as unknown as Record<string, Deed>;
/** Deeds with a key of their own: what `again` repeats. */
const KEYED = new Set([
  'give',
  'boost',
  'redeem',
  'pay',
  'fill',
  'moveFund',
  'lapseFund',
  'correct',
  'payOut',
  'expireEarned',
]);

/** Two companies of one database; every step compares the answers. */
export class World {
  private readonly done: [Command[], Command[]] = [[], []];

  private constructor(readonly companies: readonly [Company, Company]) {}

  static async make(database: Database, tally: Tally, rewrite?: Rewrite): Promise<World> {
    return new World([await Company.make(database, tally, rewrite), await Company.make(database, tally, rewrite)]);
  }

  async do(command: Command): Promise<void> {
    const company = this.companies[command.co];
    if (command.do === 'cross') return crossing(company, this.companies[1 - command.co]!, command.how);
    const before = this.done[command.co];
    const meant = command.do === 'again' ? pick(before, command.which) : command;
    if (!meant) return;
    await DEEDS[meant.do]!(company, meant as never);
    if (command.do !== 'again' && KEYED.has(command.do)) before.push(command);
  }

  /** All balances as they should be. */
  async compare(): Promise<void> {
    for (const company of this.companies) {
      const { id } = company;
      const held = (who: number) =>
        company.gifts
          .filter((gift) => gift.who === who && gift.state === 'held')
          .reduce((sum, gift) => sum + gift.points * gift.to.length, 0) +
        company.boosts
          .filter((boost) => boost.who === who && boost.state === 'held')
          .reduce((sum, boost) => sum + boost.points * boost.gift.to.length, 0) +
        company.exchanges
          .filter((one) => one.who === who && one.state === 'reserved')
          .reduce((sum, { price }) => sum + price, 0);
      for (const [who, person] of company.people.entries()) {
        const {
          allowance = ALLOWANCE,
          earned = 0,
          escrow = 0,
          spent = 0,
          expired = 0,
        } = await company.balances(person);
        expect({ who, allowance, earned, escrow, spent, expired }).toEqual({
          who,
          allowance: company.allowance[who],
          earned: company.earned[who],
          escrow: held(who),
          spent: company.spent[who],
          expired: company.lapsed[who],
        });
      }
      const [first, second] = company.funds;
      const { fund, expired = 0 } = await company.balances(first!.ownerId);
      expect({ fund, expired }).toEqual({ fund: company.fund, expired: company.fundLapsed });
      expect((await company.balances(second!.ownerId))['fund'] ?? 0).toBe(company.otherFund);
      expect((await company.balances(id))['loss'] ?? 0).toBe(company.loss);
      expect(await company.stockNow()).toEqual(company.stock);
    }
  }
}
