import { HOLD_MS } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { instant, later } from './calendar';
import { type Ids, rankingAt } from './load-company';
import { valueOf } from './load-recognitions';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { BEHAVIOURS, UNITS_THANKED } from './texts';

/** After work; none of the givers is asleep. */
const MINUTE_OF_DAY = 1110;
const DELEGATED_FOR_DAYS = 120;

/** Whole units are thanked, once by the curator in the name of the head of the company, who has named her. */
export async function loadUnitsThanked(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  const shown = BEHAVIOURS.filter((one) => one.side === 'for' && !one.customers).slice(0, 7);
  const rows = UNITS_THANKED.map((one) => {
    const at = instant(plan.today, one.daysAgo, MINUTE_OF_DAY);
    const publishedAt = later(at, HOLD_MS / 60_000);
    const giver = people.get(one.giver)!;
    const row = {
      state: 'published',
      created_at: at,
      publish_at: publishedAt,
      published_at: publishedAt,
      id: newId(at.getTime()),
      source: 'colleague',
      giver_id: ids.of('employee', one.giver),
      by_id: ids.orNull('employee', one.by),
      giver_unit_id: ids.of('unit', giver.unit),
      giver_place_id: ids.of('place', giver.place),
      story: one.text,
      value_id: valueOf(ids, one.behaviour),
      touchpoint_id: null,
      depth: one.depth,
      visibility: 'everyone',
      ranking_id: rankingAt(ids, plan.today, at),
      shown_behaviour_ids: shown.map(({ key }) => ids.of('behaviour', key)),
      internal_customer: one.internalCustomer,
    };
    return { row, one };
  });
  await insertRows(
    tx,
    'recognition',
    rows.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'recognition_unit',
    rows.map(({ row, one }) => ({ recognition_id: row.id, unit_id: ids.of('unit', one.unit) })),
  );
  await insertRows(
    tx,
    'recognition_behaviour',
    rows.map(({ row, one }) => ({
      recognition_id: row.id,
      behaviour_id: ids.of('behaviour', one.behaviour),
      position: 1,
    })),
  );
  await insertRows(tx, 'delegation', [
    {
      id: newId(),
      principal_id: ids.of('employee', 'sokolova'),
      delegate_id: ids.of('employee', 'karimova'),
      with_points: false,
      starts_on: day(instant(plan.today, 30, 0)),
      ends_on: day(later(plan.today, DELEGATED_FOR_DAYS * 1440)),
    },
  ]);
}

const day = (at: Date) => at.toISOString().slice(0, 10);
