import { randomBytes } from 'node:crypto';
import { answerDueAt, type DecisionDeed, decisionStep, TARGET_HOURS_DEFAULT } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { instant } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import { LIMIT_ROUBLES } from './load-guidance';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { COMPANY, PROCEDURES } from './texts';

const PROCEDURES_DAYS_AGO = 129;
const ANSWERS_SEED = 5;

const ASKED = { nobody: 'nobody', colleague: 'colleague', manager: 'superior' } as const;

/** The rules that get in the way, the decisions that bent them and the complaints that named them. */
export async function loadDecisions(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const since = instant(plan.today, PROCEDURES_DAYS_AGO, 760);
  await insertRows(
    tx,
    'friction_procedure',
    PROCEDURES.map((one) => ({
      id: ids.make('procedure', one.key, since),
      name: one.nameRu,
      state: one.decision,
      created_at: since,
    })),
  );
  await insertRows(tx, 'decision', decisions(ids, plan));
  await insertRows(tx, 'friction_occurrence', [...bent(ids, plan), ...complaints(ids, plan)]);
}

function decisions(ids: Ids, plan: DemoPlan) {
  const chance = new Chance(ANSWERS_SEED);
  const people = new Map(plan.employees.map((one) => [one.key, one]));
  return plan.decisions.map((one, index) => {
    const author = people.get(one.employee);
    // what is not answered may still be added to
    const unfinished = !one.answer && index % 3 === 0;
    return {
      id: ids.make('decision', String(index), one.at),
      author_id: ids.of('employee', one.employee),
      unit_id: ids.orNull('unit', author?.unit ?? null),
      place_id: ids.orNull('place', author?.place ?? null),
      need: unfinished ? null : one.need,
      did: one.did,
      deed: deedOf(one.did),
      procedure_id: ids.orNull('procedure', one.procedure),
      cost_minor: one.costMinor,
      currency: COMPANY.company.currency,
      limit_minor: LIMIT_ROUBLES * 100,
      seconds: decisionStep(one.secondsToDecide),
      asked: ASKED[one.asked],
      asked_answer: one.asked === 'nobody' ? null : chance.flip(0.75) ? 'agreed' : 'unsure',
      customer_left: unfinished ? null : one.customerLeft,
      request_key: newId(),
      // nobody sends this request again: any bytes do for the hash of what it said
      request_hash: `\\x${randomBytes(32).toString('hex')}`,
      verdict: one.answer?.verdict ?? null,
      words: one.answer?.note ?? '',
      answered_by: ids.orNull('employee', one.answer?.by ?? null),
      answered_at: one.answer?.at ?? null,
      decided_at: one.at,
      answer_due_at: author?.manager ? answerDueAt(one.at, TARGET_HOURS_DEFAULT) : null,
      created_at: one.at,
    };
  });
}

const DEED_WORDS: readonly (readonly [RegExp, DecisionDeed])[] = [
  [/вернули|возврат|отдали наличными/i, 'refund'],
  [/скидк|старой цене/i, 'discount'],
  [/замен|поменяли|второй|второе|перепекли|сварили|новый/i, 'replacement'],
  [/подар|за счёт|отдали|налили|дали по|не взяли|чай/i, 'gift'],
  [/пустили|поставили|по дороге|прочитали|открылись|вынесли|сели рядом/i, 'time'],
];
/** What sort of thing it was, as the tile that was pressed would have said. */
export const deedOf = (did: string): DecisionDeed => DEED_WORDS.find(([words]) => words.test(did))?.[1] ?? 'other';

function bent(ids: Ids, plan: DemoPlan) {
  const placeOf = new Map(plan.employees.map((one) => [one.key, one.place]));
  return plan.decisions.flatMap((one, index) =>
    one.procedure === null
      ? []
      : [
          {
            id: newId(one.at.getTime()),
            procedure_id: ids.of('procedure', one.procedure),
            source: 'bent',
            subject_id: ids.of('decision', String(index)),
            touchpoint_id: null,
            place_id: ids.orNull('place', placeOf.get(one.employee) ?? null),
            at: one.at,
          },
        ],
  );
}

function complaints(ids: Ids, plan: DemoPlan) {
  return plan.praise.flatMap((one, index) =>
    (one.procedure === null && one.fate !== 'complaint') || !one.decidedAt
      ? []
      : [
          {
            id: newId(one.decidedAt.getTime()),
            procedure_id: ids.orNull('procedure', one.procedure),
            source: 'complaint',
            subject_id: ids.of('praise', String(index)),
            touchpoint_id: ids.of('touchpoint', one.touchpoint),
            place_id: ids.of('place', one.place),
            at: one.at,
          },
        ],
  );
}
