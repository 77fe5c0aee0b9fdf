import { orderFor } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { instant, later, localMonth } from './calendar';
import type { Ids } from './load-company';
import { persona, type PlannedEmployee } from './people';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';

/** Days ago on which nominations closed, and the days then left to choose. */
const CLOSED = 3;
const LEFT = 6;
const WITHIN_DAYS = 70;
const STORIES = 3;

interface PlannedAward {
  key: string;
  choice: 'panel' | 'vote';
  nameRu: string;
  nameEn: string;
  descriptionRu: string;
  descriptionEn: string;
  criteria: readonly (readonly [string, string])[];
  /** One for each nominee; {who} is what colleagues call the person. */
  whys: readonly string[];
}

const AWARDS: readonly PlannedAward[] = [
  {
    key: 'shift',
    choice: 'panel',
    nameRu: 'Хозяин смены',
    nameEn: 'Owner of the shift',
    descriptionRu: 'Тому, кто держит смену так, будто кафе своё. Выбирает жюри, имена скрыты.',
    descriptionEn: 'For somebody who runs a shift as if the café were their own. Chosen by a jury, names hidden.',
    criteria: [
      ['Насколько легче стало гостю', 'How much easier it became for the guest'],
      ['Насколько это сверх обязанностей', 'How far beyond the job it went'],
      ['Насколько это можно перенять', 'How well others can take it over'],
    ],
    whys: [
      '{who} первым делом смотрит не на экран, а вокруг. Когда в субботу отключилась связь и не работал терминал, никто не ушёл без заказа: {who} записывает долги на салфетках, и в понедельник вернулись все до одного.',
      '{who} объясняет без спешки и не забирает работу из рук, поэтому новенькие просятся именно в эту смену. За осень трое вышли из стажировки раньше срока, и гости спрашивают их уже по именам.',
      '{who} помнит, кому нельзя орехи, а кому нужен стул без подлокотников. Однажды гостья с костылями пришла в самый наплыв, и место у окна уже ждало её: очередь даже не заметила.',
      'Когда сломалась печь, {who} за двадцать минут договаривается с соседней точкой и привозит выпечку на такси. Завтрак на сорок человек начался вовремя, а счёт за такси так и не появился.',
    ],
  },
  {
    key: 'voice',
    choice: 'vote',
    nameRu: 'Тепло месяца',
    nameEn: 'Warmth of the month',
    descriptionRu: 'Кому в этом месяце хочется сказать спасибо вслух. Выбирают все, голоса тайные.',
    descriptionEn: 'Whom we want to thank aloud this month. Everybody votes, in secret.',
    criteria: [],
    whys: [
      '{who} в самый длинный день месяца находит слово для каждого: курьеру наливает чай, а пожилого гостя провожает до такси под зонтом. После таких смен хочется приходить и на следующую.',
      '{who} замечает усталых раньше, чем они сами. Когда у сменщицы заболел ребёнок, {who} в выходной выходит на полдня, и гости в тот день так и не узнали, что нас было на одного меньше.',
      '{who} всегда спрашивает, всё ли дошло до гостя. Однажды возвращается через весь район, потому что в пакете не оказалось ложек для детского дня рождения: праздник начался вовремя.',
    ],
  },
];

/** Two rounds that are being chosen: a panel of three of whom one has scored, and a vote of all that has begun. */
export async function loadPanel(tx: Tx, ids: Ids, plan: DemoPlan): Promise<void> {
  const stories = storiesByReceiver(plan);
  const front = plan.employees.find(
    ({ key, work, leftOn }) => work === 'barista' && leftOn === null && key !== persona('employee'),
  );
  const jurors = [persona('employee'), persona('leader'), front!.key];
  const known = plan.employees.filter(({ key, leftOn }) => leftOn === null && !jurors.includes(key));
  const liked = known
    .filter(({ key }) => (stories.get(key)?.length ?? 0) >= 2)
    .sort((a, b) => stories.get(b.key)!.length - stories.get(a.key)!.length || (a.key < b.key ? -1 : 1));
  const nominators = orderFor(
    known.map(({ key }) => key),
    'demo nominators',
  );
  for (const award of AWARDS) {
    const nominees = differentUnits(liked, award.whys.length);
    const made = await loadRound(tx, ids, plan, award);
    await loadNominations(tx, ids, { made, award, nominees, nominators, stories, plan });
    liked.splice(0, liked.length, ...liked.filter((one) => !nominees.includes(one)));
    if (award.choice === 'panel') await loadJury(tx, ids, made, jurors);
    else await loadVotes(tx, made, plan);
  }
}

/** Numbers of the public recognitions of the last weeks, the newest first, by whom they thank. */
function storiesByReceiver({ recognitions, today }: DemoPlan): Map<string, number[]> {
  const since = instant(today, WITHIN_DAYS, 0);
  const found = new Map<string, number[]>();
  recognitions.forEach((one, index) => {
    if (one.visibility !== 'everyone' || one.at < since || one.story.length < 60) return;
    for (const key of one.receivers) found.set(key, [index, ...(found.get(key) ?? [])]);
  });
  return found;
}

function differentUnits(people: readonly PlannedEmployee[], count: number): PlannedEmployee[] {
  const units = new Set<string>();
  return people.filter(({ unit }) => !units.has(unit) && units.add(unit)).slice(0, count);
}

interface Made {
  roundId: string;
  criteria: string[];
  nominations: string[];
}

async function loadRound(tx: Tx, ids: Ids, { today }: DemoPlan, award: PlannedAward): Promise<Made> {
  const began = instant(today, 60, 600);
  const award_id = ids.make('award', award.key, began);
  const roundId = ids.make('award_round', award.key, began);
  const criteria = award.criteria.map(() => newId(began.getTime()));
  await insertRows(tx, 'award', [
    {
      id: award_id,
      name_ru: award.nameRu,
      name_en: award.nameEn,
      description_ru: award.descriptionRu,
      description_en: award.descriptionEn,
      rhythm: 'month',
      choice: award.choice,
      points: 0,
      team: false,
      choice_days: CLOSED + LEFT,
      created_at: began,
    },
  ]);
  await insertRows(
    tx,
    'award_criterion',
    award.criteria.map(([name_ru, name_en], n) => ({ id: criteria[n], award_id, name_ru, name_en, position: n + 1 })),
  );
  await insertRows(tx, 'award_round', [
    {
      id: roundId,
      award_id,
      label: localMonth(instant(today, 32, 600)),
      stories_from: instant(today, WITHIN_DAYS, 0),
      nominations_from: instant(today, 40, 0),
      nominations_until: instant(today, CLOSED, 0),
      choice_until: instant(today, -LEFT, 0),
      state: 'choosing',
      words: '',
      created_at: began,
    },
  ]);
  return { roundId, criteria, nominations: [] };
}

interface Nominating {
  made: Made;
  award: PlannedAward;
  nominees: readonly PlannedEmployee[];
  nominators: string[];
  stories: ReadonlyMap<string, number[]>;
  plan: DemoPlan;
}

async function loadNominations(tx: Tx, ids: Ids, { made, award, nominees, nominators, stories, plan }: Nominating) {
  const rows: Row[] = [];
  const brought: Row[] = [];
  nominees.forEach((nominee, n) => {
    const at = instant(plan.today, CLOSED + 4 + n, 700 + 31 * n);
    const id = newId(at.getTime());
    made.nominations.push(id);
    const nominator = nominators.splice(
      nominators.findIndex((key) => key !== nominee.key),
      1,
    )[0]!;
    rows.push({
      id,
      round_id: made.roundId,
      nominator_id: ids.of('employee', nominator),
      employee_id: ids.of('employee', nominee.key),
      why: award.whys[n]!.replaceAll('{who}', nominee.shortName),
      state: 'submitted',
      shares_words: true,
      shortlisted: false,
      submitted_at: at,
      created_at: at,
      updated_at: at,
    });
    stories
      .get(nominee.key)!
      .slice(0, STORIES)
      .forEach((index, position) =>
        brought.push({
          nomination_id: id,
          recognition_id: ids.of('recognition', String(index)),
          position: position + 1,
        }),
      );
  });
  await insertRows(tx, 'award_nomination', rows);
  await insertRows(tx, 'award_nomination_story', brought);
}

/** The second of them has scored everything. */
async function loadJury(tx: Tx, ids: Ids, { roundId, criteria, nominations }: Made, jurors: readonly string[]) {
  const invited = new Date();
  const invited_by_id = ids.of('employee', persona('reward_admin'));
  await insertRows(
    tx,
    'award_juror',
    jurors.map((key, n) => ({
      round_id: roundId,
      employee_id: ids.of('employee', key),
      invited_by_id,
      invited_at: later(invited, -3000 + n),
    })),
  );
  await insertRows(
    tx,
    'award_score',
    nominations.flatMap((nomination_id, n) =>
      criteria.map((criterion_id, c) => ({
        round_id: roundId,
        nomination_id,
        criterion_id,
        juror_id: ids.of('employee', jurors[1]!),
        score: 2 + ((n * 2 + c) % 4),
        scored_at: later(invited, -600),
      })),
    ),
  );
}

/** Ballots that nobody can trace: their fingerprints are of nobody's. */
async function loadVotes(tx: Tx, { roundId, nominations }: Made, { employees }: DemoPlan): Promise<void> {
  await tx.sql(
    'demo.vote_salt',
    'insert into award_vote_salt (company_id, round_id, salt) values ($1, $2, sha256(gen_random_uuid()::text::bytea))',
    [tx.companyId, roundId],
  );
  await tx.sql(
    'demo.votes',
    `insert into award_vote (company_id, round_id, ballot, nomination_id)
     select $1, $2, sha256(gen_random_uuid()::text::bytea), ($3::uuid[])[1 + n % cardinality($3::uuid[])] from generate_series(1, $4) n`,
    [tx.companyId, roundId, nominations, Math.floor(employees.length / 3)],
  );
}
