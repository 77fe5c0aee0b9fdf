import { HOLD_MS, relationOf } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { later } from './calendar';
import { type Ids, rankingAt } from './load-company';
import { valueOf } from './load-recognitions';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { BEHAVIOURS, DECISION_STORIES } from './texts';

/** The manager answers first, then thanks. */
const THANKS_AFTER_MINUTES = 9;

/** Decisions whose authors let themselves be named, and that their managers made known with a thanks before all. */
export async function loadDecisionStories(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  const shown = BEHAVIOURS.filter((one) => one.side === 'for' && !one.customers).slice(0, 7);
  const told = DECISION_STORIES.flatMap((story) => {
    const index = plan.decisions.findIndex(({ did, answer }) => did === story.did && answer);
    const decision = plan.decisions[index];
    const at = decision && later(decision.answer!.at, THANKS_AFTER_MINUTES);
    const publishedAt = at && later(at, HOLD_MS / 60_000);
    if (!decision || !publishedAt || publishedAt >= plan.today) return [];
    const [giver, receiver] = [people.get(decision.answer!.by)!, people.get(decision.employee)!];
    return [
      {
        story,
        decisionId: ids.of('decision', String(index)),
        id: newId(at.getTime()),
        at,
        publishedAt,
        giver,
        receiver,
      },
    ];
  });
  await insertRows(
    tx,
    'recognition',
    told.map(({ story, id, at, publishedAt, giver }) => ({
      id,
      state: 'published',
      created_at: at,
      publish_at: publishedAt,
      published_at: publishedAt,
      source: 'colleague',
      giver_id: ids.of('employee', giver.key),
      by_id: null,
      giver_unit_id: ids.of('unit', giver.unit),
      giver_place_id: ids.of('place', giver.place),
      story: story.text,
      value_id: valueOf(ids, story.behaviour),
      touchpoint_id: null,
      depth: story.depth,
      visibility: 'everyone',
      ranking_id: rankingAt(ids, plan.today, at),
      shown_behaviour_ids: shown.map(({ key }) => ids.of('behaviour', key)),
      internal_customer: false,
    })),
  );
  await insertRows(
    tx,
    'recognition_receiver',
    told.map(({ id, giver, receiver }) => {
      const [giverUnitId, receiverUnitId] = [ids.of('unit', giver.unit), ids.of('unit', receiver.unit)];
      return {
        recognition_id: id,
        employee_id: ids.of('employee', receiver.key),
        unit_id: receiverUnitId,
        place_id: ids.of('place', receiver.place),
        points: 0,
        relation: relationOf({ above: false, below: true, giverUnitId, receiverUnitId }),
      };
    }),
  );
  await insertRows(
    tx,
    'recognition_behaviour',
    told.map(({ id, story }) => ({
      recognition_id: id,
      behaviour_id: ids.of('behaviour', story.behaviour),
      position: 1,
    })),
  );
  await insertRows(
    tx,
    'decision_link',
    told.map(({ id, decisionId, at }) => ({
      decision_id: decisionId,
      kind: 'recognition',
      subject_id: id,
      created_at: at,
    })),
  );
  await tx.sql('demo.named_decisions', 'update decision set named = true where id = any($1)', [
    told.map(({ decisionId }) => decisionId),
  ]);
}
