import { type Database, newId } from '@zasluga/kernel';
import { payFromFund } from '../../../points';
import { redeem } from '../../redemption/redeem.commands';
import { makeReward } from '../../rewards.factory';
import { verifyLedger } from '../sixteen';
import { BOSS } from './commands.factory';
import { answerOf, type Company, type Rewrite } from './company.factory';
import { wish } from './exchanges.factory';
import { byBoss, payment } from './funds.factory';
import { Tally } from './tally.factory';
import { WALK } from './walk.factory';
import { World } from './world.factory';

/** Sixty connections' worth of requests at a fund of fifty points, a dozen at two pieces: exactly what is there is given. */
async function hammer(company: Company): Promise<void> {
  const fund = { ...company.funds[0]! };
  const pay = (n: number) =>
    company.within((tx) => payFromFund(tx, byBoss(company, `hammer ${n}`), fund, [payment(company, n % BOSS, 1)]));
  const outcomes = await Promise.all(Array.from({ length: company.fund + 20 }, (_, n) => pay(n)));
  expect(outcomes.filter(({ status }) => status === 'posted')).toHaveLength(company.fund);
  const reward = await company.within((tx) => makeReward(tx, { price: 1, stock: 2 }));
  const redeemed = await Promise.all(
    Array.from({ length: 12 }, () => {
      const input = { ...wish(company, { reward: 0, key: newId() }), rewardId: reward.id, shownPrice: 1 };
      return answerOf(company.within((tx) => redeem(tx, company.viewer(2), input)));
    }),
  );
  expect(redeemed.filter(({ said }) => said === 'done')).toHaveLength(2);
}

/** Throws when the answers differ from the model's; otherwise tells which of the sixteen rules are broken. */
export async function examine(database: Database, rewrite?: Rewrite): Promise<string[]> {
  const world = await World.make(database, new Tally(), rewrite);
  for (const command of WALK) await world.do(command);
  await world.compare();
  await hammer(world.companies[1]);
  const broken: string[] = [];
  for (const company of world.companies) {
    const verdicts = await company.within((tx) =>
      verifyLedger(async (name, sql) =>
        Number(Object.values((await tx.sql<Record<string, string>>(name, sql))[0]!)[0]),
      ),
    );
    broken.push(...verdicts.flatMap((verdict) => (verdict.broken ? verdict.where : [])));
  }
  return broken;
}
