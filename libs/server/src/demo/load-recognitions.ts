import { HOLD_MS, relationOf } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { later } from './calendar';
import { type Ids, rankingAt } from './load-company';
import type { PlannedEmployee } from './people';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';
import { BEHAVIOURS } from './texts';

/** The person, as the facts of a moment want to know them. */
const facts = (ids: Ids, person: PlannedEmployee) => ({
  unit_id: ids.of('unit', person.unit),
  place_id: ids.of('place', person.place),
});

/** Everybody above a person, nearest first. */
export function lineAbove(people: ReadonlyMap<string, PlannedEmployee>, key: string): string[] {
  const manager = people.get(key)?.manager;
  return manager ? [manager, ...lineAbove(people, manager)] : [];
}

/** Colleagues' and customers' thanks with the facts of their moments, reactions and comments; points move apart from them. */
export async function loadRecognitions(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  const person = (key: string) => people.get(key) as PlannedEmployee;
  const recognitions: Row[] = [];
  const receivers: Row[] = [];
  const behaviours: Row[] = [];
  plan.recognitions.forEach((one, index) => {
    const id = ids.make('recognition', String(index), one.at);
    const giver = facts(ids, person(one.giver));
    recognitions.push({
      ...told(one.at, later(one.at, HOLD_MS / 60_000)),
      id,
      source: 'colleague',
      giver_id: ids.of('employee', one.giver),
      by_id: null,
      giver_unit_id: giver.unit_id,
      giver_place_id: giver.place_id,
      story: one.story,
      value_id: valueOf(ids, one.behaviour),
      touchpoint_id: ids.orNull('touchpoint', one.touchpoint),
      depth: one.depth,
      visibility: one.visibility,
      ranking_id: rankingAt(ids, plan.today, one.at),
      shown_behaviour_ids: one.shown.map((key) => ids.of('behaviour', key)),
      internal_customer: one.internalCustomer,
    });
    behaviours.push({ recognition_id: id, behaviour_id: ids.of('behaviour', one.behaviour), position: 1 });
    for (const key of one.receivers) {
      const above = lineAbove(people, one.giver).includes(key);
      const below = lineAbove(people, key).includes(one.giver);
      const units = { giverUnitId: giver.unit_id, receiverUnitId: facts(ids, person(key)).unit_id };
      receivers.push({
        ...facts(ids, person(key)),
        recognition_id: id,
        employee_id: ids.of('employee', key),
        points: one.points,
        relation: relationOf({ above, below, ...units }),
      });
    }
  });
  plan.praise.forEach((one, index) => {
    const { decidedAt } = one;
    if (one.fate !== 'published' || !decidedAt) return;
    const id = ids.make('praised', String(index), decidedAt);
    recognitions.push({
      ...told(decidedAt, decidedAt),
      id,
      source: 'customer',
      giver_id: null,
      by_id: null,
      giver_unit_id: null,
      giver_place_id: ids.of('place', one.place),
      story: one.words,
      value_id: one.phrases[0] ? valueOf(ids, one.phrases[0]) : null,
      touchpoint_id: ids.of('touchpoint', one.touchpoint),
      depth: one.phrases.includes('c.more') ? 'beyond' : one.phrases.length > 0 ? 'courtesy' : null,
      visibility: 'everyone',
      ranking_id: rankingAt(ids, plan.today, decidedAt),
      shown_behaviour_ids: BEHAVIOURS.filter((each) => each.customers).map((each) => ids.of('behaviour', each.key)),
      internal_customer: false,
    });
    one.phrases.forEach((key, place) =>
      behaviours.push({ recognition_id: id, behaviour_id: ids.of('behaviour', key), position: place + 1 }),
    );
    for (const key of one.receivers)
      receivers.push({
        ...facts(ids, person(key)),
        recognition_id: id,
        employee_id: ids.of('employee', key),
        points: 0,
        relation: null,
      });
  });
  await insertRows(tx, 'recognition', recognitions);
  await insertRows(tx, 'recognition_receiver', receivers);
  await insertRows(tx, 'recognition_behaviour', behaviours);
  await loadAnswers(tx, ids, plan);
}

const told = (at: Date, publishedAt: Date): Row => ({
  state: 'published',
  created_at: at,
  publish_at: publishedAt,
  published_at: publishedAt,
});

export function valueOf(ids: Ids, behaviour: string): string | null {
  return ids.orNull('value', BEHAVIOURS.find((one) => one.key === behaviour)?.value ?? null);
}

async function loadAnswers(tx: Tx, ids: Ids, { recognitions }: DemoPlan): Promise<void> {
  const of = (index: number) => ids.of('recognition', String(index));
  await insertRows(
    tx,
    'recognition_reaction',
    recognitions.flatMap((one, index) =>
      one.reactions.map((reaction, place) => ({
        recognition_id: of(index),
        employee_id: ids.of('employee', reaction.by),
        kind: reaction.kind,
        created_at: later(one.at, 2 + 3 * place),
      })),
    ),
  );
  await insertRows(
    tx,
    'recognition_comment',
    recognitions.flatMap((one, index) =>
      one.comments.map((comment) => ({
        id: newId(comment.at.getTime()),
        recognition_id: of(index),
        author_id: ids.of('employee', comment.author),
        text: comment.text,
        created_at: comment.at,
      })),
    ),
  );
}
