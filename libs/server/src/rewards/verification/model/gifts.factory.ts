import type { Tx } from '@zasluga/kernel';
import { correctTransfer } from '../../../points';
import { addOn, publishAddOn, undoAddOn } from '../../../recognition/add-ons/add-on.commands';
import { giveRecognition } from '../../../recognition/give/give.commands';
import { publishHeld } from '../../../recognition/publish';
import { settleReview } from '../../../recognition/reports/review.commands';
import { hideRecognition, takeBackRecognition, undoRecognition } from '../../../recognition/withdraw.commands';
import { expected } from './asking.factory';
import { BOSS, type Is, PEOPLE } from './commands.factory';
import { answerOf, type Boost, type Company, type Gift, pick } from './company.factory';

const DONE = 'done';

/** Why points can't leave the person's allowance; undefined when they can. */
const refusal = (company: Company, who: number, total: number): string | undefined =>
  company.frozen[who] ? 'points.frozen' : total > company.allowance[who]! ? 'points.insufficient' : undefined;

export const giveInput = (company: Company, c: { key: string; to: readonly number[]; points: number }) => ({
  requestKey: c.key,
  receiverIds: c.to.map((to) => company.people[to]!),
  unitIds: [],
  points: c.points,
  behaviourIds: [company.behaviourId],
  shownBehaviourIds: [company.behaviourId],
  story: '',
  visibility: 'everyone' as const,
  internalCustomer: false,
});
/** Nobody thanks oneself. */
export const receiversOf = (who: number, to: readonly number[]): number[] =>
  [...new Set(to.map((one) => (one === who ? (one + 1) % PEOPLE : one)))].sort();

async function give(company: Company, c: Is<'give'>): Promise<void> {
  const to = receiversOf(c.who, c.to);
  const total = c.points * to.length;
  const made = await expected(company, {
    request: `give ${c.who} ${c.key}`,
    asked: [to, c.points],
    refused: refusal(company, c.who, total),
    work: (tx) =>
      giveRecognition(tx, company.viewer(c.who), giveInput(company, { key: `g${c.key}`, to, points: c.points })),
  });
  company.issued[c.who] = true;
  if (made) hold(company, { id: (made as { id: string }).id, who: c.who, to, points: c.points });
}

export function hold(company: Company, gift: Pick<Gift, 'id' | 'who' | 'to' | 'points'>): void {
  company.allowance[gift.who]! -= gift.points * gift.to.length;
  company.gifts.push({ ...gift, state: 'held', corrected: new Set(), boosts: [] });
}

async function publish(company: Company, c: Is<'publish'>): Promise<void> {
  const gift = pick(company.gifts, c.which);
  if (!gift) return;
  await company.within((tx) => publishHeld(tx, gift.id));
  if (gift.state !== 'held') return company.meet('published twice, or too late');
  gift.state = 'published';
  company.meet('published');
  for (const to of gift.to) company.earned[to]! += gift.points;
}

async function undo(company: Company, c: Is<'undo'>): Promise<void> {
  const gift = pick(company.gifts, c.which);
  if (!gift) return;
  const { said } = await answerOf(company.within((tx) => undoRecognition(tx, company.viewer(gift.who), gift.id)));
  const may = { held: DONE, undone: DONE, published: 'recognition.too_late' } as Record<string, string>;
  expect([gift.state, said]).toEqual([gift.state, may[gift.state] ?? 'recognition.not_found']);
  company.meet(said === DONE ? 'undone' : 'refused: too late');
  if (gift.state !== 'held') return;
  company.allowance[gift.who]! += gift.points * gift.to.length;
  gift.state = 'undone';
}

async function takeBack(company: Company, c: Is<'takeBack'>): Promise<void> {
  const gift = pick(company.gifts, c.which);
  if (!gift) return;
  const { said } = await answerOf(company.within((tx) => takeBackRecognition(tx, company.viewer(gift.who), gift.id)));
  const may = gift.state === 'published' || gift.state === 'taken_back';
  expect([gift.state, said]).toEqual([gift.state, may ? DONE : 'recognition.not_found']);
  if (gift.state === 'published') returned(company, gift, 'taken_back');
}

/** Hidden, and ten seconds later settled. */
async function hide(company: Company, c: Is<'hide'>): Promise<void> {
  const gift = pick(company.gifts, c.which);
  if (!gift) return;
  const { said } = await answerOf(
    company.within((tx) => hideRecognition(tx, company.viewer(BOSS), gift.id, 'Не о работе')),
  );
  const may = gift.state === 'published' || gift.state === 'hidden';
  expect([gift.state, said]).toEqual([gift.state, may ? DONE : 'recognition.not_found']);
  if (gift.state === 'hidden' || gift.state === 'published') await company.within((tx) => settle(tx, gift.id));
  if (gift.state === 'published') returned(company, gift, 'hidden');
}
async function settle(tx: Tx, id: string): Promise<void> {
  const [row] = await tx.sql<{ at: string }>(
    'test.hidden_at',
    'select ended_at::text as at from recognition where id = $1',
    [id],
  );
  await settleReview(tx, id, row!.at);
}

/** Everything goes back to the allowances it came from; what receivers no longer have is the company's loss. */
function returned(company: Company, gift: Gift, state: 'taken_back' | 'hidden'): void {
  company.meet(state);
  gift.state = state;
  const take = (to: number, points: number) => (company.loss -= points - company.takeEarned(to, points));
  for (const to of gift.to) {
    if (gift.corrected.has(to)) continue;
    take(to, gift.points);
    company.allowance[gift.who]! += gift.points;
  }
  for (const boost of gift.boosts) {
    if (boost.state !== 'held' && boost.state !== 'published') continue;
    if (boost.state === 'published') for (const to of gift.to) take(to, boost.points);
    company.allowance[boost.who]! += boost.points * gift.to.length;
    boost.state = 'ended';
  }
}

async function boost(company: Company, c: Is<'boost'>): Promise<void> {
  const gift = pick(company.gifts, c.which);
  if (!gift || c.who === gift.who || gift.to.includes(c.who)) return;
  const requestKey = `a${c.key}-${gift.id}`;
  const request = `boost ${c.who} ${requestKey}`;
  const input = { requestKey, recognitionId: gift.id, reason: 'И правда выручает', points: c.points };
  const mine = gift.boosts.filter(({ who, state }) => who === c.who && (state === 'held' || state === 'published'));
  const added = company.answers.get(request)?.answer === DONE;
  // what was thrown was not remembered: only the ledger's own answers are
  const thrown = added
    ? undefined
    : gift.state !== 'published'
      ? 'recognition.not_found'
      : mine.length >= 3
        ? 'recognition.add_ons_full'
        : undefined;
  if (thrown) {
    expect((await answerOf(company.within((tx) => addOn(tx, company.viewer(c.who), input)))).said).toBe(thrown);
    return company.meet('refused: nothing to add to');
  }
  const made = await expected(company, {
    request,
    asked: [c.points],
    refused: c.points ? refusal(company, c.who, c.points * gift.to.length) : undefined,
    // without points the ledger hears nothing, and an answer that was no addition is none
    forgets: !c.points,
    work: (tx) => addOn(tx, company.viewer(c.who), input),
  });
  if (c.points && !added) company.issued[c.who] = true;
  if (!made) return;
  const one: Boost = {
    id: (made as { id: string }).id,
    gift,
    who: c.who,
    points: c.points,
    key: requestKey,
    state: 'held',
  };
  company.allowance[c.who]! -= c.points * gift.to.length;
  company.meet('boosted');
  gift.boosts.push(one);
  company.boosts.push(one);
}

async function publishBoost(company: Company, c: Is<'publishBoost'>): Promise<void> {
  const one = pick(company.boosts, c.which);
  if (!one) return;
  await company.within((tx) => publishAddOn(tx, one.id, one.gift.id));
  if (one.state !== 'held') return;
  one.state = 'published';
  for (const to of one.gift.to) company.earned[to]! += one.points;
}

async function undoBoost(company: Company, c: Is<'undoBoost'>): Promise<void> {
  const one = pick(company.boosts, c.which);
  if (!one) return;
  const { said } = await answerOf(company.within((tx) => undoAddOn(tx, company.viewer(one.who), one.id)));
  expect(said).toBe(one.state === 'held' || one.state === 'undone' ? DONE : 'recognition.too_late');
  if (one.state !== 'held') return;
  company.allowance[one.who]! += one.points * one.gift.to.length;
  one.state = 'undone';
}

const OF_GIFT = `select id, why ->> 'receiverId' as "receiverId" from points_transfer
  where subject_id = $1 and kind = 'gift' and status = 'posted' and request_key = $2`;

/** The part of one receiver, by somebody who found a mistake. */
async function correctGift(company: Company, c: Is<'correctGift'>): Promise<void> {
  const gift = pick(company.gifts, c.which);
  if (!gift || gift.state === 'held' || gift.state === 'undone') return;
  const to = gift.to[0]!;
  const rows = await company.within((tx) =>
    tx.sql<{ id: string; receiverId: string }>('test.of_gift', OF_GIFT, [gift.id, `gift/${gift.id}`]),
  );
  const transfer = rows.find(({ receiverId }) => receiverId === company.people[to])!;
  const gone = gift.state !== 'published' || gift.corrected.has(to);
  const made = await expected(company, {
    request: `correct ${transfer.id} ${c.key}`,
    asked: [],
    refused: gone ? 'points.already_reversed' : undefined,
    work: (tx) =>
      correctTransfer(tx, { actorId: company.people[BOSS]!, key: `cg/${transfer.id}/${c.key}` }, transfer.id, 'Ошибка'),
  });
  if (!made) return;
  company.meet('a gift corrected');
  gift.corrected.add(to);
  company.loss -= gift.points - company.takeEarned(to, gift.points);
  company.allowance[gift.who]! += gift.points;
}

export const GIFTS = { give, publish, undo, takeBack, hide, boost, publishBoost, undoBoost, correctGift };
