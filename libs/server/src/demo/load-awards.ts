import { periodAfter, roundDays } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { giveCompanyRecognition } from '../recognition';
import { instant, later, localMonth } from './calendar';
import type { Ids } from './load-company';
import type { PlannedEmployee } from './people';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';
import { NOMINATIONS } from './texts';

const KEEPER = 'gareeva';
/** Whom a visitor becomes first: wrote a draft, was written about, and was not chosen. */
const PERSONA = 'belova';
const STORIES_EACH = 3;
const WORDS = [
  'Ради таких дней к нам и возвращаются: гость запоминает не кофе, а человека, который рядом, когда всё идёт не по плану.',
  'Коллеги говорят одно и то же: когда в смене такой человек, спокойно и гостям, и тем, кто стоит рядом.',
];

const CRITERIA = [
  { value: 'guest', nameRu: 'Гость уходит с тем, за чем пришёл', nameEn: 'The guest leaves with what they came for' },
  { value: 'team', nameRu: 'Коллегам рядом легче', nameEn: 'Colleagues have it easier' },
  {
    value: 'honesty',
    nameRu: 'Сделано так, что об этом не стыдно рассказать',
    nameEn: 'Done in a way one can tell about',
  },
];

/** A moment of a day of the company's calendar; Moscow has every midnight. */
const dayAt = (day: string, hours = 0) => new Date(Date.parse(`${day}T00:00:00+03:00`) + hours * 3_600_000);

/** An award that is given by the month: one round announced, one in which a choice is made, one that takes nominations. */
export async function loadAwards(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const now = localMonth(plan.today);
  const [past, last] = [periodAfter(now, -2), periodAfter(now, -1)];
  const since = dayAt(`${past}-01`);
  const awardId = ids.make('award', 'month', since);
  await insertRows(tx, 'award', [
    {
      id: awardId,
      name_ru: 'Поступок месяца',
      name_en: 'Deed of the month',
      description_ru: 'Раз в месяц мы вспоминаем тех, чей поступок помнят гости и коллеги.',
      description_en: 'Once a month we remember those whose deed guests and colleagues keep in mind.',
      rhythm: 'month',
      choice: 'panel',
      points: 0,
      other_points: '{0}',
      team: true,
      choice_days: 7,
      created_at: since,
    },
  ]);
  await insertRows(
    tx,
    'award_criterion',
    CRITERIA.map(({ value, nameRu, nameEn }, position) => ({
      id: ids.make('award_criterion', value, since),
      award_id: awardId,
      name_ru: nameRu,
      name_en: nameEn,
      value_id: ids.of('value', value),
      position,
    })),
  );
  const nominees = casting(plan);
  const honoured = [nominees[0]!, nominees[2]!];
  const announced = await announcedRound(tx, { label: past, awardId, keeperId: ids.of('employee', KEEPER) });
  const choosing = round(last, awardId, { state: 'choosing', choice_until: instant(plan.today, -6, 0) });
  const open = round(now, awardId, { state: 'nominating' });
  await insertRows(tx, 'award_round', [choosing, open]);
  ids.make('award_round', 'choosing', plan.today);
  const written = [
    ...nominees
      .slice(0, 3)
      .map((nominee) => ({ round: announced, nominee, place: honoured.indexOf(nominee) + 1 || null, label: past })),
    ...nominees.slice(1, 5).map((nominee) => ({ round: choosing, nominee, place: null, label: last })),
    ...nominees.slice(4, 6).map((nominee) => ({ round: open, nominee, place: null, label: now })),
  ].map((one, n) => nomination(ids, plan, { ...one, n }));
  await insertRows(
    tx,
    'award_nomination',
    written.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'award_nomination_story',
    written.flatMap(({ stories }) => stories),
  );
  for (const [i, nominee] of honoured.entries()) {
    const { row } = written.find(({ row }) => row.place === i + 1)!;
    await insertRows(tx, 'award_prize', [
      {
        round_id: announced.id,
        nomination_id: row.id,
        place: i + 1,
        points: 0,
        recognition_id: await thank(tx, ids, {
          nominee,
          place: i + 1,
          label: past,
          at: announced.announced_at as Date,
        }),
      },
    ]);
  }
  await insertRows(tx, 'award_nomination', [draft(ids, plan, { roundId: String(open.id), nominee: nominees[2]! })]);
  await tellPersona(tx, ids, announced);
}

function round(label: string, awardId: string, over: Row): Row {
  const { from, until } = roundDays(label)!;
  return {
    id: newId(dayAt(from).getTime()),
    award_id: awardId,
    label,
    stories_from: dayAt(from),
    nominations_from: dayAt(from),
    nominations_until: dayAt(until),
    choice_until: dayAt(until, 7 * 24),
    created_at: dayAt(from),
    ...over,
  };
}

interface Announced {
  readonly label: string;
  readonly awardId: string;
  readonly keeperId: string;
}

async function announcedRound(tx: Tx, { label, awardId, keeperId }: Announced): Promise<Row> {
  const { until } = roundDays(label)!;
  const at = dayAt(until, 8 * 24 + 10);
  const row = round(label, awardId, {
    state: 'announced',
    decided_at: later(at, -120),
    decided_by_id: keeperId,
    announced_at: at,
    words: WORDS[0],
  });
  await insertRows(tx, 'award_round', [row]);
  return row;
}

interface Thanked {
  readonly nominee: PlannedEmployee;
  readonly place: number;
  readonly label: string;
  readonly at: Date;
}

/** As the company says it at an announcement. */
function thank(tx: Tx, ids: Ids, { nominee, place, label, at }: Thanked): Promise<string> {
  const month = new Intl.DateTimeFormat('ru', { month: 'long', year: 'numeric', timeZone: 'UTC' })
    .format(new Date(`${label}-15`))
    .replace(/\s*г\.$/, '');
  return giveCompanyRecognition(tx, {
    receiverIds: [ids.of('employee', nominee.key)],
    story: `Награда «Поступок месяца», ${month}${place > 1 ? `: ${place} место` : ''}\n\n${WORDS[place - 1]}`,
    valueId: ids.of('value', 'guest'),
    at,
  });
}

/** People who were thanked in words that everybody may read, one of each unit in turn: whom nobody sees comes first. The persona is second. */
function casting({ employees, recognitions, today }: DemoPlan): PlannedEmployee[] {
  const month = localMonth(today);
  const seen = new Set(
    recognitions.filter((one) => isStory(one) && localMonth(one.at) !== month).flatMap(({ receivers }) => receivers),
  );
  const units = ['delivery', 'lipovaya', 'services', 'vokzal', 'naberezhnaya', 'universitet', 'bakery', 'ozernaya'];
  const present = employees.filter((one) => !one.leftOn && seen.has(one.key) && one.key !== PERSONA && !one.hasReports);
  const persona = employees.find(({ key }) => key === PERSONA)!;
  const others = units.flatMap((unit) => present.find((one) => one.unit === unit) ?? []);
  const [first, ...rest] = others.length >= 5 ? others : present;
  return [first!, persona, ...rest].slice(0, 6);
}

const isStory = (one: DemoPlan['recognitions'][number]) => one.visibility === 'everyone' && one.story.length > 60;

interface Written {
  readonly round: Row;
  readonly nominee: PlannedEmployee;
  readonly place: number | null;
  readonly label: string;
  readonly n: number;
}

function nomination(ids: Ids, plan: DemoPlan, { round: of, nominee, place, label, n }: Written) {
  const colleagues = plan.employees.filter(
    (one) => one.unit === nominee.unit && one.key !== nominee.key && !one.leftOn,
  );
  const nominator = colleagues[n % colleagues.length] ?? plan.employees.find(({ key }) => key === KEEPER)!;
  const at = later(of.nominations_from as Date, (2 + (n % 5) * 3) * 1440 + 640);
  const submitted = at < plan.today ? at : later(plan.today, -90);
  const id = newId(submitted.getTime());
  const row: Row = {
    id,
    round_id: of.id,
    nominator_id: ids.of('employee', nominator.key),
    employee_id: ids.of('employee', nominee.key),
    why: NOMINATIONS[n % NOMINATIONS.length],
    state: 'submitted',
    shares_words: true,
    shortlisted: of.state === 'announced',
    place,
    place_reason: place === null ? null : WORDS[place - 1],
    submitted_at: submitted,
    created_at: submitted,
    updated_at: submitted,
  };
  const stories = storiesOf(ids, plan, nominee, label).map((recognitionId, position) => ({
    nomination_id: id,
    recognition_id: recognitionId,
    position,
  }));
  return { row, stories };
}

/** Customers' words first. */
function storiesOf(ids: Ids, { praise, recognitions }: DemoPlan, { key }: PlannedEmployee, label: string): string[] {
  const inTime = ({ at, receivers }: { at: Date; receivers: string[] }) =>
    localMonth(at) === label && receivers.includes(key);
  const customers = praise.flatMap((one, n) =>
    inTime(one) && one.words && ids.has('praised', String(n)) ? [ids.of('praised', String(n))] : [],
  );
  const colleagues = recognitions.flatMap((one, n) =>
    inTime(one) && isStory(one) ? [ids.of('recognition', String(n))] : [],
  );
  return [...customers, ...colleagues].slice(0, STORIES_EACH);
}

const draft = (
  ids: Ids,
  { today }: DemoPlan,
  { roundId, nominee }: { roundId: string; nominee: PlannedEmployee },
): Row => ({
  id: newId(later(today, -1500).getTime()),
  round_id: roundId,
  nominator_id: ids.of('employee', PERSONA),
  employee_id: ids.of('employee', nominee.key),
  why: 'В пятницу вечером, когда зал полон, ',
  state: 'draft',
  created_at: later(today, -1500),
  updated_at: later(today, -1490),
});

const tellPersona = (tx: Tx, ids: Ids, announced: Row) =>
  insertRows(tx, 'notice', [
    {
      id: newId((announced.announced_at as Date).getTime()),
      employee_id: ids.of('employee', PERSONA),
      kind: 'award_words',
      subject_type: 'award_round',
      subject_id: announced.id,
      read_at: later(announced.announced_at as Date, 300),
      created_at: announced.announced_at,
    },
  ]);
