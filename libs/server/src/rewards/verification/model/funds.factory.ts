import { newId } from '@zasluga/kernel';
import { correctTransfer, fillFund, lapseFund, moveFund, payAward, payFromFund } from '../../../points';
import { reversePoints } from '../../../points/ledger/ledger';
import { expected } from './asking.factory';
import { BOSS, type Is } from './commands.factory';
import { answerOf, type Company, type Paid, pick } from './company.factory';

export const byBoss = (company: Company, key: string) => ({ actorId: company.people[BOSS]!, key });
const idOf = (outcome: unknown): string | undefined => (outcome as { transferIds: string[] }).transferIds[0];

export const payment = (company: Company, who: number, points: number) => ({
  employeeId: company.people[who]!,
  points,
  subjectType: 'recognition',
  subjectId: newId(),
});

export function paid(company: Company, who: number, points: number, outcome: unknown): void {
  company.fund -= points;
  company.earned[who]! += points;
  company.payments.push({ id: idOf(outcome)!, who, points, undone: false });
}

async function pay(company: Company, c: Is<'pay'>): Promise<void> {
  const made = await expected(company, {
    request: `pay ${c.key}`,
    asked: [c.who, c.points, c.award],
    refused: c.points > company.fund ? 'points.insufficient' : undefined,
    work: (tx) =>
      (c.award ? payAward : payFromFund)(tx, byBoss(company, `p${c.key}`), company.funds[0]!, [
        payment(company, c.who, c.points),
      ]),
  });
  if (made) paid(company, c.who, c.points, made);
}

async function fill(company: Company, c: Is<'fill'>): Promise<void> {
  const made = await expected(company, {
    request: `fill ${c.key}`,
    asked: [c.points],
    refused: undefined,
    work: (tx) => fillFund(tx, byBoss(company, `f${c.key}`), company.funds[0]!, c.points),
  });
  if (made) company.fund += c.points;
}

async function move(company: Company, c: Is<'moveFund'>): Promise<void> {
  const [from, to] = company.funds;
  const made = await expected(company, {
    request: `move ${c.key}`,
    asked: [c.points],
    refused: c.points > company.fund ? 'points.insufficient' : undefined,
    work: (tx) => moveFund(tx, byBoss(company, `m${c.key}`), from!, to!, c.points),
  });
  if (!made) return;
  company.fund -= c.points;
  company.otherFund += c.points;
}

/** Of an empty fund nothing lapses, and the key stays unused. */
async function lapse(company: Company, c: Is<'lapseFund'>): Promise<void> {
  const request = `lapse ${c.key}`;
  const made = await expected(company, {
    request,
    asked: [],
    refused: undefined,
    work: (tx) => lapseFund(tx, byBoss(company, `l${c.key}`), company.funds[0]!),
  });
  if (!made) return;
  expect(idOf(made) === undefined).toBe(company.fund === 0);
  if (company.fund === 0) company.answers.delete(request);
  else company.meet('a fund lapsed');
  company.fundLapsed += company.fund;
  company.fund = 0;
}

async function correct(company: Company, c: Is<'correct'>): Promise<void> {
  const one = pick(company.payments, c.which);
  if (!one) return;
  const made = await expected(company, {
    request: `correct ${one.id} ${c.key}`,
    asked: [c.otherwise],
    refused: one.undone ? 'points.already_reversed' : undefined,
    work: (tx) =>
      correctTransfer(tx, byBoss(company, `c/${one.id}/${c.key}`), one.id, c.otherwise ? 'Дважды' : 'Не тому'),
  });
  if (!made) return;
  company.meet('corrected');
  takenBack(company, one);
}

async function returnPayment(company: Company, c: Is<'returnPayment'>): Promise<void> {
  const one = pick(company.payments, c.which);
  if (!one) return;
  const { said } = await answerOf(company.within((tx) => reversePoints(tx, byBoss(company, newId()), [one.id])));
  expect(said).toBe(one.undone ? 'points.already_reversed' : 'done');
  if (!one.undone) takenBack(company, one);
}

/** What the person no longer has is the fund's own loss. */
function takenBack(company: Company, one: Paid): void {
  company.fund += company.takeEarned(one.who, one.points);
  one.undone = true;
}

export const FUNDS = { pay, fill, moveFund: move, lapseFund: lapse, correct, returnPayment };
