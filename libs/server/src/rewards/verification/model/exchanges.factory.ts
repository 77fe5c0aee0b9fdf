import { newId } from '@zasluga/kernel';
import { correctTransfer, returnReservation, settleReservation } from '../../../points';
import { undoHandOver } from '../../redemption/hand-over.commands';
import { redeem } from '../../redemption/redeem.commands';
import { cancelRedemption, declineRedemption, fulfilRedemption } from '../../redemption/redemption.commands';
import { expected } from './asking.factory';
import { BOSS, type Is } from './commands.factory';
import { answerOf, type Company, type Exchange, pick } from './company.factory';

export const wish = (company: Company, c: { reward: number; key: string; cheaper?: boolean }) => ({
  rewardId: company.rewards[c.reward]!,
  shownPrice: company.priceOf(c.reward) - (c.cheaper ? 1 : 0),
  requestKey: c.key,
});

/** Why the person can't have it now; undefined when they can. */
export function redeemRefusal(company: Company, who: number, reward: number, cheaper: boolean): string | undefined {
  if (company.stock[reward] === 0) return 'rewards.out_of_stock';
  if (cheaper) return 'rewards.price_changed';
  if (company.frozen[who]) return 'points.frozen';
  return company.earned[who]! < company.priceOf(reward) ? 'rewards.insufficient' : undefined;
}

export function exchanged(company: Company, who: number, reward: number, value: unknown): void {
  const { id, holdId } = (value as { redemption: { id: string; holdId: string } }).redemption;
  const price = company.priceOf(reward);
  company.earned[who]! -= price;
  if (company.stock[reward] !== null) company.stock[reward]! -= 1;
  company.exchanges.push({ id, holdId, who, reward, price, state: 'reserved' });
}

async function redeemOne(company: Company, c: Is<'redeem'>): Promise<void> {
  const made = await expected(company, {
    request: `redeem ${c.who} ${c.key}`,
    asked: [c.reward, c.cheaper],
    refused: redeemRefusal(company, c.who, c.reward, c.cheaper),
    work: (tx) => redeem(tx, company.viewer(c.who), wish(company, { ...c, key: `r${c.key}` })),
  });
  if (!made) return;
  company.meet('redeemed');
  exchanged(company, c.who, c.reward, made);
}

/** Either way back: by the person, or by whoever administers, with a reason. */
const back = (by: 'person' | 'boss') => async (company: Company, c: { which: number }) => {
  const one = pick(company.exchanges, c.which);
  if (!one) return;
  const viewer = company.viewer(by === 'person' ? one.who : BOSS);
  const { said } = await answerOf(
    company.within((tx) =>
      by === 'boss'
        ? declineRedemption(tx, viewer, { id: one.id, reason: 'Больше нет' })
        : cancelRedemption(tx, viewer, one.id),
    ),
  );
  const end = by === 'boss' ? 'declined' : 'cancelled';
  const may = one.state === 'reserved' || one.state === end;
  expect([one.state, said]).toEqual([one.state, may ? 'done' : `rewards.already_${one.state}`]);
  company.meet(said === 'done' ? 'cancelled' : 'refused: it has ended otherwise');
  if (one.state !== 'reserved') return;
  give(company, one);
  one.state = end;
};
function give(company: Company, { who, price, reward }: Exchange): void {
  company.earned[who]! += price;
  if (company.stock[reward] !== null) company.stock[reward]! += 1;
}

async function fulfil(company: Company, c: Is<'fulfil'>): Promise<void> {
  const one = pick(company.exchanges, c.which);
  if (!one) return;
  const { said } = await answerOf(company.within((tx) => fulfilRedemption(tx, company.viewer(BOSS), one.id)));
  const may = one.state === 'reserved' || one.state === 'fulfilled';
  expect([one.state, said]).toEqual([one.state, may ? 'done' : `rewards.already_${one.state}`]);
  company.meet(said === 'done' ? 'fulfilled' : 'refused: it has ended otherwise');
  if (one.state !== 'reserved') return;
  company.spent[one.who]! += one.price;
  one.state = 'fulfilled';
}

/** It waits again, and another transfer holds the same points. */
async function reopen(company: Company, c: Is<'reopen'>): Promise<void> {
  const one = pick(company.exchanges, c.which);
  if (!one) return;
  const asked = company.within((tx) => undoHandOver(tx, company.viewer(BOSS), one.id));
  const { said, value } = await answerOf(asked);
  const ended = one.state === 'cancelled' || one.state === 'declined';
  const closed = one.state === 'fulfilled' && company.frozen[one.who];
  expect([one.state, said]).toEqual([
    one.state,
    ended ? `rewards.already_${one.state}` : closed ? 'points.frozen' : 'done',
  ]);
  if (said !== 'done' || one.state !== 'fulfilled') return;
  company.meet('a hand-over undone');
  company.spent[one.who]! -= one.price;
  one.state = 'reserved';
  one.holdId = (value as { heldAgainId: string }).heldAgainId;
}

/** Points of an exchange come back when it is cancelled, never otherwise. */
async function correctExchange(company: Company, c: Is<'correctExchange'>): Promise<void> {
  const one = pick(company.exchanges, c.which);
  if (!one) return;
  const request = { actorId: company.people[BOSS]!, key: newId() };
  const { said } = await answerOf(company.within((tx) => correctTransfer(tx, request, one.holdId, 'Ошибка')));
  expect(said).toBe('points.not_correctable');
  company.meet('refused: part of an exchange');
}

/** What has ended can't be ended past the exchange's own state either: the ledger knows. */
async function endAgain(company: Company, c: Is<'endAgain'>): Promise<void> {
  const one = pick(company.exchanges, c.which);
  if (!one || one.state === 'reserved') return;
  const request = () => ({ actorId: company.people[BOSS]!, key: newId() });
  const held = { employeeId: company.people[one.who]!, holdId: one.holdId };
  const spent = await answerOf(company.within((tx) => settleReservation(tx, request(), held)));
  const back = await answerOf(company.within((tx) => returnReservation(tx, request(), held)));
  expect([spent.said, back.said]).toEqual(['points.already_ended', 'points.already_ended']);
  company.meet('points.already_ended');
}

export const EXCHANGES = {
  correctExchange,
  endAgain,
  redeem: redeemOne,
  cancel: back('person'),
  decline: back('boss'),
  fulfil,
  reopen,
};
