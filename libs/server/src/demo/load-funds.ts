import {
  type FundPeriod,
  type FundPurpose,
  fundChangesFrom,
  fundLabel,
  fundLabelAfter,
  MONTHS_OF_PERIOD,
  periodAfter,
} from '@zasluga/domain';
import type { Tx } from '@zasluga/kernel';
import { demandPosted, fillFund, lapseFund } from '../points';
import { instant, localMonth } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

interface DemoFund {
  readonly key: string;
  readonly purpose: FundPurpose;
  readonly nameRu: string;
  readonly nameEn: string;
  readonly unit: string | null;
  readonly owner: string | null;
  readonly period: FundPeriod;
  readonly cap: number | null;
}

/** The unit whose manager a visitor can become; there it is always a little short. */
export const SHORT_FUND = { key: 'rule.lipovaya', asker: 'melnikova', askedDaysAgo: 2, points: 400 };

const FUNDS: readonly DemoFund[] = [
  {
    key: 'peer',
    purpose: 'peer',
    unit: null,
    owner: null,
    period: 'month',
    cap: null,
    nameRu: 'Спасибо друг другу',
    nameEn: 'Thanks to one another',
  },
  {
    key: 'rule',
    purpose: 'rule',
    unit: null,
    owner: 'gareeva',
    period: 'quarter',
    cap: 24_000,
    nameRu: 'За поступки по ценностям',
    nameEn: 'For acts of our values',
  },
  {
    key: 'award',
    purpose: 'award',
    unit: null,
    owner: 'karimova',
    period: 'quarter',
    cap: 9_000,
    nameRu: 'Награды «Полдня»',
    nameEn: 'Awards of Polden',
  },
  {
    key: SHORT_FUND.key,
    purpose: 'rule',
    unit: 'lipovaya',
    owner: SHORT_FUND.asker,
    period: 'month',
    cap: 1_200,
    nameRu: 'Кафе на Липовой: за поступки',
    nameEn: 'Café on Lipovaya: for acts',
  },
];
const BEGAN_MONTHS_AGO = 4;

/** The first of the month just after midnight; in Moscow it is always there. */
const beginningOf = (label: string) => new Date(`${label}-01T00:10:00+03:00`);

function labelsOf({ period }: DemoFund, { today }: DemoPlan): string[] {
  const month = localMonth(today);
  const labels: string[] = [];
  for (
    let label = fundLabel(periodAfter(month, -BEGAN_MONTHS_AGO), period);
    label <= month;
    label = fundLabelAfter(label, period)
  )
    labels.push(label);
  return labels;
}

/** On these no café is open. */
const DAYS_OFF = ['01-01', '01-02', '12-30', '12-31'];

const NO_PLAN = { next_from: null, next_period: null, next_unit_id: null };

/** A month is short for a café: from the next quarter on its fund goes by quarters. */
const plannedFrom = ({ today }: DemoPlan, unitId: string | null) => ({
  next_from: fundChangesFrom(localMonth(today), 'month', 'quarter'),
  next_period: 'quarter',
  next_unit_id: unitId,
});

/** Funds with what was filled in since the company began, and one question that waits for its answer. */
export async function loadFunds(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const began = beginningOf(periodAfter(localMonth(plan.today), -BEGAN_MONTHS_AGO));
  await insertRows(
    tx,
    'points_fund',
    FUNDS.map((one) => ({
      id: ids.make('fund', one.key, began),
      purpose: one.purpose,
      name_ru: one.nameRu,
      name_en: one.nameEn,
      unit_id: ids.orNull('unit', one.unit),
      owner_id: ids.orNull('employee', one.owner),
      period: one.period,
      cap: one.cap,
      auto_fill: one.cap !== null,
      ...(one.key === SHORT_FUND.key ? plannedFrom(plan, ids.orNull('unit', one.unit)) : NO_PLAN),
      created_at: began,
    })),
  );
  const year = localMonth(plan.today).slice(0, 4);
  await insertRows(
    tx,
    'points_day_off',
    DAYS_OFF.map((day) => ({ day: `${year}-${day}` })),
  );
  for (const one of FUNDS) {
    if (one.cap === null) continue;
    const ownerId = ids.of('fund', one.key);
    for (const label of labelsOf(one, plan))
      demandPosted(
        await fillFund(
          tx,
          { actorId: ownerId, key: `fill/${label}`, at: beginningOf(label) },
          { ownerId, label },
          one.cap,
        ),
      );
  }
  const askedAt = instant(plan.today, SHORT_FUND.askedDaysAgo, 660);
  await insertRows(tx, 'points_fund_request', [
    {
      id: ids.make('fund_request', 'open', askedAt),
      fund_id: ids.of('fund', SHORT_FUND.key),
      label: localMonth(plan.today),
      points: SHORT_FUND.points,
      reason:
        'К нам переходят люди из соседнего кафе, смена станет вдвое больше. Хочется, чтобы фонда хватило на всех.',
      by_id: ids.of('employee', SHORT_FUND.asker),
      created_at: askedAt,
    },
  ]);
}

/** What was left of periods that are over lapsed when they ended; to be called when all has been paid out of them. */
export async function endFunds(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  for (const one of FUNDS) {
    if (one.cap === null) continue;
    const ownerId = ids.of('fund', one.key);
    for (const label of labelsOf(one, plan).slice(0, -1)) {
      const at = beginningOf(periodAfter(label, MONTHS_OF_PERIOD[one.period]));
      demandPosted(await lapseFund(tx, { actorId: ownerId, key: `lapse/${label}`, at }, { ownerId, label }));
    }
  }
}
