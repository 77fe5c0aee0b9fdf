import { randomBytes } from 'node:crypto';
import { answerDueAt, TARGET_HOURS_DEFAULT } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { instants, later, localMonth } from './calendar';
import { SILENT_LEADER } from './casting';
import { Chance } from './chance';
import type { Ids } from './load-company';
import { deedOf } from './load-decisions';
import { LIMIT_ROUBLES } from './load-guidance';
import { persona, type PlannedEmployee, worksAt } from './people';
import type { DemoPlan } from './plan';
import { ANSWER_HOURS, couldDo, HOURS, SILENT_UNIT, WEIGHTS } from './plan-decisions';
import { insertRows, type Row } from './rows';
import { COMPANY, DECISIONS } from './texts';

const SEED = 17;
/** So many are drawn over four months; those of the month that lasts are left to the log itself. */
const DRAWN = 260;

/** How often, of a hundred. */
const SECONDS = { 5: 14, 30: 48, 120: 24, 600: 9, 3600: 5 };
const ASKED = { nobody: 62, colleague: 15, superior: 23 };
const LEFT = { delighted: 58, calm: 31, upset: 7, unknown: 4 };
const KINDS = { done: 83, not_dared: 11, refused: 6 };
const BARRIERS = { procedure: 34, superior: 16, blame: 26, unsure: 24 };
/** Costs that were made to fit under the limit. */
const FITTED = 0.08;

/** What was decided, not dared and refused in the months that are over: the leaders' page counts only those. */
export async function loadEarlierDecisions(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const chance = new Chance(SEED);
  const shown = [persona('employee'), persona('manager')];
  const month = localMonth(plan.today);
  const past = instants(chance, plan.today, DRAWN, 1.5, HOURS).filter((at) => localMonth(at) < month);
  const rows = past.flatMap((at): Row[] => {
    const text = chance.pick(DECISIONS);
    const able = plan.employees.filter(
      (one) =>
        one.circle === text.setting &&
        one.unit !== SILENT_UNIT &&
        !shown.includes(one.key) &&
        couldDo(one, text.role) &&
        worksAt(one, at),
    );
    if (able.length === 0) return [];
    const author = chance.weighted(able, (one) => WEIGHTS[one.unit] ?? 1.6);
    const kind = oneOf(chance, KINDS);
    const told = kind === 'done' ? done(chance, text.costRoubles) : undone(chance);
    const answer = kind === 'done' ? answerOf(ids, chance, plan.employees, author, at) : NO_ANSWER;
    return [
      { ...entry(ids, author, at), need: text.need, did: text.did, deed: deedOf(text.did), kind, ...told, ...answer },
    ];
  });
  await insertRows(tx, 'decision', rows);
}

const entry = (ids: Ids, author: PlannedEmployee, at: Date): Row => ({
  id: newId(at.getTime()),
  author_id: ids.of('employee', author.key),
  unit_id: ids.orNull('unit', author.unit),
  place_id: ids.orNull('place', author.place),
  currency: COMPANY.company.currency,
  limit_minor: LIMIT_ROUBLES * 100,
  request_key: newId(),
  // nobody sends this request again: any bytes do for the hash of what it said
  request_hash: `\\x${randomBytes(32).toString('hex')}`,
  created_at: at,
  decided_at: at,
});

function done(chance: Chance, costRoubles: number): Row {
  const asked = oneOf(chance, ASKED);
  return {
    seconds: Number(oneOf(chance, SECONDS)),
    asked,
    asked_answer: asked === 'nobody' ? null : 'agreed',
    cost_minor: (chance.flip(FITTED) ? LIMIT_ROUBLES - chance.int(0, 90) : costRoubles) * 100,
    customer_left: oneOf(chance, LEFT),
    barrier: null,
    for_reviewer: true,
  };
}

/** Counted in groups only: no reviewer reads it. */
const undone = (chance: Chance): Row => ({
  seconds: null,
  asked: null,
  asked_answer: null,
  cost_minor: null,
  customer_left: null,
  barrier: oneOf(chance, BARRIERS),
  for_reviewer: false,
});

const NO_ANSWER: Row = { verdict: null, answered_by: null, answered_at: null, answer_due_at: null };

function answerOf(
  ids: Ids,
  chance: Chance,
  people: readonly PlannedEmployee[],
  author: PlannedEmployee,
  at: Date,
): Row {
  const head = people.find((one) => one.key === author.manager && one.key !== SILENT_LEADER);
  const answeredAt = later(at, (ANSWER_HOURS[author.unit] ?? 10) * 60 * (0.3 + chance.next() * 1.4));
  const answer_due_at = author.manager ? answerDueAt(at, TARGET_HOURS_DEFAULT) : null;
  return head
    ? { verdict: 'backed', answered_by: ids.of('employee', head.key), answered_at: answeredAt, answer_due_at }
    : { ...NO_ANSWER, answer_due_at };
}

const oneOf = <Name extends string>(chance: Chance, weights: Readonly<Record<Name, number>>): Name =>
  chance.weighted(Object.keys(weights) as Name[], (name) => weights[name]);
