import { newId, type Tx } from '@zasluga/kernel';
import { later, localDay } from './calendar';
import type { Ids } from './load-company';
import { type PlannedEmployee, worksAt } from './people';
import type { DemoPlan } from './plan';
import type { PlannedRecognition } from './plan-recognitions';
import { insertRows } from './rows';
import { BEHAVIOURS } from './texts';

const REASONS = [
  'В тот же вечер у меня стояла очередь, и благодаря этому никто не ушёл без кофе.',
  'Мне потом показали, как это делается, и теперь у нас так делают все.',
  'Гость вернулся на следующий день и спросил именно об этой смене.',
  'Из-за этого моя смена закрылась вовремя.',
  'У нас такое было в марте, и никто не знал, что делать. Теперь знаем.',
  'Меня так же выручили на прошлой неделе. Спасибо и от меня.',
];
const REASON_EN = 'I had the next shift: everything was ready and I could start serving at once.';
const PINNED_DAYS = 12;
const EDITED_MINUTES = 4;

type Told = PlannedRecognition & { id: string };

/** What happened to some of the thanks after they were given: bettered, added to, confirmed, reported, pinned. */
export async function loadAfterlife(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const here = plan.employees.filter((one) => worksAt(one, plan.today));
  const told: Told[] = plan.recognitions
    .map((one, index) => ({ ...one, id: ids.of('recognition', String(index)) }))
    .filter(({ visibility, story }) => visibility === 'everyone' && story.length > 60)
    .reverse();
  const stage = { tx, ids, plan, here };
  await loadEdits(stage, told.filter(({ story }) => SENTENCES.test(story)).slice(1, 5));
  await loadAddOns(stage, told.slice(2, 14));
  await loadWitnesses(stage, told.filter(({ depth }) => depth === 'beyond' || depth === 'sacrifice').slice(0, 30));
  await loadReports(stage, told.slice(24, 27));
  await loadPins(stage, told);
}

interface Stage {
  tx: Tx;
  ids: Ids;
  plan: DemoPlan;
  here: readonly PlannedEmployee[];
}

/** Whoever neither gave nor received it, those of the receiver's unit first, at most so many. */
function strangersTo(here: readonly PlannedEmployee[], one: Told, count: number, from = 0): PlannedEmployee[] {
  const others = here.filter(({ key }) => key !== one.giver && !one.receivers.includes(key));
  const unit = here.find(({ key }) => key === one.receivers[0])?.unit;
  return [...others.filter((each) => each.unit === unit), ...others.filter((each) => each.unit !== unit)].slice(
    from,
    from + count,
  );
}

/** More than one sentence. */
const SENTENCES = /[.!?…] +(?=[^ ][^.!?…]*[.!?…]?$)/;

/** At first each lacked its last sentence. */
async function loadEdits({ tx, ids }: Stage, told: readonly Told[]): Promise<void> {
  await insertRows(
    tx,
    'recognition_revision',
    told.map((one) => ({
      recognition_id: one.id,
      number: 1,
      story: one.story.slice(0, one.story.search(SENTENCES) + 1),
      value_id: ids.orNull('value', BEHAVIOURS.find(({ key }) => key === one.behaviour)?.value ?? null),
      touchpoint_id: ids.orNull('touchpoint', one.touchpoint),
      depth: one.depth,
      visibility: one.visibility,
      behaviour_ids: [ids.of('behaviour', one.behaviour)],
      written_at: one.at,
    })),
  );
  await tx.sql(
    'demo.bettered',
    `update recognition set revision = 2, edited_at = published_at + $2 * interval '1 minute' where id = any($1)`,
    [told.map(({ id }) => id), EDITED_MINUTES],
  );
}

/** Own reasons, without points: those that move are the plan's. */
async function loadAddOns({ tx, ids, plan, here }: Stage, told: readonly Told[]): Promise<void> {
  const rows: Record<string, unknown>[] = [];
  for (const [place, one] of told.entries()) {
    const authors = strangersTo(here, one, place % 4 === 0 ? 2 : place % 2, place % 3);
    for (const [n, author] of authors.entries()) {
      const at = later(one.at, 45 + 30 * n);
      if (at >= plan.today) continue;
      rows.push({
        id: newId(at.getTime()),
        recognition_id: one.id,
        author_id: ids.of('employee', author.key),
        request_key: `demo-${place}-${n}`,
        input_hash: `\\x${'00'.repeat(32)}`,
        reason: author.locale === 'en' ? REASON_EN : REASONS[(place + n) % REASONS.length],
        points: 0,
        receiver_ids: [],
        state: 'published',
        created_at: at,
        publish_at: at,
      });
    }
  }
  await insertRows(tx, 'recognition_add_on', rows);
}

/** Most who were there saw it so; a few saw less in it. */
async function loadWitnesses({ tx, ids, plan, here }: Stage, told: readonly Told[]): Promise<void> {
  await insertRows(
    tx,
    'recognition_witness',
    told.flatMap((one, place) =>
      strangersTo(here, one, place % 4).map((witness, n) => ({
        recognition_id: one.id,
        employee_id: ids.of('employee', witness.key),
        depth: (place + n) % 7 === 6 ? 'courtesy' : one.depth,
        told_at: later(one.at, 90) < plan.today ? later(one.at, 90) : plan.today,
      })),
    ),
  );
}

/** One that two people ask to have looked at, one that a single person does, and one that was let stand. */
async function loadReports({ tx, ids, plan, here }: Stage, told: readonly Told[]): Promise<void> {
  const curator = here.find(({ roles }) => roles.includes('curator'));
  const [blurred, asked, kept] = told;
  if (!blurred || !asked || !kept || !curator) return;
  const report = (one: Told, n: number, reason: string, words: string, over: object = {}) => {
    const at = later(plan.today, -60 * (3 + 2 * n));
    const [reporter] = strangersTo(here, one, 1, n);
    return {
      id: newId(at.getTime()),
      recognition_id: one.id,
      reporter_id: ids.of('employee', (reporter ?? curator).key),
      reason,
      words,
      created_at: at,
      outcome: null,
      decided_at: null,
      decided_by_id: null,
      told_at: null,
      ...over,
    };
  };
  const decidedAt = later(plan.today, -60);
  const decided = {
    outcome: 'kept',
    decided_at: decidedAt,
    decided_by_id: ids.of('employee', curator.key),
    told_at: decidedAt,
  };
  await insertRows(tx, 'recognition_report', [
    report(blurred, 0, 'personal', 'По рассказу легко узнать гостя, а он просил об этом не говорить.'),
    report(blurred, 1, 'personal', ''),
    report(asked, 2, 'untrue', 'В тот день была другая смена.'),
    report(kept, 3, 'off_topic', '', decided),
  ]);
  await tx.sql('demo.blurred', 'update recognition set blurred_at = $2 where id = $1', [
    blurred.id,
    later(plan.today, -180),
  ]);
}

/** One on top for all, by a curator: somebody gave up something of their own for it. */
async function loadPins({ tx, ids, plan, here }: Stage, told: readonly Told[]): Promise<void> {
  const curator = here.find(({ roles }) => roles.includes('curator'));
  const story = told.find(({ depth, at }) => depth === 'sacrifice' && at < later(plan.today, -3 * 1440));
  if (!curator || !story) return;
  await insertRows(tx, 'recognition_pin', [
    {
      id: newId(plan.today.getTime()),
      recognition_id: story.id,
      unit_id: null,
      pinned_by_id: ids.of('employee', curator.key),
      ends_on: localDay(later(plan.today, PINNED_DAYS * 1440)),
      pinned_at: later(plan.today, -2 * 1440),
      removed_at: null,
      removed_by_id: null,
    },
  ]);
}
