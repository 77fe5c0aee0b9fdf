import { canonical, placesFrom } from '@zasluga/domain';
import { newId, type Tx } from '@zasluga/kernel';
import { instant, later, localDay } from './calendar';
import { Chance } from './chance';
import type { Ids } from './load-company';
import type { PlannedEmployee } from './people';
import type { DemoPlan } from './plan';
import { insertRows, type Row } from './rows';
import { COMPANY } from './texts';

const BALLOTS_SEED = 2026;
const AUTHOR = 'karimova';

interface PlannedCampaign {
  key: string;
  nameRu: string;
  nameEn: string;
  /** Before today, first and last day. */
  days: [from: number, until: number];
  /** Share of the people who answer. */
  turnout: number;
}

const CAMPAIGNS: PlannedCampaign[] = [
  {
    key: 'past',
    nameRu: 'Что у нас важнее на деле: осмотр',
    nameEn: 'What matters more here: a first look',
    days: [76, 62],
    turnout: 0.72,
  },
  {
    key: 'now',
    nameRu: 'Что у нас важнее сейчас',
    nameEn: 'What matters more here now',
    days: [4, -10],
    turnout: 0.4,
  },
];

/** How high each value stands in people's eyes: pace above the guest, whatever is declared; by how much depends on where they work. */
const SEEN = { pace: 4.1, safety: 3.8, taste: 3.2, guest: 2.9, team: 2.6, thrift: 1.9, honesty: 1.7 };
/** So far people's opinions are apart. */
const SPREAD = 3.2;

/** A campaign that is over, in which people say what they see, and one that is going on; the six who show the product have not answered. */
export async function loadBallots(tx: Tx, ids: Ids, { today, employees }: DemoPlan): Promise<void> {
  const chance = new Chance(BALLOTS_SEED);
  const ballots: Row[] = [];
  const announced: Row[] = [];
  const personas = COMPANY.personas.map((one) => one.employee);
  await insertRows(
    tx,
    'ballot_campaign',
    CAMPAIGNS.map(({ key, nameRu, nameEn, days: [from, until] }) => ({
      id: ids.make('campaign', key, instant(today, from + 1, 640)),
      name_ru: nameRu,
      name_en: nameEn,
      starts_on: localDay(instant(today, from, 720)),
      ends_on: localDay(instant(today, until, 720)),
      remind_on: localDay(instant(today, until + 4, 720)),
      unranked_last: false,
      author_id: ids.of('employee', AUTHOR),
      created_at: instant(today, from + 1, 640),
    })),
  );
  for (const { key, days, turnout } of CAMPAIGNS) {
    const campaignId = ids.of('campaign', key);
    const last = Math.max(days[1], 0);
    const start = instant(today, days[0], 0);
    for (const person of employees) {
      const isThere = person.hiredAt < start && (!person.leftAt || person.leftAt > start);
      const isPersona = key === 'now' && personas.includes(person.key);
      if (!isThere || isPersona || !chance.flip(turnout)) continue;
      const at = instant(today, chance.int(last, days[0] - 1), chance.int(9 * 60, 19 * 60));
      if (at < today) ballots.push(ballot(ids, chance, person, campaignId, at));
    }
    const kinds = key === 'past' ? ['start', 'reminder', 'end'] : ['start'];
    kinds.forEach((kind, i) => announced.push({ campaign_id: campaignId, kind, announced_at: later(start, 11 + i) }));
  }
  await insertRows(tx, 'ballot', ballots);
  await insertRows(tx, 'ballot_announcement', announced);
}

function ballot(ids: Ids, chance: Chance, person: PlannedEmployee, campaignId: string, at: Date): Row {
  const seen = Object.entries(SEEN)
    .map(([key, height]) => ({
      id: ids.of('value', key),
      height: height + leaning(person, key) + (chance.next() - 0.5) * SPREAD,
    }))
    .sort((a, b) => b.height - a.height);
  // some name the top three only, some put two in one place
  const named = chance.flip(0.15) ? seen.slice(0, 3) : seen;
  const tiers: string[][] = [];
  named.forEach(({ id, height }, i) => {
    if (i > 0 && named[i - 1]!.height - height < 0.12) tiers.at(-1)!.push(id);
    else tiers.push([id]);
  });
  const order = canonical(placesFrom(tiers));
  return {
    id: newId(at.getTime()),
    campaign_id: campaignId,
    employee_id: ids.of('employee', person.key),
    unit_id: ids.of('unit', person.unit),
    value_ids: order.map(({ valueId }) => valueId),
    places: order.map(({ place }) => place),
    cast_at: at,
  };
}

/** The office believes in what it declares; couriers and cafés live by the clock. */
function leaning({ circle }: PlannedEmployee, value: string): number {
  if (circle === 'office') return value === 'guest' ? 1.4 : value === 'pace' ? -1 : 0;
  if (circle === 'delivery') return value === 'pace' ? 0.8 : 0;
  return 0;
}
