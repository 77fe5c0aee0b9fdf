import { expireEarned, freezeAccounts, payOutOnLeaving, unfreezeAccounts } from '../../../points';
import { CURRENT_LABEL } from '../../../points/allowances';
import { expected } from './asking.factory';
import { type Is, PEOPLE } from './commands.factory';
import type { Company } from './company.factory';
import { byBoss } from './funds.factory';

async function leave(company: Company, c: Is<'leave'>): Promise<void> {
  await company.within((tx) => freezeAccounts(tx, company.people[c.who]!));
  company.meet('left');
  company.frozen[c.who] = true;
}

async function comeBack(company: Company, c: Is<'comeBack'>): Promise<void> {
  await company.within((tx) => unfreezeAccounts(tx, company.people[c.who]!));
  company.frozen[c.who] = false;
}

async function payOut(company: Company, c: Is<'payOut'>): Promise<void> {
  const made = await expected(company, {
    request: `pay out ${c.key}`,
    asked: [c.who, c.points],
    refused: c.points > company.earned[c.who]! ? 'points.insufficient' : undefined,
    work: (tx) => payOutOnLeaving(tx, byBoss(company, `o${c.key}`), company.people[c.who]!, c.points),
  });
  if (!made) return;
  company.meet('paid out');
  company.earned[c.who]! -= c.points;
  company.spent[c.who]! += c.points;
}

async function expire(company: Company, c: Is<'expireEarned'>): Promise<void> {
  const made = await expected(company, {
    request: `expire ${c.key}`,
    asked: [c.who, c.points],
    refused: c.points > company.earned[c.who]! ? 'points.insufficient' : undefined,
    work: (tx) => expireEarned(tx, byBoss(company, `e${c.key}`), company.people[c.who]!, c.points, 'age'),
  });
  if (!made) return;
  company.earned[c.who]! -= c.points;
  company.lapsed[c.who]! += c.points;
}

/** As if the month had ended: what has been issued and not given away lapses, also what came back to it since. */
async function lapseMonth(company: Company): Promise<void> {
  await company.within((tx) => tx.sql('test.lapse_month', `select points_expire(${CURRENT_LABEL}, null)`));
  for (let who = 0; who < PEOPLE; who++) {
    if (!company.issued[who] || !company.allowance[who]) continue;
    company.meet('an allowance lapsed');
    company.lapsed[who]! += company.allowance[who]!;
    company.allowance[who] = 0;
  }
}

export const PERSONS = { leave, comeBack, payOut, expireEarned: expire, lapseMonth };
