import { newId } from '@zasluga/kernel';
import { payFromFund } from '../../../points';
import { giveRecognition } from '../../../recognition/give/give.commands';
import { redeem } from '../../redemption/redeem.commands';
import { PEOPLE } from './commands.factory';
import { answerOf, type Company } from './company.factory';
import { exchanged, redeemRefusal, wish } from './exchanges.factory';
import { byBoss, paid, payment } from './funds.factory';
import { giveInput, hold } from './gifts.factory';

/** Two at once: one request sent twice, two people and one piece, two payments and one fund. */
export const racing = (company: Company, c: { what: number; who: number; points: number }): Promise<void> =>
  [sameKey, onePiece, oneFund][c.what]!(company, c.who, c.points);

async function sameKey(company: Company, who: number, points: number): Promise<void> {
  const to = [(who + 1) % PEOPLE];
  const input = giveInput(company, { key: newId(), to, points });
  const once = () => answerOf(company.within((tx) => giveRecognition(tx, company.viewer(who), input)));
  const must = company.frozen[who]
    ? 'points.frozen'
    : points > company.allowance[who]!
      ? 'points.insufficient'
      : 'done';
  const [one, two] = await Promise.all([once(), once()]);
  expect([one.said, two.said]).toEqual([must, must]);
  expect(one.value).toEqual(two.value);
  company.meet('a replay in flight');
  company.issued[who] = true;
  if (must === 'done') hold(company, { id: (one.value as { id: string }).id, who, to, points });
}

async function onePiece(company: Company, who: number): Promise<void> {
  const both = [who, (who + 1) % PEOPLE];
  const able = both.filter((person) => !redeemRefusal(company, person, 0, false));
  const answers = await Promise.all(
    both.map((person) =>
      answerOf(company.within((tx) => redeem(tx, company.viewer(person), wish(company, { reward: 0, key: newId() })))),
    ),
  );
  expect(answers.filter(({ said }) => said === 'done')).toHaveLength(Math.min(able.length, company.stock[0]!));
  for (const [i, { said, value }] of answers.entries()) if (said === 'done') exchanged(company, both[i]!, 0, value);
  company.meet('two at one piece');
}

async function oneFund(company: Company, who: number, points: number): Promise<void> {
  const ask = () =>
    answerOf(
      company.within((tx) =>
        payFromFund(tx, byBoss(company, newId()), company.funds[0]!, [payment(company, who, points)]),
      ),
    );
  const answers = await Promise.all([ask(), ask()]);
  const posted = answers.filter(({ said }) => said === 'done');
  expect(posted).toHaveLength(Math.min(2, Math.floor(company.fund / points)));
  for (const { value } of posted) paid(company, who, points, value);
  company.meet('two at one fund');
}
