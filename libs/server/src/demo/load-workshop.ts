import { createHash } from 'node:crypto';
import type { Tx } from '@zasluga/kernel';
import { instant, later } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import type { DemoPlan } from './plan';
import { insertRows } from './rows';

const DAYS_AGO = 12;
/** Minutes of the local day. */
const BEGAN = 9 * 60 + 5;
const MINUTES_EACH = 11;
const SEED = 23;
const CURATOR = 'karimova';
const NAME = 'Управляющие и старшие смены';
/** With an account; as many phones without come from temporary staff. */
const WITH_ACCOUNT = 15;
const PEOPLE = 24;

/** How 24 people answered before and after the talk: of ten of them for and against, the rest unsure. Two got clear, one stayed open. */
const TALKED = [
  { behaviour: 'guest.own', before: [7, 2], after: [9, 1] },
  { behaviour: 'x.rule', before: [3, 5], after: [0, 9] },
  { behaviour: 'pace.queue', before: [5, 4], after: [5, 4] },
  { behaviour: 'honest.tell', before: [6, 2], after: [9, 0] },
] as const;

type Verdict = 'for' | 'against' | 'unsure';

/** Whoever can stay with what he said stays; the talk moves as few as it must. */
function verdicts(chance: Chance, [pro, contra]: readonly [number, number]): Verdict[] {
  const share = (tenths: number) => Math.round((tenths / 10) * PEOPLE);
  const all: Verdict[] = Array.from({ length: PEOPLE }, (_, i) =>
    i < share(pro) ? 'for' : i < share(pro) + share(contra) ? 'against' : 'unsure',
  );
  return all
    .map((verdict) => ({ verdict, at: chance.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ verdict }) => verdict);
}

function afterTalk(before: readonly Verdict[], wanted: readonly Verdict[]): Verdict[] {
  const left = [...wanted];
  const kept = before.map((verdict) => {
    const at = left.indexOf(verdict);
    return at < 0 ? null : left.splice(at, 1)[0]!;
  });
  return kept.map((verdict) => verdict ?? left.shift()!);
}

/** A workshop that is over: what the wall, the phones and the summary are for can be seen at once. */
export async function loadWorkshop(tx: Tx, ids: Ids, { today, employees }: DemoPlan): Promise<void> {
  const chance = new Chance(SEED);
  const began = instant(today, DAYS_AGO, BEGAN);
  const ended = later(began, MINUTES_EACH * TALKED.length + 5);
  const workshop_id = ids.make('workshop', NAME, began);
  await insertRows(tx, 'workshop', [
    {
      id: workshop_id,
      name: NAME,
      code: '482913',
      link: createHash('sha256').update(tx.companyId).digest('base64url').slice(0, 22),
      author_id: ids.of('employee', CURATOR),
      phase: 'closed',
      position: TALKED.length,
      revision: 1 + 5 * TALKED.length + 1,
      phase_began_at: ended,
      closed_at: ended,
      created_at: began,
    },
  ]);
  const talked = TALKED.map((one, i) => ({
    ...one,
    position: i + 1,
    behaviour_id: ids.of('behaviour', one.behaviour),
  }));
  await insertRows(
    tx,
    'workshop_behaviour',
    talked.map(({ position, behaviour_id }) => ({ workshop_id, position, behaviour_id, wording: 1 })),
  );
  const staff = employees.filter((one) => !one.leftOn && one.key !== CURATOR).slice(0, WITH_ACCOUNT);
  const people = Array.from({ length: PEOPLE }, (_, i) => ({
    id: ids.make('participant', String(i), later(began, i / 10)),
    workshop_id,
    employee_id: ids.orNull('employee', staff[i]?.key ?? null),
    secret_hash: staff[i] ? null : `\\x${createHash('sha256').update(`${tx.companyId}/${i}`).digest('hex')}`,
    joined_at: later(began, i / 10),
  }));
  await insertRows(tx, 'workshop_participant', people);
  await insertRows(
    tx,
    'workshop_vote',
    talked.flatMap(({ position, behaviour_id, before, after }) => {
      const first = verdicts(chance, before);
      const second = afterTalk(first, verdicts(chance, after));
      const at = (minutes: number) => later(began, 3 + (position - 1) * MINUTES_EACH + minutes);
      return people.flatMap(({ id: participant_id }, i) => [
        { workshop_id, behaviour_id, participant_id, round: 1, verdict: first[i], cast_at: at(chance.next()) },
        { workshop_id, behaviour_id, participant_id, round: 2, verdict: second[i], cast_at: at(9 + chance.next()) },
      ]);
    }),
  );
}
