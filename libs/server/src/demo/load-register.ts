import { randomBytes } from 'node:crypto';
import { newId, Seal, type Tx } from '@zasluga/kernel';
import { recount, whoOf } from '../friction';
import { instant, localDay } from './calendar';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';
import { PROCEDURES, REGISTER } from './texts';

const CURATOR = 'karimova';
/** Two that somebody named a second time: one was merged, the other waits for it. */
const TWINS = { merged: 'Без паспорта деньги не отдаём', waiting: 'Скидка только через приложение' } as const;
const NOON = 745;

const DECIDED = ['changed', 'kept', 'abolished'];

/** The register alive: owners, days, votes, words, decisions with reasons, a law, and what is the same under two names. */
export async function loadRegister(tx: Tx, ids: Ids, plan: DemoPlan, sealKey: string | undefined): Promise<void> {
  await describe(tx, ids, plan);
  await loadSteps(tx, ids, plan);
  await loadPeople(tx, ids, plan);
  await loadTwins(tx, ids, plan);
  await tellApart(tx, ids, plan, new Seal(sealKey ?? randomBytes(32).toString('base64')));
  await recount(
    tx,
    PROCEDURES.map(({ key }) => ids.of('procedure', key)),
  );
}

const stateOf = ({ key, decision }: (typeof PROCEDURES)[number]) => REGISTER[key]?.state ?? decision;
const decidedAgo = ({ key, decidedDaysAgo }: (typeof PROCEDURES)[number]) =>
  REGISTER[key]?.decidedDaysAgo ?? decidedDaysAgo;
const reasonOf = ({ key, answerRu }: (typeof PROCEDURES)[number]) => REGISTER[key]?.reason ?? answerRu;

async function describe(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const rows = PROCEDURES.map((one) => {
    const more = REGISTER[one.key];
    const decided = DECIDED.includes(stateOf(one));
    return {
      id: ids.of('procedure', one.key),
      description: more?.description ?? '',
      state: stateOf(one),
      colour: more?.colour ?? 'green',
      red_reason: more?.redReason ?? null,
      // some wait for somebody to look after them
      owner_id: more?.dueInDays || stateOf(one) !== 'open' ? ids.of('employee', one.owner) : null,
      due_on: more?.dueInDays ? localDay(instant(today, -more.dueInDays, NOON)) : null,
      decided_at: decided ? instant(today, decidedAgo(one)!, NOON) : null,
      decided_by_id: decided ? ids.of('employee', one.owner) : null,
      reason: decided ? reasonOf(one) : null,
    };
  });
  await tx.sql(
    'demo.register',
    `update friction_procedure p set description = r.description, state = r.state, colour = r.colour, red_reason = r.red_reason,
       owner_id = r.owner_id, due_on = r.due_on, decided_at = coalesce(p.decided_at, r.decided_at), decided_by_id = r.decided_by_id, reason = r.reason
     from jsonb_populate_recordset(null::friction_procedure, $1::jsonb) r where p.id = r.id`,
    [JSON.stringify(rows)],
  );
  await insertRows(
    tx,
    'friction_procedure_touchpoint',
    PROCEDURES.flatMap((one) =>
      one.touchpoints.map((at) => ({
        procedure_id: ids.of('procedure', one.key),
        touchpoint_id: ids.of('touchpoint', at),
      })),
    ),
  );
}

async function loadSteps(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const rows = PROCEDURES.flatMap((one) => {
    const step = (state: string, daysAgo: number, by: string, reason: string | null) => {
      const at = instant(today, daysAgo, NOON);
      const procedure_id = ids.of('procedure', one.key);
      return { id: newId(at.getTime()), procedure_id, state, reason, by_id: ids.of('employee', by), at };
    };
    const state = stateOf(one);
    if (state === 'open') return [];
    if (state === 'review') return [step(state, REGISTER[one.key]?.reviewDaysAgo ?? 1, CURATOR, null)];
    const ago = decidedAgo(one)!;
    return [step('review', ago + 16, CURATOR, null), step(state, ago, one.owner, reasonOf(one))];
  });
  await insertRows(tx, 'friction_step', rows);
}

async function loadPeople(tx: Tx, ids: Ids, { today, employees }: DemoPlan): Promise<void> {
  const here = employees.filter((one) => !one.leftOn).map((one) => one.key);
  const all = PROCEDURES.map((one) => ({ id: ids.of('procedure', one.key), key: one.key, ...REGISTER[one.key] }));
  await insertRows(
    tx,
    'friction_vote',
    all.flatMap(({ id, votes = 0 }, n) =>
      Array.from({ length: Math.min(votes, here.length) }, (_, at) => ({
        procedure_id: id,
        // others for each, the same on every day
        employee_id: ids.of('employee', here[(n * 5 + at * 3) % here.length]!),
      })).filter((vote, at, votesOf) => votesOf.findIndex((one) => one.employee_id === vote.employee_id) === at),
    ),
  );
  await insertRows(
    tx,
    'friction_credit',
    all.flatMap(({ id, credits = [] }) =>
      credits.map((key) => ({ procedure_id: id, employee_id: ids.of('employee', key) })),
    ),
  );
  await insertRows(
    tx,
    'friction_comment',
    all.flatMap(({ id, comments = [] }) =>
      comments.map(([key, daysAgo, text]) => {
        const at = instant(today, daysAgo, NOON);
        return {
          id: newId(at.getTime()),
          procedure_id: id,
          author_id: ids.of('employee', key),
          text,
          created_at: at,
        };
      }),
    ),
  );
}

async function loadTwins(tx: Tx, ids: Ids, { today }: DemoPlan): Promise<void> {
  const row = (name: string, mergedInto: string | null) => ({
    id: newId(instant(today, 40, 0).getTime()),
    name,
    created_at: instant(today, 40, 0),
    merged_into_id: ids.orNull('procedure', mergedInto),
    merged_at: mergedInto ? instant(today, 10, NOON) : null,
  });
  await insertRows(tx, 'friction_procedure', [row(TWINS.merged, 'refund.form'), row(TWINS.waiting, null)]);
}

/** What the log would have written with each occurrence. */
async function tellApart(tx: Tx, ids: Ids, plan: DemoPlan, seal: Seal): Promise<void> {
  const authors = [...new Set(plan.decisions.map((one) => ids.of('employee', one.employee)))];
  await tx.sql(
    'demo.tell_apart',
    `update friction_occurrence o set who = a.who, unit_id = d.unit_id, cost_minor = d.cost_minor, customer_left = d.customer_left
     from decision d join unnest($1::uuid[], $2::bytea[]) a (id, who) on a.id = d.author_id
     where o.source <> 'complaint' and o.subject_id = d.id`,
    [authors, authors.map((id) => whoOf(tx, seal, id))],
  );
}
