import { newId, type Tx } from '@zasluga/kernel';
import { instant, later } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';
import { BEHAVIOURS, LINE, type ProposalText } from './texts';

const SEED = 11;
const CURATOR = 'karimova';
/** Of the people, on a sentence that has stood for long. */
const VOTED = 0.7;
/** Whoever looks at the demo finds sentences on which their persona has yet to vote. */
const PERSONA_VOTED = 0.55;
const PERSONAS = ['belova', 'melnikova', 'sokolova', CURATOR, 'gareeva', 'lapin'];

interface Opinion {
  for: number;
  unsure: number;
}

/** What the company says of its line: proposals, a wording of before, votes, comments; some sentences are put to customers too. */
export async function loadLine(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const { today } = plan;
  await insertRows(
    tx,
    'behaviour',
    LINE.proposals.map((one) => proposalRow(ids, one, instant(today, one.daysAgo, 810))),
  );
  await insertRows(tx, 'behaviour_wording', wordings(ids, plan));
  await insertRows(
    tx,
    'behaviour_touchpoint',
    LINE.proposals.flatMap((one) =>
      one.touchpoints.map((touchpoint) => ({
        behaviour_id: ids.of('behaviour', one.key),
        touchpoint_id: ids.of('touchpoint', touchpoint),
      })),
    ),
  );
  await tx.sql('demo.reworded', 'update behaviour set wording = 2 where id = $1', [
    ids.of('behaviour', LINE.reworded.behaviour),
  ]);
  await tx.sql('demo.asked', 'update behaviour set asked_of_customers = true where id = any($1)', [
    LINE.asked.map((key) => ids.of('behaviour', key)),
  ]);
  await insertRows(tx, 'behaviour_vote', votes(ids, plan));
  await insertRows(
    tx,
    'behaviour_comment',
    LINE.comments.map((one, index) => {
      const at = later(instant(today, one.daysAgo, 660), index * 37);
      return {
        id: newId(at.getTime()),
        behaviour_id: ids.of('behaviour', one.on),
        author_id: ids.of('employee', one.by),
        text: one.text,
        created_at: at,
      };
    }),
  );
  await insertRows(tx, 'audit_log', deeds(ids, plan));
}

const proposalRow = (ids: Ids, one: ProposalText, at: Date): Row => ({
  id: ids.make('behaviour', one.key, at),
  value_id: ids.of('value', one.value),
  side: one.side,
  text_ru: one.ru,
  text_en: one.en,
  for_customers: false,
  asked_of_customers: false,
  position: 0,
  wording: 1,
  proposed_by_id: ids.of('employee', one.by),
  created_at: at,
});

function wordings(ids: Ids, { today }: DemoPlan): Row[] {
  const { behaviour, daysAgo } = LINE.reworded;
  const now = BEHAVIOURS.find((one) => one.key === behaviour)!;
  return [
    ...LINE.proposals.map((one) => ({
      behaviour_id: ids.of('behaviour', one.key),
      number: 1,
      text_ru: one.ru,
      text_en: one.en,
      author_id: ids.of('employee', one.by),
      created_at: instant(today, one.daysAgo, 810),
    })),
    {
      behaviour_id: ids.of('behaviour', behaviour),
      number: 2,
      text_ru: now.ru,
      text_en: now.en,
      author_id: ids.of('employee', CURATOR),
      created_at: instant(today, daysAgo, 690),
    },
  ];
}

function votes(ids: Ids, { today, employees }: DemoPlan): Row[] {
  const chance = new Chance(SEED);
  const people = employees.filter((one) => !one.leftOn);
  const cast = (key: string, wording: number, share: number, opinion: Opinion, from: number, to: number): Row[] =>
    people.flatMap((who) => {
      const votes = chance.flip(PERSONAS.includes(who.key) ? Math.min(share, PERSONA_VOTED) : share);
      const at = instant(today, chance.int(to, from), chance.int(540, 1260));
      const unsure = chance.flip(opinion.unsure);
      const verdict = unsure ? 'unsure' : chance.flip(opinion.for) ? 'for' : 'against';
      if (!votes || at.getTime() > today.getTime()) return [];
      return [
        {
          id: newId(at.getTime()),
          behaviour_id: ids.of('behaviour', key),
          wording,
          employee_id: ids.of('employee', who.key),
          unit_id: ids.of('unit', who.unit),
          verdict,
          cast_at: at,
        },
      ];
    });
  const usual = (side: string): Opinion => (side === 'for' ? { for: 0.97, unsure: 0.03 } : { for: 0.03, unsure: 0.04 });
  const opinionOf = (key: string, side: string): Opinion =>
    (LINE.opinions as Record<string, Opinion>)[key] ?? usual(side);
  const { behaviour: reworded, daysAgo } = LINE.reworded;
  return [
    ...BEHAVIOURS.flatMap((one) =>
      one.key === reworded
        ? [
            ...cast(one.key, 1, 0.5, { for: 0.55, unsure: 0.25 }, 90, daysAgo + 1),
            ...cast(one.key, 2, 0.5, usual('for'), daysAgo - 1, 2),
          ]
        : cast(one.key, 1, VOTED, opinionOf(one.key, one.side), 60, 2),
    ),
    ...LINE.proposals.flatMap((one) =>
      cast(one.key, 1, one.voted, opinionOf(one.key, one.side), Math.max(one.daysAgo - 1, 1), 1),
    ),
  ];
}

/** As the commands would have noted them. */
function deeds(ids: Ids, { today }: DemoPlan): Row[] {
  const noted = (at: Date, by: string, deed: string, key: string): Row => ({
    id: newId(at.getTime()),
    actor_id: ids.of('employee', by),
    deed,
    subject_type: 'behaviour',
    subject_id: ids.of('behaviour', key),
    at,
  });
  return [
    noted(instant(today, LINE.reworded.daysAgo, 690), CURATOR, 'behaviours.reword', LINE.reworded.behaviour),
    ...LINE.proposals.map((one) => noted(instant(today, one.daysAgo, 810), one.by, 'behaviours.propose', one.key)),
  ];
}
